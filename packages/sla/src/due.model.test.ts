import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask } from "./test/ask.ts";
import { randomCalendar } from "./test/random-calendar.ts";
import {
  HALF_MINUTES_A_DAY,
  NoSuchPage,
  type SlowCalendar,
  type SlowLimit,
  type SlowSuspension,
  slowDue,
  slowLateMinutes,
} from "./test/slow-model.ts";

const midnight = Date.UTC(2026, 0, 1);

const dateText = (day: number) => new Date(midnight + day * 86_400_000).toISOString().slice(0, 10);
const momentText = (moment: number) => `${new Date(midnight + moment * 30_000).toISOString().slice(0, 19)}+07:00`;
const timeText = (inDay: number) => new Date(midnight + inDay * 30_000).toISOString().slice(11, 16);

function asJson(calendar: SlowCalendar) {
  const sessions = Object.entries(calendar.sessions).map(([weekday, list]) => [
    weekday,
    list.map(([start, end]) => [timeText(start), timeText(end)]),
  ]);
  return {
    coverage: { from: dateText(calendar.first), to: dateText(calendar.last) },
    sessions: Object.fromEntries(sessions),
    daysOff: calendar.daysOff.map(dateText),
    workDays: Object.entries(calendar.workDays).map(([day, like]) => ({ date: dateText(Number(day)), like })),
  };
}

const moments = fc.integer({ min: 4 * HALF_MINUTES_A_DAY, max: 45 * HALF_MINUTES_A_DAY });

const limits: Record<SlowLimit["unit"], fc.Arbitrary<SlowLimit>> = {
  workingDays: fc.record({ unit: fc.constant("workingDays" as const), amount: fc.integer({ min: 1, max: 12 }) }),
  calendarDays: fc.record({ unit: fc.constant("calendarDays" as const), amount: fc.integer({ min: 1, max: 25 }) }),
  months: fc.record({ unit: fc.constant("months" as const), amount: fc.integer({ min: 1, max: 2 }) }),
  workingHours: fc.record({
    unit: fc.constant("workingHours" as const),
    amount: fc.integer({ min: 1, max: 80 }).map((halves) => halves / 2),
  }),
  // Inside a session of every shape there is.
  sameDay: fc.record({ unit: fc.constant("sameDay" as const), cutoff: fc.constantFrom(960, 1080, 1200) }),
};

/** Suspensions in order: moments in pairs, now and then touching or empty, the last one perhaps open. */
const suspensions: fc.Arbitrary<SlowSuspension[]> = fc
  .record({
    ends: fc.array(fc.tuple(moments, fc.boolean()), { maxLength: 4 }),
    restarts: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    isOpen: fc.constantFrom(true, false, false, false, false, false),
  })
  .map(({ ends, restarts, isOpen }) => {
    const sorted = ends.flatMap(([at, isDouble]) => (isDouble ? [at, at] : [at])).sort((a, b) => a - b);
    const list: SlowSuspension[] = [];
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      const [from, to] = [sorted[at] ?? 0, sorted[at + 1] ?? 0];
      list.push({ from, to, effect: restarts[at / 2] ? "restart" : "pause" });
    }
    const last = list.pop();
    return last === undefined ? [] : [...list, isOpen ? { ...last, to: null } : last];
  });

type Case = Parameters<typeof slowDue>[1] & { readonly calendar: SlowCalendar; readonly finished: number };

function expected({ calendar, finished, ...question }: Case) {
  try {
    const due = slowDue(calendar, question);
    if (due === null) return { state: "suspended", dueAt: null };
    const late = finished > due ? slowLateMinutes(calendar, due, finished) : null;
    const isEarly = Math.floor(finished / HALF_MINUTES_A_DAY) < Math.floor(due / HALF_MINUTES_A_DAY);
    const outcome = finished > due ? "late" : isEarly ? "early" : "onTime";
    return { state: "due", dueAt: momentText(due), outcome, ...(late === null ? {} : { lateMinutes: late }) };
  } catch (error) {
    if (error instanceof NoSuchPage) return { error: "CALENDAR_NOT_COVERED" };
    throw error;
  }
}

function answerTo({ calendar, received, limit, suspensions: list, finished }: Case) {
  return ask({
    calendar: asJson(calendar),
    receivedAt: momentText(received),
    limit: limit.unit === "sameDay" ? { ...limit, cutoff: timeText(limit.cutoff) } : limit,
    suspensions: list.map(({ from, to, effect }) => ({
      from: momentText(from),
      to: to === null ? null : momentText(to),
      effect,
    })),
    finishedAt: momentText(finished),
  });
}

describe("the engine answers as the slow clerk does, on any calendar", () => {
  test.each(Object.entries(limits))(
    "%s",
    (_, limit) => {
      const seen = { due: 0, suspended: 0, error: 0 };
      const cases = fc.record({ calendar: randomCalendar, received: moments, limit, suspensions, finished: moments });
      fc.assert(
        fc.property(cases, (one) => {
          // A cutoff must lie inside a session of some weekday; without any session there is none to ask about.
          fc.pre(one.limit.unit !== "sameDay" || hasSessionAt(one.calendar, one.limit.cutoff));
          const answer = answerTo(one);
          const { error } = answer as { error?: { code: string } };
          expect(error ? { error: error.code } : answer).toEqual(expected(one));
          seen[error ? "error" : (answer.state as "due" | "suspended")] += 1;
        }),
        { numRuns: 250 },
      );
      // Each kind of answer was met, so that the comparison says something.
      expect(Math.min(seen.suspended, seen.error)).toBeGreaterThan(0);
      expect(seen.due).toBeGreaterThan(30);
    },
    60_000,
  );
});

function hasSessionAt(calendar: SlowCalendar, inDay: number): boolean {
  return Object.values(calendar.sessions).some((list) => list.some(([start, end]) => start <= inDay && inDay <= end));
}
