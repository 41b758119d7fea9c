import { db, send } from "@motcua/db/query";
import { dossierFromRow } from "@motcua/db/record/dossier-row";
import { dossierParties, dossiers } from "@motcua/db/schema/dossiers";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

/** The owner of a dossier as stored: the name, what was printed beside it encrypted, and the digest of both. */
export interface StoredOwner {
  readonly name: string;
  readonly printedCipher: Uint8Array;
  readonly keyId: string;
  readonly digest: string;
}

/** A dossier that stands here under a number of the file. */
export interface KnownDossier {
  readonly dossier: Dossier;
  readonly owner: StoredOwner | null;
  /** Nobody but imports has recorded anything of it. */
  readonly importsOnly: boolean;
}

/** One probe of the key per number, whatever the planner believes of a table that is just being filled. */
const idsByNumber = `select r.id from jsonb_array_elements_text($2::jsonb) k(key)
  cross join lateral (select d.id from dossiers d
    where d.district_id = $1 and d.code_key = k.key and d.voided_at is null limit 1) r`;

const dossiersByIds = db
  .select()
  .from(dossiers)
  .where(and(eq(dossiers.districtId, sql.placeholder("district")), ofIds(dossiers.id), isNull(dossiers.voidedAt)))
  .prepare("dossiers_by_ids");

const ownersOf = db
  .select({
    dossierId: dossierParties.dossierId,
    name: dossierParties.name,
    printedCipher: dossierParties.printedCipher,
    keyId: dossierParties.keyId,
    digest: dossierParties.digest,
  })
  .from(dossierParties)
  .where(
    and(
      eq(dossierParties.districtId, sql.placeholder("district")),
      eq(dossierParties.role, "owner"),
      ofIds(dossierParties.dossierId),
    ),
  )
  .prepare("owners_of_dossiers");

const touchedByOthers = `select distinct subject_id from events where district_id = $1 and subject_kind = 'dossier'
  and subject_id = any ($2::uuid[]) and source <> 'import'`;

/** The dossiers that stand under these numbers (folded), by number; runs in the transaction of its caller. */
export async function findKnown(districtId: number, codeKeys: readonly string[]): Promise<Map<string, KnownDossier>> {
  const found = await send(idsByNumber, [districtId, JSON.stringify(codeKeys)]);
  if (found.length === 0) return new Map();
  const ids = uuidArray(found.map((row) => row.id as string));
  const rows = await dossiersByIds.execute({ district: districtId, ids });
  const changed = uuidArray(rows.filter((row) => row.source === "import" && row.version > 1).map((row) => row.id));
  const [owners, touched] = await Promise.all([
    ownersOf.execute({ district: districtId, ids }),
    send(touchedByOthers, [districtId, changed]),
  ]);
  const ownerById = new Map(owners.map(({ dossierId, ...owner }) => [dossierId, owner]));
  const touchedIds = new Set(touched.map((row) => row.subject_id as string));
  return new Map(
    rows.map((row) => [
      row.codeKey,
      {
        dossier: dossierFromRow(row),
        owner: ownerById.get(row.id) ?? null,
        importsOnly: row.source === "import" && !touchedIds.has(row.id),
      },
    ]),
  );
}

function ofIds(column: AnyPgColumn) {
  return sql`${column} = any (${sql.placeholder("ids")}::uuid[])`;
}

function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}
