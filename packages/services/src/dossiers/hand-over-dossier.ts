import { planHandOver } from "@motcua/domain/dossier/plan-step";
import { DomainError } from "@motcua/domain/errors";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type ChangedDossier, changeDossier } from "./change-dossier.ts";
import { findRecipient } from "./list-recipients.ts";
import type { HandOverDossierInput } from "./schemas.ts";

/** Hands a dossier to a colleague of the unit or to an office that may take it. */
export async function handOverDossier(ctx: ServiceContext, input: HandOverDossierInput): Promise<ChangedDossier> {
  requirePermission(ctx, "dossier.handOver");
  const recipient = await findRecipient(ctx, { unitId: input.toUnitId, userId: input.toUserId });
  if (!recipient) throw new DomainError("RECIPIENT_NOT_FOUND");
  const at = ctx.clock.lawNow();
  const to = { unitId: recipient.unitId, holderId: recipient.userId };
  return ctx.database.writeAs(whoWith(ctx, "dossier.handOver"), (writer) =>
    changeDossier(
      ctx,
      { permission: "dossier.handOver", seat: "holding", input, plan: (before) => planHandOver(before, to, at) },
      writer,
    ),
  );
}
