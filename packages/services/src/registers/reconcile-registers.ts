import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import { DomainError } from "@motcua/domain/errors";
import { unitAt } from "@motcua/domain/units/tree";
import { startOfDay } from "@motcua/time/instant";
import { addDays, type LocalDate } from "@motcua/time/local-date";
import type { Period } from "@motcua/time/period";

import { unitsInPeriod } from "../boards/select-units.ts";
import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type RegisterColumn, registerColumns } from "./rows/register-columns.ts";
import { comparedColumns } from "./store/record-system-rows.ts";

/** Of which unit (and all below it) over which days, both included, the registers are held against each other. */
export interface ReconcileInput extends Period {
  readonly unitId: number;
}

/** A unit's registers: `missing` are on paper and not in the province's system; `rate` as of the whole. */
export interface ReconciledUnit {
  readonly unit: string;
  readonly paper: number;
  readonly province: number;
  readonly rate: number | null;
  readonly missing: number;
}

/** A number that both registers have and in which a column says something else. */
export interface RegisterDifference {
  readonly code: string;
  readonly column: string;
  readonly paper: string;
  readonly province: string;
}

/**
 * Rows received in the period by the paper registers, here, and by the province's system. `rate`: the share of the
 * paper's numbers that the province has, four decimals; null without paper.
 */
export interface Reconciliation {
  readonly paper: number;
  readonly here: number;
  readonly province: number;
  readonly rate: number | null;
  readonly units: readonly ReconciledUnit[];
  readonly differing: readonly RegisterDifference[];
}

/** $1 district, $2 units, $3 first moment, $4 the moment after the last; all three read the same rows. */
const inPeriod = "district_id = $1 and unit_id = any ($2::integer[]) and received_at >= $3 and received_at < $4";

const countUnits = `
  with paper as (
    select p.unit_id, count(*) as paper, count(*) filter (where s.code_key is null) as missing
    from system_register_rows p
    left join system_register_rows s on s.district_id = $1 and s.system = 'province' and s.code_key = p.code_key
    where p.system = 'paper' and p.${inPeriod.replaceAll(" and ", " and p.")}
    group by p.unit_id
  ), province as (
    select unit_id, count(*) as province from system_register_rows where system = 'province' and ${inPeriod} group by unit_id
  )
  select unit_id, coalesce(paper, 0)::integer as paper, coalesce(province, 0)::integer as province,
    coalesce(missing, 0)::integer as missing
  from paper full join province using (unit_id) order by unit_id`;

const countHere = `select count(*)::integer as here from dossier_units where ${inPeriod} and role = 'owner' and not voided`;

const findDiffering = `
  select p.code, k.key, p.cells ->> k.key as paper, s.cells ->> k.key as province
  from system_register_rows p
  join system_register_rows s on s.district_id = $1 and s.system = 'province' and s.code_key = p.code_key
    and s.row_digest <> p.row_digest
  cross join lateral jsonb_object_keys(p.cells) k(key)
  where p.system = 'paper' and p.${inPeriod.replaceAll(" and ", " and p.")}
    and s.cells ? k.key and p.cells ->> k.key is distinct from s.cells ->> k.key
  order by p.code_key`;

type UnitCounts = { unit_id: number; paper: number; province: number; missing: number };
type Differing = { code: string; key: RegisterColumn; paper: string; province: string };

/**
 * Holds the paper registers, the dossiers here and the province's register against each other, in one round trip.
 * Columns that only one of the registers has are not compared.
 * @throws {DomainError} FORBIDDEN, PERIOD_INVALID
 */
export async function reconcileRegisters(ctx: ServiceContext, input: ReconcileInput): Promise<Reconciliation> {
  const allowed = requirePermission(ctx, "register.reconcile", input.unitId);
  if (input.from > input.to) throw new DomainError("PERIOD_INVALID");
  const versions = ctx.reference.districts.get(ctx.actor.districtId)?.units ?? [];
  const unitIds = unitsInPeriod(versions, { unitId: input.unitId, own: false }, input).filter((id) =>
    allowed.includes(id),
  );
  const [from, after] = [startOfDay(input.from), startOfDay(addDays(input.to, 1))].map(instantToDriver);
  const asked = [ctx.actor.districtId, unitIds, from, after];
  const [counts, here, differing] = await ctx.database.readAs(whoWith(ctx, "register.reconcile"), () =>
    Promise.all([send<UnitCounts>(countUnits, asked), send(countHere, asked), send<Differing>(findDiffering, asked)]),
  );
  const units = counts.map(({ unit_id: id, ...row }) => ({
    unit: codeOf(versions, id, input),
    paper: row.paper,
    province: row.province,
    rate: rateOf(row.paper, row.missing),
    missing: row.missing,
  }));
  const total = (key: "paper" | "province" | "missing") => units.reduce((sum, unit) => sum + unit[key], 0);
  return {
    paper: total("paper"),
    here: Number(here[0]?.here ?? 0),
    province: total("province"),
    rate: rateOf(total("paper"), total("missing")),
    units: units.sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    differing: differingRows(differing),
  };
}

function differingRows(rows: readonly Differing[]): RegisterDifference[] {
  const place = (row: Differing) => comparedColumns.indexOf(row.key);
  const sorted = rows.toSorted((a, b) => (a.code === b.code ? place(a) - place(b) : a.code < b.code ? -1 : 1));
  return sorted.map(({ code, key, paper, province }) => ({
    code,
    column: registerColumns[key].title,
    paper,
    province,
  }));
}

/** The code that the unit bore at the end of the period, or last within it. */
function codeOf(versions: Parameters<typeof unitsInPeriod>[0], unitId: number, { from, to }: Period): string {
  const days: LocalDate[] = [to, from];
  const standing = days.map((day) => unitAt(versions, unitId, day)).find((unit) => unit !== null);
  return (standing ?? versions.findLast((unit) => unit.unitId === unitId && unit.validFrom <= to))?.code ?? "";
}

function rateOf(paper: number, missing: number): number | null {
  return paper === 0 ? null : Math.round(((paper - missing) / paper) * 10_000) / 10_000;
}
