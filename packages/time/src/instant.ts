import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from "./epoch-day.ts";
import { epochDayOf, type LocalDate, localDateOfEpochDay } from "./local-date.ts";
import { parseMoment, VIETNAM_OFFSET_SECONDS } from "./moment.ts";

declare const instantBrand: unique symbol;

/**
 * A moment as milliseconds since 1970-01-01T00:00:00Z, within the years 1–9999 of Vietnam. Compared
 * as a number. Whole milliseconds, save where a text carried a finer fraction.
 */
export type Instant = number & { readonly [instantBrand]: "Instant" };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const OFFSET_MS = VIETNAM_OFFSET_SECONDS * 1000;
const FIRST_MS = FIRST_EPOCH_DAY * DAY_MS - OFFSET_MS;
const AFTER_LAST_MS = (LAST_EPOCH_DAY + 1) * DAY_MS - OFFSET_MS;

/**
 * The instant `milliseconds` after 1970-01-01T00:00:00Z.
 * @throws {RangeError} when it is not finite or lies outside the years 1–9999 of Vietnam
 */
export function instant(milliseconds: number): Instant {
  if (!(milliseconds >= FIRST_MS && milliseconds < AFTER_LAST_MS)) {
    throw new RangeError(`${milliseconds} ms is outside the years 1–9999`);
  }
  return milliseconds as Instant;
}

/**
 * The instant written as `YYYY-MM-DDTHH:MM[:SS[.fff…]](Z|±HH:MM)`, or null when `text` is anything
 * else, no real day or hour, or outside the years 1–9999. A fraction finer than a millisecond is kept
 * as nearly as a number can, and never rounded away: 17:00:00.0000001 stays after 17:00.
 */
export function parseInstant(text: string): Instant | null {
  const moment = parseMoment(text);
  if (moment === null) return null;
  const whole = moment.second * 1000 + Math.floor(moment.femto / 1e12);
  const rest = (moment.femto % 1e12) / 1e12;
  if (rest === 0) return whole as Instant;
  return Math.min(Math.max(whole + rest, nextAfter(whole)), nextBefore(whole + 1)) as Instant;
}

/** `2023-10-16T09:00:00+07:00`: Vietnam time to the second; a fraction of a second is cut off. */
export function formatInstant(at: Instant): string {
  const local = at + OFFSET_MS;
  const day = Math.floor(local / DAY_MS);
  const seconds = Math.floor((local - day * DAY_MS) / 1000);
  const hour = two(Math.floor(seconds / 3600));
  const minute = two(Math.floor(seconds / 60) % 60);
  return `${localDateOfEpochDay(day)}T${hour}:${minute}:${two(seconds % 60)}+07:00`;
}

/** The day in Vietnam on which `at` falls; midnight belongs to the day it begins. */
export function localDateOf(at: Instant): LocalDate {
  return localDateOfEpochDay(Math.floor((at + OFFSET_MS) / DAY_MS));
}

/** Whole minutes since midnight in Vietnam, 0–1439; a begun minute counts as the one it is in. */
export function minuteOfDay(at: Instant): number {
  const local = at + OFFSET_MS;
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / MINUTE_MS);
}

/** Midnight in Vietnam at which `day` begins. */
export function startOfDay(day: LocalDate): Instant {
  return (epochDayOf(day) * DAY_MS - OFFSET_MS) as Instant;
}

/**
 * The moment `minute` minutes after the midnight at which `day` begins (0–1440, 1440 is the midnight
 * at which it ends).
 * @throws {RangeError} when `minute` is no integer from 0 to 1440
 */
export function atMinute(day: LocalDate, minute: number): Instant {
  if (!Number.isInteger(minute) || minute < 0 || minute > 1440) {
    throw new RangeError(`minute of the day must be 0–1440, got ${minute}`);
  }
  return instant(startOfDay(day) + minute * MINUTE_MS);
}

/** The spacing of numbers at this size is below 0.04 ms for every year this package knows. */
function nextAfter(whole: number): number {
  return whole + spacing(whole);
}

function nextBefore(whole: number): number {
  return whole - spacing(whole);
}

function spacing(value: number): number {
  return 2 ** (Math.floor(Math.log2(Math.max(1, Math.abs(value)))) - 52);
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
