import { expect, test } from "vitest";
import { describeLimit, Limit } from "./limit.ts";

test.each([
  { limit: { unit: "workingDays", amount: 3 }, text: "3 ngày làm việc" },
  { limit: { unit: "calendarDays", amount: 15 }, text: "15 ngày" },
  { limit: { unit: "months", amount: 2 }, text: "2 tháng" },
  { limit: { unit: "workingHours", amount: 8 }, text: "8 giờ làm việc" },
  { limit: { unit: "workingHours", amount: 0.5 }, text: "0,5 giờ làm việc" },
  { limit: { unit: "sameDay", cutoff: "15:00" }, text: "trong ngày, sau 15:00 thì ngày làm việc tiếp theo" },
] as const)("$text", ({ limit, text }) => {
  expect(Limit.parse(limit)).toEqual(limit);
  expect(describeLimit(limit)).toBe(text);
});

test.each([
  { unit: "workingDays", amount: 0 },
  { unit: "workingDays", amount: 1.5 },
  { unit: "calendarDays", amount: "15" },
  { unit: "months", amount: Number.POSITIVE_INFINITY },
  { unit: "workingHours", amount: 0.3 },
  { unit: "workingHours", amount: -1 },
  { unit: "sameDay", cutoff: "3 giờ" },
  { unit: "sameDay" },
  { unit: "days", amount: 3 },
])("%j is no limit", (limit) => {
  expect(Limit.safeParse(limit).success).toBe(false);
});
