import type { Instant } from "@motcua/time/instant";
import { compareMoments } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { dayAndSecond, sessionSecondsBetween } from "./session-time.ts";
import { type ExactOrInstant, exactly } from "./suspension.ts";

/** How a finished dossier stands to its deadline. */
export type Outcome = "early" | "onTime" | "late";

/**
 * `early` when the result reached the desk on a day before the due date, `onTime` when not after the
 * due moment (which is inside), else `late`.
 */
export function outcomeOf(dueAt: Instant, finishedAt: ExactOrInstant): Outcome {
  const [due, finished] = [exactly(dueAt), exactly(finishedAt)];
  if (dayAndSecond(finished).day < dayAndSecond(due).day) return "early";
  return compareMoments(finished, due) <= 0 ? "onTime" : "late";
}

/** What the length of a delay depends on. */
export type LatenessInput = {
  readonly calendar: IndexedCalendar;
  readonly dueAt: Instant;
  readonly finishedAt: ExactOrInstant;
};

/**
 * Session minutes from the due moment to the finish, to the nearest whole minute (half a minute up);
 * 0 when a late result came before the next session, null when it was not late.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when the calendar does not cover both days
 */
export function lateMinutes({ calendar, dueAt, finishedAt }: LatenessInput): number | null {
  if (outcomeOf(dueAt, finishedAt) !== "late") return null;
  const seconds = sessionSecondsBetween(calendar, exactly(dueAt), exactly(finishedAt));
  return Math.floor((seconds + 30) / 60);
}
