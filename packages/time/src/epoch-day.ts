/** A calendar day as the number of days since 1970-01-01 (which is 0); may be negative. */
export type EpochDay = number;

/** Day number of 0001-01-01, the first day this package knows. */
export const FIRST_EPOCH_DAY: EpochDay = -719162;
/** Day number of 9999-12-31, the last day this package knows. */
export const LAST_EPOCH_DAY: EpochDay = 2932896;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day by its civil parts: year 1–9999, month 1–12, day 1–31. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** Whether `year` has a 29 February in the Gregorian calendar. */
function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days of a month, 28–31; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] as number);
}

/** The day number of a civil day, which must exist: nothing is checked here. */
export function epochDayOfCivil(year: number, month: number, day: number): EpochDay {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const leapNow = month > 2 && isLeapYear(year) ? 1 : 0;
  const beforeMonth = DAYS_BEFORE_MONTH[month - 1] as number;
  return FIRST_EPOCH_DAY + past * 365 + leapDays + beforeMonth + leapNow + day - 1;
}

/**
 * The civil day of a day number.
 * @throws {RangeError} when `epochDay` is no integer or lies outside the years 1–9999
 */
export function civilOfEpochDay(epochDay: EpochDay): CivilDay {
  if (!Number.isInteger(epochDay) || epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY) {
    throw new RangeError(`day number ${epochDay} is outside the years 1–9999`);
  }
  // Years are counted from March, so that the leap day is the last of its year.
  const sinceMarch = epochDay + 719468;
  const era = Math.floor(sinceMarch / 146097);
  const dayOfEra = sinceMarch - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The two-digit number at `at`, or NaN when one of the characters is no ASCII digit. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * The day number of the `YYYY-MM-DD` that begins at `at` (years 0001–9999), or null when there is no
 * such text or no such day. What follows the ten characters is not looked at.
 */
export function readEpochDay(text: string, at: number): EpochDay | null {
  const year = twoDigits(text, at) * 100 + twoDigits(text, at + 2);
  const month = twoDigits(text, at + 5);
  const day = twoDigits(text, at + 8);
  if (text.charCodeAt(at + 4) !== 45 || text.charCodeAt(at + 7) !== 45) return null;
  // Written so that a NaN fails each comparison.
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return null;
  return day <= daysInMonth(year, month) ? epochDayOfCivil(year, month, day) : null;
}

/** The day number of a whole text `YYYY-MM-DD` (years 0001–9999), or null when it is no real day. */
export function parseEpochDay(text: string): EpochDay | null {
  return text.length === 10 ? readEpochDay(text, 0) : null;
}

/** ISO weekday of a day number: 1 = Monday … 7 = Sunday. */
export function isoWeekdayOfEpochDay(epochDay: EpochDay): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  return (((((epochDay + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
