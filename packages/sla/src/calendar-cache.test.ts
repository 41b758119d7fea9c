import { expect, test } from "vitest";
import { calendarCache } from "./calendar-cache.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

test("the same content is indexed once, whatever object holds it", () => {
  const index = calendarCache();
  const first = index(plainCalendar);
  expect(index(structuredClone(plainCalendar))).toBe(first);
  expect(index({ ...plainCalendar, note: "ignored" })).toBe(first);
  expect(index({ ...plainCalendar, daysOff: ["2026-03-04"] })).not.toBe(first);
});

test("a calendar that is none is refused each time", () => {
  const index = calendarCache();
  for (const _ of [1, 2]) expect(() => index({ ...plainCalendar, daysOff: null })).toThrow(/calendar\.daysOff/);
});

test("what is remembered is bounded", () => {
  const index = calendarCache();
  const first = index(plainCalendar);
  const large = { ...plainCalendar, daysOff: Array.from({ length: 60_000 }, () => "2026-03-04") };
  for (const id of ["a", "b", "c"]) index({ ...large, id });
  expect(index(plainCalendar)).not.toBe(first);
  expect(index(plainCalendar)).toEqual(first);
});
