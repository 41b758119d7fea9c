import { send } from "@motcua/db/query";
import type { TotalsPart } from "@motcua/domain/totals/contribution";
import type { LocalDate } from "@motcua/time/local-date";

import type { ServiceContext } from "../context/service-context.ts";
import { whoReadsBoards } from "./read-board.ts";

/** How many dossiers were open, and how many of them past due, as a day began. */
export interface PastDayFigures {
  readonly open: number;
  readonly overdue: number;
}

/**
 * What came in before the day less what was closed before it; what fell due before the day less what was closed by
 * its due day, less what was closed late before the day. A dossier due on day D counts as overdue from D + 1 on.
 */
export const openAtStart = `
  select coalesce(sum(received - did_early - did_on_time - did_late - did_end), 0)::integer as open,
    coalesce(sum(due_count - due_met - overdue_closed), 0)::integer as overdue
  from unit_day_totals
  where district_id = $1 and unit_id = any ($2::integer[]) and part = $3 and day < $4::date`;

/** Open and overdue at the start of any day, as sums of totals. @throws {DomainError} FORBIDDEN */
export async function pastDay(
  ctx: ServiceContext,
  input: { readonly unitIds: readonly number[]; readonly part: TotalsPart; readonly day: LocalDate },
): Promise<PastDayFigures> {
  const who = whoReadsBoards(ctx, input.unitIds);
  const rows = await ctx.database.readAs(who, () =>
    send<PastDayFigures>(openAtStart, [who.districtId, input.unitIds, input.part, input.day]),
  );
  const [row] = rows;
  return row ?? { open: 0, overdue: 0 };
}
