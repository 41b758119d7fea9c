import type { EpochDay } from "@motcua/time/epoch-day";
import { compareMoments, FEMTO_A_SECOND, type Moment, VIETNAM_OFFSET_SECONDS } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { firstDayWhere, minutesThrough, requireCovered, shapeOn } from "./day-count.ts";
import type { Session } from "./day-shape.ts";

const SECONDS_A_DAY = 86400;
const NO_TIME: Moment = { second: 0, femto: 0 };

/** The Vietnam day of a moment and the whole seconds since its midnight. */
export function dayAndSecond(moment: Moment): { day: EpochDay; second: number } {
  const local = moment.second + VIETNAM_OFFSET_SECONDS;
  const day = Math.floor(local / SECONDS_A_DAY);
  return { day, second: local - day * SECONDS_A_DAY };
}

/** The moment `second` seconds after the Vietnam midnight of `day`. */
export function momentOn(day: EpochDay, second: number): Moment {
  return { second: day * SECONDS_A_DAY - VIETNAM_OFFSET_SECONDS + second, femto: 0 };
}

/**
 * Session time from a day before every calendar until `moment`, as a duration: only differences mean
 * anything. Time outside sessions stands still.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the moment's day is not covered
 */
export function sessionTimeAt(calendar: IndexedCalendar, moment: Moment): Moment {
  const { day, second } = dayAndSecond(moment);
  requireCovered(calendar, day);
  let total = minutesThrough(calendar, day - 1) * 60;
  for (const { start, end } of sessionsOn(calendar, day)) {
    if (second < start * 60) break;
    if (second < end * 60) return { second: total + second - start * 60, femto: moment.femto };
    total += (end - start) * 60;
  }
  return { second: total, femto: 0 };
}

/**
 * The first moment on or after `day` at which `sessionTimeAt` reaches `seconds`: a session's end when
 * it is reached exactly there.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the coverage ends before
 */
export function whenSessionTimeIs(calendar: IndexedCalendar, seconds: number, day: EpochDay): Moment {
  const isReached = (candidate: EpochDay) => minutesThrough(calendar, candidate) * 60 >= seconds;
  if (!isReached(calendar.last)) requireCovered(calendar, calendar.last + 1);
  const dueDay = firstDayWhere(day, calendar.last, isReached);
  let left = seconds - minutesThrough(calendar, dueDay - 1) * 60;
  let at = 0;
  for (const { start, end } of sessionsOn(calendar, dueDay)) {
    const length = (end - start) * 60;
    at = start * 60 + Math.min(left, length);
    if (left <= length) break;
    left -= length;
  }
  return momentOn(dueDay, at);
}

/**
 * Whole seconds of session time from `from` to `to`, a fraction cut off; 0 when `to` is not later.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the calendar does not cover both days
 */
export function sessionSecondsBetween(calendar: IndexedCalendar, from: Moment, to: Moment): number {
  if (compareMoments(to, from) <= 0) return 0;
  return addDifference(NO_TIME, sessionTimeAt(calendar, from), sessionTimeAt(calendar, to)).second;
}

/** The exact sum of a duration and what lies from `from` to `to`, both durations. */
export function addDifference(sum: Moment, from: Moment, to: Moment): Moment {
  const femto = sum.femto + to.femto - from.femto;
  const carry = Math.floor(femto / FEMTO_A_SECOND);
  return { second: sum.second + to.second - from.second + carry, femto: femto - carry * FEMTO_A_SECOND };
}

function sessionsOn(calendar: IndexedCalendar, day: EpochDay): readonly Session[] {
  return shapeOn(calendar, day)?.sessions ?? [];
}
