import type { Writer } from "@motcua/db/database";
import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import { canonicalJson } from "@motcua/domain/events/canonical-json";

import type { RegisterEntry } from "../rows/check-row.ts";
import { type RegisterColumn, registerColumnKeys } from "../rows/register-columns.ts";
import { veil } from "../rows/veil.ts";
import type { SetContext } from "./record-entries.ts";
import type { SetOutcome } from "./set-outcome.ts";

/** A register kept beside the dossiers, as another system's. */
export type RegisterSystem = "paper" | "province";

/** The row's own number and names beside codes are no content: a code says the same more surely. */
const NOT_KEPT: readonly RegisterColumn[] = ["sequence", "procedureName", "field", "unitName"];
/** What two registers are compared by. */
export const comparedColumns: readonly RegisterColumn[] = registerColumnKeys.filter(
  (column) => !NOT_KEPT.includes(column),
);

/** One probe of the key per number, whatever the planner believes of a table that is just being filled. */
const knownRows = `select r.code_key, r.row_digest from jsonb_array_elements_text($3::jsonb) k(key)
  cross join lateral (select s.code_key, s.row_digest from system_register_rows s
    where s.district_id = $1 and s.system = $2 and s.code_key = k.key limit 1) r`;

const writeRows = `insert into system_register_rows
    (district_id, system, code_key, code, unit_id, batch_id, received_at, row_digest, cells)
  select $1, $2, r.code, r.code, r.unit_id, $3, r.received_at, r.row_digest, r.cells
  from jsonb_to_recordset($4::jsonb) as r(code text, unit_id integer, received_at timestamptz, row_digest text, cells jsonb)
  on conflict on constraint system_register_rows_pk do update set code = excluded.code, unit_id = excluded.unit_id,
    batch_id = excluded.batch_id, received_at = excluded.received_at, row_digest = excluded.row_digest, cells = excluded.cells`;

/**
 * Keeps a set of rows as another system's register. The newest export of a system is what it says: a known number
 * with other content is replaced (`updated`), with the same content left as it is.
 */
export async function recordSystemRows(
  { ctx, batchId, columns, system }: SetContext & { readonly system: RegisterSystem },
  entries: readonly RegisterEntry[],
  writer: Writer | null,
): Promise<SetOutcome> {
  const { districtId } = ctx.actor;
  const rows = entries.map((entry) => systemRow(entry, columns, (text) => ctx.keys.digest(districtId, text)));
  const found = await send(knownRows, [districtId, system, JSON.stringify(rows.map((row) => row.code))]);
  const digests = new Map(found.map((row) => [row.code_key as string, row.row_digest as string]));
  const changed = rows.filter((row) => digests.get(row.code) !== row.row_digest);
  const updated = changed.filter((row) => digests.has(row.code)).length;
  if (writer && changed.length > 0) await send(writeRows, [districtId, system, batchId, JSON.stringify(changed)]);
  return { imported: changed.length - updated, updated, unchanged: rows.length - changed.length, differences: [] };
}

function systemRow(entry: RegisterEntry, columns: ReadonlySet<RegisterColumn>, digest: (text: string) => string) {
  const kept = comparedColumns.filter((column) => columns.has(column));
  const cells = Object.fromEntries(kept.map((column) => [column, veil(column, entry.clean[column], digest)]));
  return {
    code: entry.code,
    unit_id: entry.unit.record.unitId,
    received_at: instantToDriver(entry.receivedAt.at),
    row_digest: digest(canonicalJson(cells)),
    cells,
  };
}
