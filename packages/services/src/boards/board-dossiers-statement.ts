import type { TotalsPart } from "@motcua/domain/totals/contribution";

import { type DossierGroup, groupQueries } from "./dossier-groups.ts";

const members = {
  resolving: "u.role = 'owner'",
  receiving: "u.receiving",
} as const satisfies Record<TotalsPart, string>;

const joinDossier = "join dossiers d on d.district_id = u.district_id and d.id = u.dossier_id";

/**
 * The statement that reads a page of a group: per unit the first rows of its own index, then the first of these.
 * $1 district, $2 units, $3 their due-soon limits, $4–$5 receipt from and before, $6 now, $7 field or null,
 * $8–$9 key of the row before the page, $10 rows. The text depends on group and part alone, so it stays prepared.
 */
export function boardDossiersStatement(group: DossierGroup, part: TotalsPart): string {
  const { open, where, joinsDossier } = groupQueries[group];
  const sort = open ? "due_at" : "received_at";
  const [direction, beyond] = open ? ["asc", ">"] : ["desc", "<"];
  return `
    select d.id, d.code, d.state, page.unit_id, d.procedure_code, p.name as owner_name, d.received_at, d.due_at,
      d.result_at, d.outcome, page.${sort} as sort_at
    from (
      select first.dossier_id, first.unit_id, first.${sort}
      from unnest($2::integer[], $3::timestamptz[]) as place(unit_id, soon)
      cross join (values ($6::timestamptz)) as clock(now)
      cross join lateral (
        select u.dossier_id, u.unit_id, u.${sort}
        from dossier_units u ${joinsDossier ? joinDossier : ""}
        where u.district_id = $1 and u.unit_id = place.unit_id and ${open ? "u.open" : "not u.voided"}
          and ${members[part]} and u.received_at >= $4::timestamptz and u.received_at < $5::timestamptz
          and ($7::text is null or u.field_code = $7) and ${where}
          and (u.${sort}, u.dossier_id) ${beyond} ($8::timestamptz, $9::uuid)
        order by u.${sort} ${direction}, u.dossier_id ${direction}
        limit $10::integer
      ) first
      order by first.${sort} ${direction}, first.dossier_id ${direction}
      limit $10::integer
    ) page
    join dossiers d on d.district_id = $1 and d.id = page.dossier_id
    left join dossier_parties p on p.district_id = $1 and p.dossier_id = page.dossier_id and p.role = 'owner'
    order by page.${sort} ${direction}, page.dossier_id ${direction}`;
}
