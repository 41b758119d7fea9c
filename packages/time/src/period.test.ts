import { expect, test } from "vitest";
import { localDate } from "./local-date.ts";
import { monthOf, quarterOf, yearOf } from "./period.ts";

test.each([
  { day: "2024-02-10", from: "2024-02-01", to: "2024-02-29" },
  { day: "2023-12-31", from: "2023-12-01", to: "2023-12-31" },
])("the month of $day is $from to $to, both included", ({ day, from, to }) => {
  expect(monthOf(localDate(day))).toEqual({ from, to });
});

test.each([
  { day: "2023-01-01", from: "2023-01-01", to: "2023-03-31" },
  { day: "2023-06-30", from: "2023-04-01", to: "2023-06-30" },
  { day: "2023-08-15", from: "2023-07-01", to: "2023-09-30" },
  { day: "2023-10-16", from: "2023-10-01", to: "2023-12-31" },
])("the quarter of $day is $from to $to", ({ day, from, to }) => {
  expect(quarterOf(localDate(day))).toEqual({ from, to });
});

test("the year of a day", () => {
  expect(yearOf(localDate("2023-10-16"))).toEqual({ from: "2023-01-01", to: "2023-12-31" });
});
