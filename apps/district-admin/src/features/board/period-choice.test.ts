import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import { type PeriodChoice, periodOf } from "./period-choice.ts";

test.each<{ choice: PeriodChoice; today: string; from: string; to: string }>([
  { choice: "thisMonth", today: "2023-10-16", from: "2023-10-01", to: "2023-10-31" },
  { choice: "lastMonth", today: "2023-10-31", from: "2023-09-01", to: "2023-09-30" },
  { choice: "lastMonth", today: "2024-01-05", from: "2023-12-01", to: "2023-12-31" },
  { choice: "thisQuarter", today: "2023-10-16", from: "2023-10-01", to: "2023-12-31" },
  { choice: "thisYear", today: "2023-10-16", from: "2023-01-01", to: "2023-12-31" },
  { choice: "custom", today: "2023-10-16", from: "2023-10-01", to: "2023-10-31" },
])("$choice on $today is $from to $to", ({ choice, today, from, to }) => {
  expect(periodOf(choice, localDate(today), {})).toEqual({ from, to });
});

test("a custom period is the one of the address", () => {
  const custom = { from: localDate("2023-02-03"), to: localDate("2023-04-05") };
  expect(periodOf("custom", localDate("2023-10-16"), custom)).toEqual(custom);
});
