import {
  type CivilDay,
  civilOfEpochDay,
  daysInMonth,
  type EpochDay,
  epochDayOfCivil,
  isoWeekdayOfEpochDay,
  parseEpochDay,
  readEpochDay,
} from "./epoch-day.ts";

declare const localDateBrand: unique symbol;

/**
 * A calendar day in Vietnam, text `YYYY-MM-DD`, years 0001–9999, always a real day. Two of them are
 * compared as plain strings (`a < b`).
 */
export type LocalDate = string & { readonly [localDateBrand]: "LocalDate" };

/** The day that `text` writes as `YYYY-MM-DD`, or null when it is anything else or no real day. */
export function parseLocalDate(text: string): LocalDate | null {
  return parseEpochDay(text) === null ? null : (text as LocalDate);
}

/**
 * The day that `text` writes as `YYYY-MM-DD`.
 * @throws {RangeError} when `text` is anything else or no real day
 */
export function localDate(text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day === null) throw new RangeError(`not a day YYYY-MM-DD: ${text}`);
  return day;
}

/** The number of days from 1970-01-01 to `day`. */
export function epochDayOf(day: LocalDate): EpochDay {
  return readEpochDay(day, 0) as EpochDay;
}

/**
 * The day with that number of days since 1970-01-01.
 * @throws {RangeError} when `epochDay` is no integer or lies outside the years 1–9999
 */
export function localDateOfEpochDay(epochDay: EpochDay): LocalDate {
  return write(civilOfEpochDay(epochDay));
}

/**
 * The day `count` days after `day` (before it when negative).
 * @throws {RangeError} when `count` is no integer or the result leaves the years 1–9999
 */
export function addDays(day: LocalDate, count: number): LocalDate {
  return localDateOfEpochDay(epochDayOf(day) + count);
}

/** The days from `from` to `to`: 0 for the same day, 1 for the next, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function isoWeekday(day: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return isoWeekdayOfEpochDay(epochDayOf(day));
}

/**
 * The same day of the month `count` months later, or that month's last day where it is shorter
 * (31 January + 1 = 28 or 29 February).
 * @throws {RangeError} when `count` is no integer or the result leaves the years 1–9999
 */
export function addMonths(day: LocalDate, count: number): LocalDate {
  return localDateOfEpochDay(addMonthsToEpochDay(epochDayOf(day), count));
}

/**
 * `addMonths` on day numbers.
 * @throws {RangeError} as `addMonths`
 */
export function addMonthsToEpochDay(epochDay: EpochDay, count: number): EpochDay {
  const civil = civilOfEpochDay(epochDay);
  const months = civil.year * 12 + civil.month - 1 + count;
  const year = Math.floor(months / 12);
  if (!Number.isInteger(count) || year < 1 || year > 9999) {
    throw new RangeError(`${count} months after ${write(civil)} is outside the years 1–9999`);
  }
  const month = months - year * 12 + 1;
  return epochDayOfCivil(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/** Every day from `from` to `toInclusive`, both included, in order; none when `from` is later. */
export function eachDay(from: LocalDate, toInclusive: LocalDate): LocalDate[] {
  const first = epochDayOf(from);
  const count = Math.max(0, epochDayOf(toInclusive) - first + 1);
  return Array.from({ length: count }, (_, step) => localDateOfEpochDay(first + step));
}

function write({ year, month, day }: CivilDay): LocalDate {
  const text = `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
  return text as LocalDate;
}
