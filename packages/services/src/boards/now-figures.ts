import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import type { TotalsPart } from "@motcua/domain/totals/contribution";
import { formatInstant } from "@motcua/time/instant";

import type { ServiceContext } from "../context/service-context.ts";
import { dueSoonLimits } from "./due-soon.ts";
import { fieldName } from "./field-name.ts";
import { whoReadsBoards } from "./read-board.ts";

/** How the open dossiers stand: `open` is all of them, suspended ones too; the others are parts of it. */
export interface NowFigures {
  readonly open: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly suspended: number;
}

/** All open dossiers at `at` (with +07:00), whenever they came in; units and fields without one are left out. */
export interface NowSummary {
  readonly at: string;
  readonly total: NowFigures;
  readonly units: readonly { readonly unitId: number; readonly figures: NowFigures }[];
  readonly fields: readonly { readonly fieldCode: string; readonly fieldName: string; readonly figures: NowFigures }[];
}

interface Row extends NowFigures {
  readonly unit_id: number;
  readonly field_code: string;
}

/** Each unit brings the moment before which its own calendar calls a deadline soon. */
export const openNow = `
  select o.unit_id, o.field_code, sum(o.open_count)::integer as open,
    coalesce(sum(o.open_count) filter (where o.due_at >= $4::timestamptz and o.due_at < place.soon), 0)::integer as "dueSoon",
    coalesce(sum(o.open_count) filter (where o.due_at < $4::timestamptz), 0)::integer as overdue,
    coalesce(sum(o.open_count) filter (where o.due_at = 'infinity'), 0)::integer as suspended
  from unnest($2::integer[], $5::timestamptz[]) as place(unit_id, soon)
  join open_by_due o on o.district_id = $1 and o.unit_id = place.unit_id and o.part = $3
  group by o.unit_id, o.field_code`;

/**
 * Open, due soon, overdue and suspended now, from due counts alone.
 * @throws {DomainError} FORBIDDEN, CALENDAR_NOT_COVERED
 */
export async function nowFigures(
  ctx: ServiceContext,
  { unitIds, part }: { readonly unitIds: readonly number[]; readonly part: TotalsPart },
): Promise<NowSummary> {
  const who = whoReadsBoards(ctx, unitIds);
  const now = ctx.clock.lawNow();
  const soon = dueSoonLimits(ctx, unitIds, now).map(instantToDriver);
  const rows = await ctx.database.readAs(who, () =>
    send<Row>(openNow, [who.districtId, unitIds, part, instantToDriver(now), `{${soon.join(",")}}`]),
  );
  return {
    at: formatInstant(now),
    total: sum(rows),
    units: [...Map.groupBy(rows, (row) => row.unit_id)].map(([unitId, group]) => ({ unitId, figures: sum(group) })),
    fields: [...Map.groupBy(rows, (row) => row.field_code)].map(([fieldCode, group]) => ({
      fieldCode,
      fieldName: fieldName(ctx.reference, fieldCode),
      figures: sum(group),
    })),
  };
}

function sum(rows: readonly NowFigures[]): NowFigures {
  const total = { open: 0, dueSoon: 0, overdue: 0, suspended: 0 };
  for (const row of rows) {
    total.open += row.open;
    total.dueSoon += row.dueSoon;
    total.overdue += row.overdue;
    total.suspended += row.suspended;
  }
  return total;
}
