import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY, readEpochDay, twoDigits } from "./epoch-day.ts";

/** Vietnam's offset from UTC in seconds: +07:00 all year, no daylight saving. */
export const VIETNAM_OFFSET_SECONDS = 25200;

const SECONDS_A_DAY = 86400;
const FEMTO_DIGITS = 15;
/** Femtoseconds in a second. */
export const FEMTO_A_SECOND = 1e15;

const FIRST_SECOND = FIRST_EPOCH_DAY * SECONDS_A_DAY - VIETNAM_OFFSET_SECONDS;
const LAST_SECOND = (LAST_EPOCH_DAY + 1) * SECONDS_A_DAY - VIETNAM_OFFSET_SECONDS - 1;

/**
 * A moment without rounding: whole seconds since 1970-01-01T00:00:00Z and femtoseconds (10⁻¹⁵ s,
 * 0 ≤ femto < 10¹⁵) into that second, both integers that a number holds exactly. Deadlines are
 * counted in it, because a sum of binary fractions of milliseconds would not be exact.
 */
export type Moment = { readonly second: number; readonly femto: number };

/** Negative when `a` is before `b`, 0 when they are the same moment, positive when `a` is after. */
export function compareMoments(a: Moment, b: Moment): number {
  return a.second - b.second || a.femto - b.femto;
}

/**
 * The moment written as `YYYY-MM-DDTHH:MM[:SS[.fff…]](Z|±HH:MM)`, or null when `text` is anything else,
 * no real day or hour, or not within the years 1–9999 of Vietnam. Fifteen digits of the fraction are
 * kept; what follows them, unless zero, counts as one more femtosecond, so that a moment after another
 * never becomes the same as a whole second.
 */
export function parseMoment(text: string): Moment | null {
  const day = readEpochDay(text, 0);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  if (day === null || text.charCodeAt(10) !== 84 || text.charCodeAt(13) !== 58) return null;
  if (!(hour <= 23 && minute <= 59)) return null;
  let at = 16;
  let seconds = 0;
  let femto = 0;
  if (text.charCodeAt(at) === 58) {
    seconds = twoDigits(text, at + 1);
    at += 3;
    if (!(seconds <= 59)) return null;
    if (text.charCodeAt(at) === 46) {
      const end = endOfDigits(text, at + 1);
      if (end === at + 1) return null;
      femto = readFraction(text.slice(at + 1, end));
      at = end;
    }
  }
  const offset = readOffset(text, at);
  if (offset === null) return null;
  const whole = day * SECONDS_A_DAY + hour * 3600 + minute * 60 + seconds - offset;
  const moment = carry(whole, femto);
  return moment.second < FIRST_SECOND || moment.second > LAST_SECOND ? null : moment;
}

/**
 * The exact moment of a number of milliseconds; a fraction of a millisecond is taken as the number
 * holds it, to the femtosecond.
 */
export function momentOfMilliseconds(milliseconds: number): Moment {
  const second = Math.floor(milliseconds / 1000);
  return carry(second, Math.round((milliseconds - second * 1000) * 1e12));
}

function carry(second: number, femto: number): Moment {
  return femto < FEMTO_A_SECOND ? { second, femto } : { second: second + 1, femto: 0 };
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}

function readFraction(digits: string): number {
  const kept = Number(digits.slice(0, FEMTO_DIGITS).padEnd(FEMTO_DIGITS, "0"));
  return /[1-9]/.test(digits.slice(FEMTO_DIGITS)) ? kept + 1 : kept;
}

/** Seconds east of UTC of the `Z` or `±HH:MM` that ends the text at `at`; null when there is none. */
function readOffset(text: string, at: number): number | null {
  const sign = text.charCodeAt(at);
  if (sign === 90) return text.length === at + 1 ? 0 : null;
  if ((sign !== 43 && sign !== 45) || text.length !== at + 6) return null;
  const hours = twoDigits(text, at + 1);
  const minutes = twoDigits(text, at + 4);
  if (text.charCodeAt(at + 3) !== 58 || !(hours <= 23 && minutes <= 59)) return null;
  const seconds = hours * 3600 + minutes * 60;
  return sign === 43 ? seconds : -seconds;
}
