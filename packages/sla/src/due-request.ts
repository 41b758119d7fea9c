import type { Moment } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { readLimit } from "./check-limit.ts";
import { SlaError } from "./errors.ts";
import { isAbsent, readFields, readList, readMoment, refuse } from "./input.ts";
import type { Limit } from "./limit.ts";
import type { Suspension } from "./suspension.ts";

/** One question of `sla due`, checked. */
export type DueRequest = {
  readonly calendar: IndexedCalendar;
  readonly receivedAt: Moment;
  readonly limit: Limit;
  readonly suspensions: readonly Suspension[];
  readonly finishedAt: Moment | null;
};

/** Where the calendars of requests come from. */
export type CalendarSource = {
  /** The shipped calendar of that id, or null. */
  readonly find: (id: string) => IndexedCalendar | null;
  /** The index of an inline calendar, which is not checked yet. */
  readonly index: (calendar: unknown) => IndexedCalendar;
};

/**
 * Checks one untrusted question. Unknown fields are ignored; null for an optional one means absent.
 * @throws {SlaError} `BAD_INPUT` with the path of the first field that is missing or wrong, then
 *   `UNKNOWN_CALENDAR`
 */
export function readDueRequest(value: unknown, calendars: CalendarSource): DueRequest {
  const fields = readFields(value, "");
  const { calendar } = fields;
  const isId = typeof calendar === "string";
  if (!isId && (typeof calendar !== "object" || calendar === null)) refuse("calendar", "calendar");
  const inline = isId ? null : calendars.index(calendar);
  const request = {
    receivedAt: readMoment(fields.receivedAt, "receivedAt"),
    limit: readLimit(fields.limit, "limit"),
    suspensions: isAbsent(fields.suspensions) ? [] : readSuspensions(fields.suspensions),
    finishedAt: isAbsent(fields.finishedAt) ? null : readMoment(fields.finishedAt, "finishedAt"),
  };
  return { ...request, calendar: inline ?? shippedCalendar(calendar as string, calendars) };
}

function shippedCalendar(id: string, calendars: CalendarSource): IndexedCalendar {
  const found = calendars.find(id);
  if (found === null) throw new SlaError("UNKNOWN_CALENDAR", { calendar: id });
  return found;
}

function readSuspensions(value: unknown): Suspension[] {
  return readList(value, "suspensions").map((item, at) => readSuspension(item, `suspensions[${at}]`));
}

function readSuspension(value: unknown, path: string): Suspension {
  const { from, to, kind, effect } = readFields(value, path);
  const begin = readMoment(from, `${path}.from`);
  if (to === undefined) refuse(`${path}.to`, "momentOrNull");
  const end = to === null ? null : readMoment(to, `${path}.to`);
  if (!isAbsent(kind) && typeof kind !== "string") refuse(`${path}.kind`, "text");
  if (effect !== "pause" && effect !== "restart") refuse(`${path}.effect`, "effect");
  return { from: begin, to: end, effect, kind: kind ?? undefined };
}
