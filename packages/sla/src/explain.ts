import { formatInstant, type Instant, instant } from "@motcua/time/instant";
import { type LocalDate, localDateOfEpochDay } from "@motcua/time/local-date";
import { compareMoments, type Moment } from "@motcua/time/moment";
import type { IndexedCalendar } from "./calendar.ts";
import { type DueInput, type DuePlan, pausedCalendarDays, pausedWorkingDays, planDue } from "./due.ts";
import { type ExplainedDay, explainDays, lostDays } from "./explain-days.ts";
import { explainMessages as say } from "./explain-messages.vi.ts";
import { describeLimit, type Limit } from "./limit.ts";
import { dayAndSecond, sessionSecondsBetween } from "./session-time.ts";
import { type EndedSuspension, exactly } from "./suspension.ts";

/** A suspension and, in Vietnamese, what it came to; moments in ISO 8601, +07:00. */
export type ExplainedSuspension = {
  readonly from: string;
  readonly to: string | null;
  /** Days that it takes away; none for a limit in hours and for what a restart made void. */
  readonly days: readonly LocalDate[];
  readonly reason: string;
};

/** How a deadline came about, as a person at the desk would be told. */
export type DueExplanation = {
  readonly limit: string;
  /** Null while suspended: then nothing is counted. */
  readonly effectiveDate: LocalDate | null;
  readonly effectiveReason: string | null;
  readonly counted: readonly ExplainedDay[];
  readonly skipped: readonly ExplainedDay[];
  readonly paused: readonly ExplainedSuspension[];
};

/**
 * The steps of a deadline in words. Costs its days, unlike `computeDue`.
 * @throws {SlaError} as `computeDue`
 */
export function explainDue(input: DueInput): DueExplanation {
  const plan = planDue(input);
  const limit = describeLimit(input.limit);
  if (plan === null) return explainOpen(input, limit);
  const { calendar } = input;
  const restart = plan.voided.at(-1);
  const reasons = [
    restart ? say.restarted(restart.kind) : "",
    effectiveReason(plan),
    countsFromNextDay(input.limit) ? say.dayNotCounted : "",
  ];
  return {
    limit,
    effectiveDate: localDateOfEpochDay(plan.effective.day),
    effectiveReason: reasons.filter(Boolean).join(" "),
    ...explainDays(calendar, input.limit, plan),
    paused: [
      ...plan.voided.map((one) => explainVoid(one, one === restart)),
      ...plan.pauses.map((one) => explainPause(calendar, input.limit, one)),
    ],
  };
}

function explainOpen({ suspensions = [] }: DueInput, limit: string): DueExplanation {
  const open = suspensions.slice(-1).map(({ from, kind }) => ({
    from: formatInstant(shown(exactly(from))),
    to: null,
    days: [],
    reason: say.open(kind),
  }));
  return { limit, effectiveDate: null, effectiveReason: null, counted: [], skipped: [], paused: open };
}

function effectiveReason({ receipt, effective }: DuePlan): string {
  const { day } = dayAndSecond(receipt);
  if (day !== effective.day) return say.nextDay(localDateOfEpochDay(day), shown(receipt));
  const isMoved = compareMoments(receipt, effective.at) !== 0;
  return isMoved ? say.sessionAhead(shown(receipt), shown(effective.at)) : say.inSession(shown(receipt));
}

function lost(calendar: IndexedCalendar, limit: Limit, pause: EndedSuspension): string {
  switch (limit.unit) {
    case "workingDays":
    case "sameDay":
      return say.workingDays(pausedWorkingDays(calendar, pause));
    case "calendarDays":
    case "months":
      return say.days(pausedCalendarDays(calendar, pause));
    case "workingHours":
      return say.workingTime(sessionSecondsBetween(calendar, pause.from, pause.to));
  }
}

/** @source BLDS_2015.147.2 */
function countsFromNextDay({ unit }: Limit): boolean {
  return unit === "workingDays" || unit === "calendarDays";
}

function explainVoid(one: EndedSuspension, isRestart: boolean): ExplainedSuspension {
  return { ...span(one), days: [], reason: isRestart ? say.restart(one.kind) : say.void(one.kind) };
}

function explainPause(calendar: IndexedCalendar, limit: Limit, one: EndedSuspension): ExplainedSuspension {
  const reason = say.pause(one.kind, lost(calendar, limit, one));
  return { ...span(one), days: lostDays(calendar, limit, one), reason };
}

function span({ from, to }: EndedSuspension) {
  return { from: formatInstant(shown(from)), to: formatInstant(shown(to)) };
}

function shown(moment: Moment): Instant {
  return instant(moment.second * 1000);
}
