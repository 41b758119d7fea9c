import { send } from "@motcua/db/query";
import { dossierUnits } from "@motcua/db/schema/dossiers";
import { identityKindOf, normaliseIdentity } from "@motcua/domain/identity/cccd";
import { parseTaxCode } from "@motcua/domain/identity/tax-code";
import { foldDossierCode } from "@motcua/domain/numbering/dossier-number";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";
import { and, desc, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type DossierLine, dossierLine, linesFrom, ofUnit } from "./list-queue.ts";
import type { SearchDossiersInput } from "./schemas.ts";

const MAX_FOUND = 50;
/** Sorts after every folded letter, so that a prefix is a range that an index serves under any policy. */
const AFTER_LETTERS = "~";

const linesByIds = linesFrom()
  .where(and(ofUnit(), sql`${dossierUnits.dossierId} = any(${sql.placeholder("ids")}::uuid[])`))
  .orderBy(desc(dossierUnits.receivedAt), desc(dossierUnits.dossierId))
  .limit(MAX_FOUND)
  .prepare("lines_by_ids");

/**
 * A unit's dossiers by words of the owner's name without accents, by number or its end, or by an identity number;
 * at most 50, newest first.
 */
export async function searchDossiers(ctx: ServiceContext, input: SearchDossiersInput): Promise<DossierLine[]> {
  requirePermission(ctx, "dossier.read", input.unitId);
  const who = { ...whoWith(ctx, "dossier.read"), unitIds: [input.unitId] };
  const rows = await ctx.database.readAs(
    who,
    async () => {
      const found = await Promise.all(statements(ctx, input).map(([text, parameters]) => send(text, parameters)));
      const ids = [...new Set(found.flat().map((row) => row.dossier_id as string))];
      return linesByIds.execute({ district: who.districtId, unit: input.unitId, ids: `{${ids.join(",")}}` });
    },
    { inTurn: true },
  );
  return rows.map((row) => dossierLine(ctx, row));
}

function statements(ctx: ServiceContext, { unitId, query }: SearchDossiersInput): [string, unknown[]][] {
  const { districtId } = ctx.actor;
  const found: [string, unknown[]][] = [];
  const code = foldDossierCode(query);
  if (/\d/.test(code)) {
    found.push([
      `select d.id as dossier_id from dossiers d where d.district_id = $1 and d.voided_at is null
        and d.code_key >= $2 and d.code_key < $2 || '~' limit ${MAX_FOUND}`,
      [districtId, code],
    ]);
  }
  const number =
    identityKindOf(query) !== null ? { kind: "identity", value: normaliseIdentity(query) } : taxNumber(query);
  if (number) {
    found.push([
      `select dossier_id from dossier_parties where district_id = $1 and identity_hash = decode($2, 'hex') limit ${MAX_FOUND}`,
      [districtId, ctx.keys.searchHash(districtId, number.kind, number.value)],
    ]);
  }
  const name = foldVietnamese(query);
  if (/[a-z]/.test(name)) {
    found.push([
      `select dossier_id from name_tails where district_id = $1 and unit_id = $2 and tail >= $3 and tail < $4 limit ${MAX_FOUND}`,
      [districtId, unitId, name, `${name}${AFTER_LETTERS}`],
    ]);
  }
  return found;
}

function taxNumber(query: string): { kind: string; value: string } | null {
  const parsed = parseTaxCode(query);
  return parsed === null ? null : { kind: "tax", value: parsed.code };
}
