import { asOwner } from "@motcua/db/owner";
import { fieldCodeOf } from "@motcua/domain/procedures/fields";
import { parseNationalIndex } from "@motcua/domain/procedures/national-index";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";

/** What an import of the national catalogue did; the rest was known already. */
export interface NationalIndexImport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
}

/**
 * Takes the nation's index of procedures in: unknown codes are added, known ones get today's words; names and fields
 * of shipped procedures stay as they are. Can be repeated. Procedures belong to no tenant, so the owner writes them.
 * @throws {ZodError} when `content` is no such index
 */
export async function importNationalIndex(ownerUrl: string, content: unknown): Promise<NationalIndexImport> {
  const rows = parseNationalIndex(content).map((row) => ({
    ...row,
    name_fold: foldVietnamese(row.name),
    field_code: fieldCodeOf(row.field),
    field_name: row.field,
  }));
  return asOwner(ownerUrl, async (sql) => {
    const written = await sql<{ added: boolean }[]>`
      insert into procedures as p (code, name, name_fold, field_code, field_name, level, subjects, authority, decision, ministry)
      select code, name, name_fold, field_code, field_name, level, subjects, authority, decision, ministry
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(code text, name text, name_fold text, field_code text,
        field_name text, level text, subjects text, authority text, decision text, ministry text)
      on conflict (code) do update set level = excluded.level, subjects = excluded.subjects, authority = excluded.authority,
        decision = excluded.decision, ministry = excluded.ministry,
        name = case when p.shipped then p.name else excluded.name end,
        name_fold = case when p.shipped then p.name_fold else excluded.name_fold end
      where (p.level, p.subjects, p.authority, p.decision, p.ministry) is distinct from
        (excluded.level, excluded.subjects, excluded.authority, excluded.decision, excluded.ministry)
        or (not p.shipped and p.name is distinct from excluded.name)
      returning (xmax = 0) as added`;
    const added = written.filter((row) => row.added).length;
    return { rows: rows.length, added, changed: written.length - added };
  });
}
