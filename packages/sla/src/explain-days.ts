import type { EpochDay } from "@motcua/time/epoch-day";
import { type LocalDate, localDateOfEpochDay } from "@motcua/time/local-date";
import { compareMoments, type Moment } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { shapeOn } from "./day-count.ts";
import { type DuePlan, isAfterCutoff, monthsAfter, pausedCalendarDays } from "./due.ts";
import { effectiveReceipt } from "./effective-receipt.ts";
import { explainMessages as say } from "./explain-messages.vi.ts";
import type { Limit } from "./limit.ts";
import { dayAndSecond, momentOn, sessionSecondsBetween } from "./session-time.ts";
import type { EndedSuspension } from "./suspension.ts";
import { vnOffice, vnOfficeDays } from "./vn-office.ts";

/** A day and, in Vietnamese, why it was counted or not. */
export type ExplainedDay = { readonly date: LocalDate; readonly reason: string };

/** The days that a count went through. */
export type DayLists = { readonly counted: readonly ExplainedDay[]; readonly skipped: readonly ExplainedDay[] };

/**
 * The days that were counted and those that were passed over, in order, from the receipt to the due
 * date; days lost to a pause are in neither.
 * @throws {SlaError} `CALENDAR_NOT_COVERED` as `computeDue`
 */
export function explainDays(calendar: IndexedCalendar, limit: Limit, plan: DuePlan): DayLists {
  const first = dayAndSecond(plan.receipt).day;
  const { day: last } = dayAndSecond(plan.dueAt);
  const beforeEffective = daysOff(calendar, first, plan.effective.day);
  const off = (from: EpochDay) => [...beforeEffective, ...daysOff(calendar, from, last)];
  switch (limit.unit) {
    case "workingDays":
      return { counted: countedWorkingDays(calendar, plan, last), skipped: off(plan.effective.day + 1) };
    case "sameDay": {
      const isLater = isAfterCutoff(calendar, limit.cutoff, plan.effective.at);
      const counted = isLater
        ? dayWith(last, say.dayAfterCutoff(limit.cutoff))
        : dayWith(plan.effective.day, say.sameDay(limit.cutoff));
      return { counted: [counted], skipped: off(plan.effective.day + 1) };
    }
    case "workingHours":
      return { counted: countedHours(calendar, plan, last), skipped: off(plan.effective.day + 1) };
    case "calendarDays":
    case "months": {
      // Days off inside the count are counted; only where it ends must a working day be found.
      const reached = reachedDay(calendar, limit, plan);
      return { counted: countedCalendarDays(calendar, limit, plan), skipped: off(reached) };
    }
  }
}

/** The days that a pause takes away: working days or, for limits in days and months, every day; none for hours. */
export function lostDays(calendar: IndexedCalendar, limit: Limit, { from, to }: EndedSuspension): LocalDate[] {
  if (limit.unit === "workingHours") return [];
  const days = daysFrom(effectiveReceipt(calendar, from).day + 1, effectiveReceipt(calendar, to).day);
  const isInDays = limit.unit === "calendarDays" || limit.unit === "months";
  return days.filter((day) => isInDays || shapeOn(calendar, day)).map(localDateOfEpochDay);
}

function countedWorkingDays(calendar: IndexedCalendar, plan: DuePlan, last: EpochDay): ExplainedDay[] {
  const worked = daysFrom(plan.effective.day + 1, last).filter((day) => shapeOn(calendar, day));
  const counted = worked.filter((day) => !isPaused(calendar, plan, day));
  return counted.map((day, at) => dayWith(day, say.workingDay(at + 1)));
}

type LimitInDays = Extract<Limit, { unit: "calendarDays" | "months" }>;

function countedCalendarDays(calendar: IndexedCalendar, limit: LimitInDays, plan: DuePlan): ExplainedDay[] {
  const last = reachedDay(calendar, limit, plan);
  if (limit.unit === "months") return [dayWith(last, say.months(limit.amount))];
  const days = daysFrom(plan.effective.day + 1, last).filter((day) => !isPaused(calendar, plan, day));
  return days.map((day, at) => dayWith(day, say.calendarDay(at + 1)));
}

/** The day that a count of days or months reaches before it rolls to a working day. */
function reachedDay(calendar: IndexedCalendar, limit: LimitInDays, { effective, pauses }: DuePlan): EpochDay {
  const paused = pauses.reduce((sum, pause) => sum + pausedCalendarDays(calendar, pause), 0);
  const { unit, amount } = limit;
  return (unit === "months" ? monthsAfter(effective.day, amount) : effective.day + amount) + paused;
}

function countedHours(calendar: IndexedCalendar, plan: DuePlan, last: EpochDay): ExplainedDay[] {
  const worked = daysFrom(plan.effective.day, last).filter((day) => shapeOn(calendar, day));
  return worked.flatMap((day) => {
    const from = later(plan.effective.at, momentOn(day, 0));
    const to = earlier(plan.dueAt, momentOn(day + 1, -1));
    const paused = plan.pauses.reduce(
      (sum, pause) => sum + sessionSecondsBetween(calendar, later(from, pause.from), earlier(to, pause.to)),
      0,
    );
    const seconds = sessionSecondsBetween(calendar, from, to) - paused;
    return seconds > 0 ? [dayWith(day, say.hours(seconds))] : [];
  });
}

function isPaused(calendar: IndexedCalendar, { pauses }: DuePlan, day: EpochDay): boolean {
  return pauses.some(
    ({ from, to }) => day > effectiveReceipt(calendar, from).day && day <= effectiveReceipt(calendar, to).day,
  );
}

function daysOff(calendar: IndexedCalendar, first: EpochDay, last: EpochDay): ExplainedDay[] {
  const off = daysFrom(first, last).filter((day) => !shapeOn(calendar, day));
  return off.map((day) => dayWith(day, dayOffReason(calendar, day)));
}

function dayOffReason(calendar: IndexedCalendar, day: EpochDay): string {
  const date = localDateOfEpochDay(day);
  const named = calendar === vnOffice ? vnOfficeDays.find((one) => one.date === date) : undefined;
  if (named) return say.holiday(named.name, named.provisional);
  return calendar.exceptions.includes(day) ? say.dayOff : say.noSession(date);
}

function dayWith(day: EpochDay, reason: string): ExplainedDay {
  return { date: localDateOfEpochDay(day), reason };
}

function daysFrom(first: EpochDay, last: EpochDay): EpochDay[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}

function later(a: Moment, b: Moment): Moment {
  return compareMoments(a, b) < 0 ? b : a;
}

function earlier(a: Moment, b: Moment): Moment {
  return compareMoments(a, b) < 0 ? a : b;
}
