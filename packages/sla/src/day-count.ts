import { type EpochDay, FIRST_EPOCH_DAY, isoWeekdayOfEpochDay, LAST_EPOCH_DAY } from "@motcua/time/epoch-day";
import { localDateOfEpochDay } from "@motcua/time/local-date";
import type { IndexedCalendar } from "./calendar.ts";
import type { DayShape } from "./day-shape.ts";
import { SlaError } from "./errors.ts";

/** Whether the calendar says anything about `day`. */
export function isCovered(calendar: IndexedCalendar, day: EpochDay): boolean {
  return day >= calendar.first && day <= calendar.last;
}

/**
 * Refuses a day that the calendar does not cover: a deadline is never guessed.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` naming the day (clamped to the years 1–9999)
 */
export function requireCovered(calendar: IndexedCalendar, day: EpochDay): void {
  if (isCovered(calendar, day)) return;
  const named = Math.min(Math.max(day, FIRST_EPOCH_DAY), LAST_EPOCH_DAY);
  throw new SlaError("CALENDAR_NOT_COVERED", { date: localDateOfEpochDay(named) });
}

/** The shape of a day if it is a working day, else null; the day must be covered. */
export function shapeOn(calendar: IndexedCalendar, day: EpochDay): DayShape | null {
  const upTo = exceptionsThrough(calendar, day);
  const shape =
    calendar.exceptions[upTo - 1] === day
      ? calendar.exceptionShapes[upTo - 1]
      : calendar.week[isoWeekdayOfEpochDay(day) - 1];
  return shape ?? null;
}

/** Working days through `day`, counted from a day before every calendar: only differences mean anything. */
export function workingDaysThrough(calendar: IndexedCalendar, day: EpochDay): number {
  return weeklyThrough(calendar.weekDays, day) + (calendar.addedDays[exceptionsThrough(calendar, day)] as number);
}

/** Session minutes through the end of `day`, counted as `workingDaysThrough`. */
export function minutesThrough(calendar: IndexedCalendar, day: EpochDay): number {
  return weeklyThrough(calendar.weekMinutes, day) + (calendar.addedMinutes[exceptionsThrough(calendar, day)] as number);
}

/**
 * The `count`-th working day strictly after `day`, which must be covered; `day` itself when `count` is 0.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the coverage ends before it
 */
export function workingDayAfter(calendar: IndexedCalendar, day: EpochDay, count: number): EpochDay {
  const wanted = workingDaysThrough(calendar, day) + count;
  if (workingDaysThrough(calendar, calendar.last) < wanted) requireCovered(calendar, calendar.last + 1);
  return firstDayWhere(day, calendar.last, (candidate) => workingDaysThrough(calendar, candidate) >= wanted);
}

/**
 * `day` if it is a working day, else the next one.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when `day` is not covered or the coverage ends before a working day
 */
export function workingDayFrom(calendar: IndexedCalendar, day: EpochDay): EpochDay {
  requireCovered(calendar, day);
  return shapeOn(calendar, day) ? day : workingDayAfter(calendar, day, 1);
}

/** The first day from `low` on that satisfies `holds`, which must hold at `high` and stay true once true. */
export function firstDayWhere(low: EpochDay, high: EpochDay, holds: (day: EpochDay) => boolean): EpochDay {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Number of exceptions up to and including `day`. */
function exceptionsThrough({ exceptions }: IndexedCalendar, day: EpochDay): number {
  let [low, high] = [0, exceptions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((exceptions[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weeklyThrough(sums: readonly number[], day: EpochDay): number {
  // 1969-12-29, three days before day 0, was a Monday.
  const days = day + 4;
  const weeks = Math.floor(days / 7);
  return weeks * (sums[7] as number) + (sums[days - weeks * 7] as number);
}
