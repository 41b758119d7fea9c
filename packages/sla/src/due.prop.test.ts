import { atMinute, formatInstant, type Instant, instant, localDateOf, minuteOfDay } from "@motcua/time/instant";
import { addDays, localDate } from "@motcua/time/local-date";
import { parseMoment } from "@motcua/time/moment";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type IndexedCalendar, indexCalendar } from "./calendar.ts";
import { computeDue } from "./due.ts";
import type { Limit } from "./limit.ts";
import { plainCalendar } from "./test/plain-calendar.ts";
import { vnOffice, vnOfficeCalendar } from "./vn-office.ts";
import { isWorkingDay, workingDaysBetween } from "./working-days.ts";

// Receipts to the second from 2018 to 2024, so that every limit below stays inside the shipped calendar.
const first = atMinute(localDate("2018-01-01"), 0);
const receipts = fc.integer({ min: 0, max: 7 * 365 * 86_400 }).map((seconds) => instant(first + seconds * 1000));
const amounts = fc.integer({ min: 1, max: 250 });
const units = fc.constantFrom("workingDays", "calendarDays", "workingHours");
const limits = fc.record({ unit: units, amount: amounts });

function due(receivedAt: Instant, limit: Limit, calendar: IndexedCalendar = vnOffice) {
  const result = computeDue({ calendar, receivedAt, limit });
  if (result.state !== "due") throw new Error("nothing was suspended");
  return result;
}

test("a longer limit is never due earlier, and a longer one in working days always later", () => {
  fc.assert(
    fc.property(receipts, limits, (receivedAt, { unit, amount }) => {
      const [shorter, longer] = [due(receivedAt, { unit, amount }), due(receivedAt, { unit, amount: amount + 1 })];
      expect(longer.dueAt).toBeGreaterThanOrEqual(shorter.dueAt);
      if (unit === "workingDays") expect(longer.dueAt).toBeGreaterThan(shorter.dueAt);
    }),
  );
});

test("a later receipt is never due earlier", () => {
  fc.assert(
    fc.property(receipts, receipts, limits, (a, b, limit) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      expect(due(later, limit).dueAt).toBeGreaterThanOrEqual(due(earlier, limit).dueAt);
    }),
  );
});

test("a limit in days is due at the end of a working day's last session, after the receipt", () => {
  fc.assert(
    fc.property(receipts, fc.constantFrom("workingDays", "calendarDays", "months"), amounts, (at, unit, amount) => {
      const { dueAt } = due(at, { unit, amount: unit === "months" ? Math.min(amount, 30) : amount });
      expect(minuteOfDay(dueAt)).toBe(17 * 60);
      expect(isWorkingDay(vnOffice, localDateOf(dueAt))).toBe(true);
      expect(dueAt).toBeGreaterThan(at);
    }),
  );
});

test("between effective date and due date lie as many working days as the limit says", () => {
  fc.assert(
    fc.property(receipts, amounts, (at, amount) => {
      const { dueAt, effectiveDate } = due(at, { unit: "workingDays", amount });
      expect(isWorkingDay(vnOffice, effectiveDate)).toBe(true);
      expect(workingDaysBetween(vnOffice, effectiveDate, localDateOf(dueAt))).toBe(amount);
    }),
  );
});

describe("received anywhere between a session's end and the next one's beginning, it is due the same", () => {
  const anyLimit = fc.oneof(limits, fc.constant({ unit: "sameDay" as const, cutoff: "15:00" }));

  test("over the noon break", () => {
    const breaks = fc.integer({ min: 1, max: 3_600_000 });
    fc.assert(
      fc.property(receipts, breaks, anyLimit, (at, afterNoon, limit) => {
        const noon = atMinute(localDateOf(at), 12 * 60);
        const afternoon = atMinute(localDateOf(at), 13 * 60);
        expect(due(instant(noon + afterNoon), limit)).toEqual(due(afternoon, limit));
      }),
    );
  });

  test("from the end of a day to the beginning of the next working day", () => {
    fc.assert(
      fc.property(receipts, fc.double({ min: 0, max: 1, noNaN: true }), anyLimit, (at, share, limit) => {
        const evening = atMinute(localDateOf(at), 17 * 60);
        let next = addDays(localDateOf(at), 1);
        while (!isWorkingDay(vnOffice, next)) next = addDays(next, 1);
        const morning = atMinute(next, 8 * 60);
        const between = instant(Math.max(evening + 1, Math.round(evening + share * (morning - evening))));
        expect(due(between, limit)).toEqual(due(morning, limit));
      }),
    );
  });
});

test("the order in which days off are listed says nothing", () => {
  const shuffled = fc.shuffledSubarray([...vnOfficeCalendar.daysOff], { minLength: vnOfficeCalendar.daysOff.length });
  fc.assert(
    fc.property(shuffled, receipts, limits, (daysOff, at, limit) => {
      const calendar = indexCalendar({ ...vnOfficeCalendar, daysOff });
      expect(due(at, limit, calendar)).toEqual(due(at, limit));
    }),
    { numRuns: 30 },
  );
});

test("hours from a receipt with a fraction of a second are due at the next whole second, whatever the digits", () => {
  const calendar = indexCalendar(plainCalendar);
  const morning = fc.integer({ min: 0, max: 3 * 3600 - 1 });
  const fractions = fc.stringMatching(/^[0-9]{1,15}$/);
  fc.assert(
    fc.property(morning, fractions, (second, digits) => {
      const whole = instant(atMinute(localDate("2026-03-02"), 480) + second * 1000);
      const received = parseMoment(formatInstant(whole).replace("+07:00", `.${digits}+07:00`)) ?? whole;
      const result = computeDue({ calendar, receivedAt: received, limit: { unit: "workingHours", amount: 1 } });
      const carried = Number(digits) === 0 ? 0 : 1000;
      expect(result.dueAt).toBe(whole + 3_600_000 + carried);
    }),
  );
});
