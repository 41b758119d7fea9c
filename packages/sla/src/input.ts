import { type EpochDay, parseEpochDay, twoDigits } from "@motcua/time/epoch-day";
import { type Moment, parseMoment } from "@motcua/time/moment";
import { type Expectation, SlaError } from "./errors.ts";

/** An object of untrusted JSON, by field; unknown fields are simply not asked for. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Refuses an input field.
 * @throws {SlaError} `BAD_INPUT`, always
 */
export function refuse(path: string, expected: Expectation): never {
  throw new SlaError("BAD_INPUT", { path, expected });
}

/** Whether an optional field is absent: not there, or null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/**
 * The fields of a JSON object.
 * @throws {SlaError} `BAD_INPUT` when `value` is no object
 */
export function readFields(value: unknown, path: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, "object");
  return value as Fields;
}

/**
 * The items of a JSON list.
 * @throws {SlaError} `BAD_INPUT` when `value` is no list
 */
export function readList(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) refuse(path, "list");
  return value;
}

/**
 * The number of the day that a text `YYYY-MM-DD` names.
 * @param at - place in a list, added to the path of an error
 * @throws {SlaError} `BAD_INPUT` when `value` is anything else or no real day
 */
export function readDay(value: unknown, path: string, at?: number): EpochDay {
  const day = typeof value === "string" ? parseEpochDay(value) : null;
  return day ?? refuse(at === undefined ? path : `${path}[${at}]`, "day");
}

/**
 * The exact moment of an ISO 8601 text with an offset.
 * @throws {SlaError} `BAD_INPUT` when `value` is anything else
 */
export function readMoment(value: unknown, path: string): Moment {
  const moment = typeof value === "string" ? parseMoment(value) : null;
  return moment ?? refuse(path, "moment");
}

/** The minute of the day, 0–1439, that a text `HH:MM` names, or null when it is anything else. */
export function parseTime(text: string): number | null {
  const hour = twoDigits(text, 0);
  const minute = twoDigits(text, 3);
  const isTime = text.length === 5 && text.charCodeAt(2) === 58 && hour <= 23 && minute <= 59;
  return isTime ? hour * 60 + minute : null;
}

/**
 * The minute of the day, 0–1439, of a text `HH:MM`.
 * @throws {SlaError} `BAD_INPUT` when `value` is anything else
 */
export function readTime(value: unknown, path: string): number {
  const minute = typeof value === "string" ? parseTime(value) : null;
  return minute ?? refuse(path, "time");
}
