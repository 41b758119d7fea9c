import type { Who } from "@motcua/db/database";
import { db } from "@motcua/db/query";
import { dossierFromRow } from "@motcua/db/record/dossier-row";
import { dossiers } from "@motcua/db/schema/dossiers";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { DomainError } from "@motcua/domain/errors";
import { and, eq, isNull, sql } from "drizzle-orm";

const dossierById = db
  .select()
  .from(dossiers)
  .where(
    and(
      eq(dossiers.districtId, sql.placeholder("district")),
      eq(dossiers.id, sql.placeholder("id")),
      isNull(dossiers.voidedAt),
    ),
  )
  .prepare("dossier_by_id");

/**
 * A dossier that the context sees, as it is now; not yours and not there look the same. The write door checks the
 * version again under its lock, so what was planned on an older one is refused.
 * @throws {DomainError} DOSSIER_NOT_FOUND
 */
export async function loadDossier(who: Who, dossierId: string): Promise<Dossier> {
  const [row] = await dossierById.execute({ district: who.districtId, id: dossierId });
  if (!row) throw new DomainError("DOSSIER_NOT_FOUND");
  return dossierFromRow(row);
}
