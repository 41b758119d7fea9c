import { send } from "@motcua/db/query";
import type { TotalsPart } from "@motcua/domain/totals/contribution";
import { eachDay, type LocalDate } from "@motcua/time/local-date";
import { monthOf, type Period } from "@motcua/time/period";

import type { ServiceContext } from "../context/service-context.ts";
import { whoReadsBoards } from "./read-board.ts";

/** What came in and what was resolved (with a result, in time or late) within `from`–`to`, both days included. */
export interface TrendPoint extends Period {
  readonly received: number;
  readonly resolved: number;
}

interface Row {
  readonly day: LocalDate;
  readonly received: number;
  readonly resolved: number;
}

export const byDay = `
  select day, sum(received)::integer as received, sum(did_early + did_on_time + did_late)::integer as resolved
  from unit_day_totals
  where district_id = $1 and unit_id = any ($2::integer[]) and part = $3 and day between $4::date and $5::date
  group by day`;

/**
 * One point for each day or month of the period, also where nothing happened; the first and last month are cut to
 * the period. `resolved` counts what was resolved on those days, whenever it came in.
 * @throws {DomainError} FORBIDDEN
 */
export async function trend(
  ctx: ServiceContext,
  input: Period & { readonly unitIds: readonly number[]; readonly part: TotalsPart; readonly by: "day" | "month" },
): Promise<TrendPoint[]> {
  const who = whoReadsBoards(ctx, input.unitIds);
  const rows = await ctx.database.readAs(who, () =>
    send<Row>(byDay, [who.districtId, input.unitIds, input.part, input.from, input.to]),
  );
  const days = new Map(rows.map((row) => [row.day, row]));
  const points = eachDay(input.from, input.to).map((day) => {
    const { received = 0, resolved = 0 } = days.get(day) ?? {};
    return { from: day, to: day, received, resolved };
  });
  return input.by === "day" ? points : joinMonths(points);
}

function joinMonths(days: readonly TrendPoint[]): TrendPoint[] {
  return [...Map.groupBy(days, (day) => monthOf(day.from).from).values()].map((month) => ({
    from: (month[0] as TrendPoint).from,
    to: (month.at(-1) as TrendPoint).to,
    received: month.reduce((total, day) => total + day.received, 0),
    resolved: month.reduce((total, day) => total + day.resolved, 0),
  }));
}
