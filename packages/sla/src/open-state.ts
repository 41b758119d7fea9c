import type { EpochDay } from "@motcua/time/epoch-day";
import { type Instant, startOfDay } from "@motcua/time/instant";
import { localDateOfEpochDay } from "@motcua/time/local-date";
import type { IndexedCalendar } from "./calendar.ts";
import { requireCovered, workingDayAfter, workingDaysThrough } from "./day-count.ts";
import { dayAndSecond } from "./session-time.ts";
import { exactly } from "./suspension.ts";

/** How an open dossier whose clock runs stands to its deadline. */
export type OpenState = "running" | "dueSoon" | "overdue";

/** The moment and setting by which open dossiers are sorted. */
export type OpenStateInput = {
  readonly calendar: IndexedCalendar;
  readonly now: Instant;
  /** Whole working days left, after today, at which a dossier is due soon; 1 when absent. */
  readonly dueSoonDays?: number | undefined;
};

/**
 * `overdue` once the due moment is past, `dueSoon` when at most `dueSoonDays` working days after today
 * are left up to the due date (which counts), else `running`. Without a due moment the clock stands
 * still: `suspended`.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when a dossier is not overdue and today is not covered
 */
export function openState(input: OpenStateInput & { readonly dueAt: Instant }): OpenState;
export function openState(input: OpenStateInput & { readonly dueAt: Instant | null }): OpenState | "suspended";
export function openState(input: OpenStateInput & { readonly dueAt: Instant | null }): OpenState | "suspended" {
  if (input.dueAt === null) return "suspended";
  if (input.now > input.dueAt) return "overdue";
  return input.dueAt < dueSoonBefore(input) ? "dueSoon" : "running";
}

/**
 * The moment before which a deadline that is not past is due soon: a list asks
 * `now <= due_at and due_at < dueSoonBefore`. Where the coverage ends first, it is that end, since no
 * deadline of this calendar lies beyond.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` when today is not covered
 */
export function dueSoonBefore({ calendar, now, dueSoonDays = 1 }: OpenStateInput): Instant {
  const { day: today } = dayAndSecond(exactly(now));
  requireCovered(calendar, today);
  return startOfDay(localDateOfEpochDay(firstDayNotSoon(calendar, today, dueSoonDays)));
}

function firstDayNotSoon(calendar: IndexedCalendar, today: EpochDay, dueSoonDays: number): EpochDay {
  const left = workingDaysThrough(calendar, calendar.last) - workingDaysThrough(calendar, today);
  return left > dueSoonDays ? workingDayAfter(calendar, today, dueSoonDays + 1) : calendar.last + 1;
}
