import { civilOfEpochDay, type EpochDay, LAST_EPOCH_DAY } from "@motcua/time/epoch-day";
import { type Instant, instant } from "@motcua/time/instant";
import { addMonthsToEpochDay, type LocalDate, localDateOfEpochDay } from "@motcua/time/local-date";
import type { Moment } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { checkLimit, cutoffSecond } from "./check-limit.ts";
import { shapeOn, workingDayAfter, workingDayFrom, workingDaysThrough } from "./day-count.ts";
import type { DayShape } from "./day-shape.ts";
import { type EffectiveReceipt, effectiveReceipt } from "./effective-receipt.ts";
import type { Limit } from "./limit.ts";
import { addDifference, dayAndSecond, momentOn, sessionTimeAt, whenSessionTimeIs } from "./session-time.ts";
import {
  type EndedSuspension,
  type ExactOrInstant,
  planSuspensions,
  type Suspension,
  type SuspensionPlan,
} from "./suspension.ts";

/** All that a deadline depends on. */
export type DueInput = {
  readonly calendar: IndexedCalendar;
  readonly receivedAt: ExactOrInstant;
  readonly limit: Limit;
  /** In order, not overlapping, an open one last. */
  readonly suspensions?: readonly Suspension[] | undefined;
};

/** A deadline, or the word that the clock stands still. */
export type DueResult =
  | {
      readonly state: "due";
      /** Whole seconds. */
      readonly dueAt: Instant;
      readonly effectiveDate: LocalDate;
      /** The calendar's provisional days from the effective date to the due date, both included. */
      readonly provisional: readonly LocalDate[];
    }
  | { readonly state: "suspended"; readonly dueAt: null };

/** A deadline with the steps that led to it. */
export type DuePlan = SuspensionPlan & { readonly effective: EffectiveReceipt; readonly dueAt: Moment };

/**
 * When a dossier's result is due. The day of receipt is not counted; a deadline in days falls at the
 * end of a working day's last session; hours run from the effective moment.
 * @throws {SlaError} `BAD_INPUT` when the limit is none for this calendar, `BAD_SUSPENSIONS`,
 *   `CALENDAR_NOT_COVERED` when the count must look at a day outside the coverage
 * @source BLDS_2015.147
 * @source BLDS_2015.148
 */
export function computeDue(input: DueInput): DueResult {
  const plan = planDue(input);
  if (plan === null) return { state: "suspended", dueAt: null };
  const from = plan.effective.day;
  const { day: to } = dayAndSecond(plan.dueAt);
  return {
    state: "due",
    dueAt: instant(plan.dueAt.second * 1000),
    effectiveDate: localDateOfEpochDay(from),
    provisional: input.calendar.provisional.filter((day) => day >= from && day <= to).map(localDateOfEpochDay),
  };
}

/**
 * The steps of `computeDue`; null while a suspension is open.
 * @throws {SlaError} as `computeDue`
 */
export function planDue({ calendar, receivedAt, limit, suspensions }: DueInput): DuePlan | null {
  checkLimit(calendar, limit);
  const plan = planSuspensions(receivedAt, suspensions ?? []);
  if (plan === null) return null;
  const effective = effectiveReceipt(calendar, plan.receipt);
  return { ...plan, effective, dueAt: dueMoment(calendar, limit, { effective, pauses: plan.pauses }) };
}

/** Working days d with effective date of `from` < d ≤ effective date of `to`. */
export function pausedWorkingDays(calendar: IndexedCalendar, { from, to }: EndedSuspension): number {
  const [first, last] = [effectiveReceipt(calendar, from).day, effectiveReceipt(calendar, to).day];
  return workingDaysThrough(calendar, last) - workingDaysThrough(calendar, first);
}

/** Calendar days d with effective date of `from` < d ≤ effective date of `to`. */
export function pausedCalendarDays(calendar: IndexedCalendar, { from, to }: EndedSuspension): number {
  return effectiveReceipt(calendar, to).day - effectiveReceipt(calendar, from).day;
}

type Counted = { readonly effective: EffectiveReceipt; readonly pauses: readonly EndedSuspension[] };

function dueMoment(calendar: IndexedCalendar, limit: Limit, counted: Counted): Moment {
  const { effective, pauses } = counted;
  switch (limit.unit) {
    case "workingDays":
      return endOf(calendar, workingDayAfter(calendar, effective.day, limit.amount + lostDays(calendar, pauses)));
    case "sameDay": {
      const extra = isAfterCutoff(calendar, limit.cutoff, effective.at) ? 1 : 0;
      return endOf(calendar, workingDayAfter(calendar, effective.day, extra + lostDays(calendar, pauses)));
    }
    case "calendarDays":
      return rolled(calendar, effective.day + limit.amount, pauses);
    case "months":
      return rolled(calendar, monthsAfter(effective.day, limit.amount), pauses);
    case "workingHours":
      return hoursAfter(calendar, limit.amount, counted);
  }
}

function lostDays(calendar: IndexedCalendar, pauses: readonly EndedSuspension[]): number {
  return pauses.reduce((sum, pause) => sum + pausedWorkingDays(calendar, pause), 0);
}

/** @source BLDS_2015.148.5 */
function rolled(calendar: IndexedCalendar, day: EpochDay, pauses: readonly EndedSuspension[]): Moment {
  const paused = pauses.reduce((sum, pause) => sum + pausedCalendarDays(calendar, pause), 0);
  return endOf(calendar, workingDayFrom(calendar, day + paused));
}

/** The same day of the month `count` months later, clamped; beyond the year 9999 a day that no calendar covers. */
export function monthsAfter(day: EpochDay, count: number): EpochDay {
  const { year, month } = civilOfEpochDay(day);
  return year * 12 + month + count > 9999 * 12 + 12 ? LAST_EPOCH_DAY + 1 : addMonthsToEpochDay(day, count);
}

/** @source BLDS_2015.147.1 */
function hoursAfter(calendar: IndexedCalendar, hours: number, { effective, pauses }: Counted): Moment {
  let target = sessionTimeAt(calendar, effective.at);
  for (const { from, to } of pauses) {
    target = addDifference(target, sessionTimeAt(calendar, from), sessionTimeAt(calendar, to));
  }
  // Rounding up before the look-up is the same as after it: sessions begin and end on whole seconds.
  const seconds = target.second + (target.femto > 0 ? 1 : 0) + hours * 3600;
  return whenSessionTimeIs(calendar, seconds, effective.day);
}

/** Whether a receipt that counts from `at` is too late for a result on the same day. */
export function isAfterCutoff(calendar: IndexedCalendar, cutoff: string, at: Moment): boolean {
  const { second } = dayAndSecond(at);
  const limit = cutoffSecond(calendar, cutoff);
  return second > limit || (second === limit && at.femto > 0);
}

function endOf(calendar: IndexedCalendar, day: EpochDay): Moment {
  return momentOn(day, (shapeOn(calendar, day) as DayShape).end * 60);
}
