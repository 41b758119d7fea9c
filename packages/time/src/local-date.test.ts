import { describe, expect, test } from "vitest";
import { civilOfEpochDay } from "./epoch-day.ts";
import {
  addDays,
  addMonths,
  daysBetween,
  eachDay,
  epochDayOf,
  isoWeekday,
  localDate,
  localDateOfEpochDay,
  parseLocalDate,
} from "./local-date.ts";

const day = localDate;

test.each([
  ["2024-02-29", "a leap year has 29 February"],
  ["2000-02-29", "a year divisible by 400 is a leap year"],
  ["0001-01-01", "the first day"],
  ["9999-12-31", "the last day"],
])("%s is a day: %s", (text) => {
  expect(parseLocalDate(text)).toBe(text);
});

test.each([
  ["2023-02-29", "no leap year"],
  ["1900-02-29", "a century that 400 does not divide is no leap year"],
  ["2023-04-31", "April has 30 days"],
  ["2023-13-01", "no thirteenth month"],
  ["2023-00-10", "no month zero"],
  ["2023-01-00", "no day zero"],
  ["0000-01-01", "no year zero"],
  ["2023-1-01", "two digits each"],
  ["16/10/2023", "another form"],
  ["2023/10/16", "another form"],
  ["2023-10-16T00:00", "more than a day"],
  [" 2023-10-16", "a space"],
  ["20231016", "no hyphens"],
  ["2023-1o-16", "a letter"],
  ["２０２３-10-16", "digits of another script"],
  ["", "nothing"],
])("%s is no day: %s", (text) => {
  expect(parseLocalDate(text)).toBeNull();
  expect(() => localDate(text)).toThrow(RangeError);
});

test.each([
  { from: "2023-10-16", count: 0, to: "2023-10-16" },
  { from: "2023-12-31", count: 1, to: "2024-01-01" },
  { from: "2024-03-01", count: -1, to: "2024-02-29" },
  { from: "2023-01-01", count: 365, to: "2024-01-01" },
])("$from + $count days = $to", ({ from, count, to }) => {
  expect(addDays(day(from), count)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(count);
});

test("days outside the years 1–9999, and parts of a day, are a RangeError", () => {
  expect(() => addDays(day("9999-12-31"), 1)).toThrow(/outside the years/);
  expect(() => addDays(day("0001-01-01"), -1)).toThrow(/outside the years/);
  expect(() => addDays(day("2023-10-16"), 0.5)).toThrow(RangeError);
  expect(() => civilOfEpochDay(Number.NaN)).toThrow(RangeError);
});

test.each([
  { from: "2023-01-31", count: 1, to: "2023-02-28", why: "clamped to the month's last day" },
  { from: "2024-01-31", count: 1, to: "2024-02-29", why: "clamped in a leap year" },
  { from: "2024-02-29", count: 12, to: "2025-02-28", why: "clamped a year later" },
  { from: "2023-11-15", count: 2, to: "2024-01-15", why: "over the year's end" },
  { from: "2023-03-31", count: -1, to: "2023-02-28", why: "backwards" },
  { from: "2023-03-31", count: -3, to: "2022-12-31", why: "backwards over the year's start" },
  { from: "2023-05-31", count: 0, to: "2023-05-31", why: "nothing added" },
])("$from + $count months = $to: $why", ({ from, count, to }) => {
  expect(addMonths(day(from), count)).toBe(to);
});

test("months outside the years 1–9999, and parts of a month, are a RangeError", () => {
  expect(() => addMonths(day("9999-12-01"), 1)).toThrow(/outside the years/);
  expect(() => addMonths(day("0001-01-01"), -1)).toThrow(/outside the years/);
  expect(() => addMonths(day("2023-10-16"), 1.5)).toThrow(RangeError);
});

test.each([
  ["2023-10-16", 1],
  ["2023-10-22", 7],
  ["1970-01-01", 4],
  ["1969-12-31", 3],
  ["2024-02-29", 4],
])("%s is weekday %i", (text, weekday) => {
  expect(isoWeekday(day(text))).toBe(weekday);
});

describe("eachDay", () => {
  test("holds both ends", () => {
    expect(eachDay(day("2024-02-28"), day("2024-03-01"))).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  });
  test("one day", () => {
    expect(eachDay(day("2024-02-28"), day("2024-02-28"))).toEqual(["2024-02-28"]);
  });
  test("nothing when the end is before the start", () => {
    expect(eachDay(day("2024-02-28"), day("2024-02-27"))).toEqual([]);
  });
});

test("day numbers count from 1970-01-01", () => {
  expect(epochDayOf(day("1970-01-01"))).toBe(0);
  expect(localDateOfEpochDay(-1)).toBe("1969-12-31");
});
