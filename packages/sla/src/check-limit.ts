import type { IndexedCalendar } from "./calendar.ts";
import { type Fields, readFields, readTime, refuse } from "./input.ts";
import type { Limit } from "./limit.ts";
import { isHalfHours, isWholeNumber } from "./limit-amount.ts";

/**
 * The limit of an untrusted input.
 * @throws {SlaError} `BAD_INPUT` with the path of the part that is missing or wrong
 */
export function readLimit(value: unknown, path: string): Limit {
  const fields = readFields(value, path);
  const { unit } = fields;
  switch (unit) {
    case "workingDays":
    case "calendarDays":
    case "months":
      return { unit, amount: readAmount(fields, path) };
    case "workingHours":
      if (!isHalfHours(fields.amount)) refuse(`${path}.amount`, "halfHours");
      return { unit, amount: fields.amount };
    case "sameDay":
      readTime(fields.cutoff, `${path}.cutoff`);
      return { unit, cutoff: fields.cutoff as string };
    default:
      return refuse(`${path}.unit`, "unit");
  }
}

function readAmount({ amount }: Fields, path: string): number {
  return isWholeNumber(amount) ? amount : refuse(`${path}.amount`, "wholeNumber");
}

/**
 * The second of the day of a cutoff, which must lie inside a session of some weekday, ends included.
 * @throws {SlaError} `BAD_INPUT` when it does not
 */
export function cutoffSecond(calendar: IndexedCalendar, cutoff: string): number {
  const minute = readTime(cutoff, "limit.cutoff");
  const holds = calendar.week.some((shape) =>
    shape?.sessions.some(({ start, end }) => start <= minute && minute <= end),
  );
  return holds ? minute * 60 : refuse("limit.cutoff", "cutoffInSession");
}

/**
 * Refuses a limit that is none for this calendar.
 * @throws {SlaError} `BAD_INPUT` with the path of the part that is missing or wrong
 */
export function checkLimit(calendar: IndexedCalendar, limit: Limit): void {
  const checked = readLimit(limit, "limit");
  if (checked.unit === "sameDay") cutoffSecond(calendar, checked.cutoff);
}
