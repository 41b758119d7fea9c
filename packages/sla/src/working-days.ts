import { epochDayOf, type LocalDate, localDateOfEpochDay } from "@motcua/time/local-date";
import type { IndexedCalendar } from "./calendar.ts";
import { requireCovered, shapeOn, workingDayAfter, workingDaysThrough } from "./day-count.ts";

/**
 * Whether `day` is a working day.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the calendar does not cover it
 */
export function isWorkingDay(calendar: IndexedCalendar, day: LocalDate): boolean {
  requireCovered(calendar, epochDayOf(day));
  return shapeOn(calendar, epochDayOf(day)) !== null;
}

/**
 * The `count`-th working day after `day`; `day` itself, which need be none, is never counted.
 * @param count - whole number ≥ 1
 * @throws {RangeError} on any other count
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when `day` is not covered or the coverage ends before
 */
export function addWorkingDays(calendar: IndexedCalendar, day: LocalDate, count: number): LocalDate {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`count must be a whole number ≥ 1, got ${count}`);
  requireCovered(calendar, epochDayOf(day));
  return localDateOfEpochDay(workingDayAfter(calendar, epochDayOf(day), count));
}

/**
 * The number of working days d with `after` < d ≤ `through`; negative when `through` is earlier.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the calendar does not cover both
 */
export function workingDaysBetween(calendar: IndexedCalendar, after: LocalDate, through: LocalDate): number {
  const [first, last] = [epochDayOf(after), epochDayOf(through)];
  requireCovered(calendar, first);
  requireCovered(calendar, last);
  return workingDaysThrough(calendar, last) - workingDaysThrough(calendar, first);
}
