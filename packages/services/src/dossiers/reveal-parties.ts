import { db } from "@motcua/db/query";
import { dossierParties } from "@motcua/db/schema/dossiers";
import { personalDataViews } from "@motcua/db/schema/records";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { openPrinted } from "../parties/seal-party.ts";
import type { PartyView } from "./get-dossier.ts";
import { loadDossier } from "./load-dossier.ts";

/** Shows the persons of a dossier in full and writes down who looked, when and why, in the same transaction. */
export async function revealParties(
  ctx: ServiceContext,
  input: { readonly dossierId: string; readonly purpose: string },
): Promise<PartyView[]> {
  requirePermission(ctx, "party.reveal");
  const who = whoWith(ctx, "party.reveal");
  return ctx.database.writeAs(who, async () => {
    const dossier = await loadDossier(who, input.dossierId);
    await db.insert(personalDataViews).values({
      districtId: who.districtId,
      id: uuidv7(),
      dossierId: dossier.id,
      actor: who.actor,
      viewedAt: ctx.clock.realNow(),
      purpose: input.purpose,
    });
    const rows = await db
      .select()
      .from(dossierParties)
      .where(and(eq(dossierParties.districtId, who.districtId), eq(dossierParties.dossierId, sql`${dossier.id}`)));
    return rows.map((row) => ({
      role: row.role,
      kind: row.kind,
      name: row.name,
      ...openPrinted(ctx.keys, who.districtId, row),
    }));
  });
}
