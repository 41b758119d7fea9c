import { localDate as day } from "@motcua/time/local-date";
import { expect, test } from "vitest";
import { vnOffice } from "./vn-office.ts";
import { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days.ts";

test.each([
  { date: "2026-04-24", working: true, why: "a Friday" },
  { date: "2026-04-25", working: false, why: "a Saturday" },
  { date: "2026-04-27", working: false, why: "a day off in lieu" },
  { date: "2026-08-22", working: true, why: "a make-up Saturday" },
  { date: "2018-01-01", working: false, why: "the first covered day" },
  { date: "2027-12-31", working: true, why: "the last covered day" },
])("$date: $working ($why)", ({ date, working }) => {
  expect(isWorkingDay(vnOffice, day(date))).toBe(working);
});

test.each([
  { from: "2026-04-24", count: 1, to: "2026-04-28" },
  { from: "2026-04-25", count: 1, to: "2026-04-28" },
  { from: "2026-04-24", count: 3, to: "2026-05-04" },
  { from: "2026-08-21", count: 1, to: "2026-08-22" },
])("$count after $from is $to", ({ from, count, to }) => {
  expect(addWorkingDays(vnOffice, day(from), count)).toBe(to);
  expect(workingDaysBetween(vnOffice, day(from), day(to))).toBe(count);
  expect(workingDaysBetween(vnOffice, day(to), day(from))).toBe(-count);
});

test("wrong counts and uncovered days are refused", () => {
  for (const count of [0, -1, 1.5, Number.NaN]) {
    expect(() => addWorkingDays(vnOffice, day("2026-04-24"), count)).toThrow(RangeError);
  }
  const [outside, inside] = [day("2028-01-01"), day("2027-12-31")];
  expect(() => isWorkingDay(vnOffice, outside)).toThrow(/CALENDAR_NOT_COVERED/);
  expect(() => addWorkingDays(vnOffice, inside, 1)).toThrow(/"date":"2028-01-01"/);
  expect(() => addWorkingDays(vnOffice, outside, 1)).toThrow(/CALENDAR_NOT_COVERED/);
  expect(() => workingDaysBetween(vnOffice, outside, inside)).toThrow(/CALENDAR_NOT_COVERED/);
  expect(() => workingDaysBetween(vnOffice, inside, outside)).toThrow(/CALENDAR_NOT_COVERED/);
});
