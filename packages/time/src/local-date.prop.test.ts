import fc from "fast-check";
import { expect, test } from "vitest";
import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from "./epoch-day.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  epochDayOf,
  isoWeekday,
  localDateOfEpochDay,
  parseLocalDate,
} from "./local-date.ts";

const dayNumbers = fc.integer({ min: FIRST_EPOCH_DAY, max: LAST_EPOCH_DAY });
const nearDays = fc.integer({ min: -200_000, max: 200_000 });

test("a day is what the platform's own proleptic Gregorian calendar says", () => {
  fc.assert(
    fc.property(dayNumbers, (number) => {
      const oracle = new Date(number * 86_400_000);
      const day = localDateOfEpochDay(number);
      expect(day).toBe(oracle.toISOString().slice(0, 10));
      expect(isoWeekday(day) % 7).toBe(oracle.getUTCDay());
    }),
    { numRuns: 2000 },
  );
});

test("a day and its number determine each other", () => {
  fc.assert(
    fc.property(dayNumbers, (number) => {
      const day = localDateOfEpochDay(number);
      expect(epochDayOf(day)).toBe(number);
      expect(parseLocalDate(day)).toBe(day);
    }),
  );
});

test("days sort as their texts do", () => {
  fc.assert(
    fc.property(dayNumbers, dayNumbers, (a, b) => {
      expect(localDateOfEpochDay(a) < localDateOfEpochDay(b)).toBe(a < b);
    }),
  );
});

test("adding the days between leads from one to the other", () => {
  fc.assert(
    fc.property(nearDays, nearDays, (a, b) => {
      const [from, to] = [localDateOfEpochDay(a), localDateOfEpochDay(b)];
      expect(addDays(from, daysBetween(from, to))).toBe(to);
    }),
  );
});

test("months keep the day of the month, or end at the month's last day", () => {
  fc.assert(
    fc.property(nearDays, fc.integer({ min: -500, max: 500 }), (number, count) => {
      const from = localDateOfEpochDay(number);
      const to = addMonths(from, count);
      const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(months(to) - months(from)).toBe(count);
      const clamped = to.slice(8) < from.slice(8) && addDays(to, 1).endsWith("-01");
      expect(to.slice(8) === from.slice(8) || clamped).toBe(true);
    }),
  );
});
