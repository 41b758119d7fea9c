import type { EpochDay } from "@motcua/time/epoch-day";
import type { Moment } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { requireCovered, shapeOn, workingDayAfter } from "./day-count.ts";
import type { DayShape } from "./day-shape.ts";
import { dayAndSecond, momentOn } from "./session-time.ts";

/** When a receipt begins to count: a working day, and a moment inside one of its sessions. */
export type EffectiveReceipt = { readonly day: EpochDay; readonly at: Moment };

/**
 * The day and moment at which a dossier counts as received. On a working day, until the last session's
 * end (included), it is that day, and a moment before a session begins becomes that beginning; later,
 * or on a day off, it is the first session of the next working day.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when a day that must be looked at is not covered
 * @source BLDS_2015.147
 */
export function effectiveReceipt(calendar: IndexedCalendar, received: Moment): EffectiveReceipt {
  const { day, second } = dayAndSecond(received);
  requireCovered(calendar, day);
  for (const { start, end } of shapeOn(calendar, day)?.sessions ?? []) {
    if (second < start * 60) return { day, at: momentOn(day, start * 60) };
    const isInside = second < end * 60 || (second === end * 60 && received.femto === 0);
    if (isInside) return { day, at: received };
  }
  const next = workingDayAfter(calendar, day, 1);
  const { start } = shapeOn(calendar, next) as DayShape;
  return { day: next, at: momentOn(next, start * 60) };
}
