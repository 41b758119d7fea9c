import { describe, expect, test } from "vitest";
import { ask, refusalOf } from "./test/ask.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

const vn = (text: string) => `${text}+07:00`;

/** Monday 02/03 to Friday 06/03. */
const oneWeek = { ...plainCalendar, coverage: { from: "2026-03-02", to: "2026-03-06" } };

function uncovered(question: object): unknown {
  const refusal = refusalOf({ calendar: oneWeek, receivedAt: vn("2026-03-02T09:00"), ...question });
  expect(refusal.code).toBe("CALENDAR_NOT_COVERED");
  return refusal.date;
}

describe("a day outside the coverage that the count must look at is an error that names it", () => {
  const pause = (from: string, to: string) => [{ from: vn(from), to: vn(to), effect: "pause" }];
  test.each([
    { receivedAt: "2026-03-01T23:59:59", limit: { unit: "workingDays", amount: 1 }, date: "2026-03-01" },
    { receivedAt: "2026-03-07T00:00", limit: { unit: "workingDays", amount: 1 }, date: "2026-03-07" },
    { receivedAt: "2026-03-06T17:00:01", limit: { unit: "sameDay", cutoff: "15:00" }, date: "2026-03-07" },
    { receivedAt: "2026-03-06T15:01", limit: { unit: "sameDay", cutoff: "15:00" }, date: "2026-03-07" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "workingDays", amount: 5 }, date: "2026-03-07" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "workingDays", amount: 1e15 }, date: "2026-03-07" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "calendarDays", amount: 30 }, date: "2026-04-01" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "calendarDays", amount: 1e300 }, date: "9999-12-31" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "months", amount: 1 }, date: "2026-04-02" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "months", amount: 95_687 }, date: "9999-12-31" },
    { receivedAt: "2026-03-02T09:00", limit: { unit: "months", amount: 1e300 }, date: "9999-12-31" },
    { receivedAt: "2026-03-06T16:30", limit: { unit: "workingHours", amount: 1 }, date: "2026-03-07" },
    { receivedAt: "2026-03-06T16:30", limit: { unit: "workingHours", amount: 1e300 }, date: "2026-03-07" },
  ])("received $receivedAt, $limit → $date", ({ receivedAt, limit, date }) => {
    expect(uncovered({ receivedAt: vn(receivedAt), limit })).toBe(date);
  });

  test.each([
    { unit: "workingDays", amount: 1 },
    { unit: "calendarDays", amount: 1 },
    { unit: "workingHours", amount: 1 },
  ])("a pause outside the coverage: $unit", (limit) => {
    expect(uncovered({ limit, suspensions: pause("2026-02-27T09:00", "2026-03-02T09:00") })).toBe("2026-02-27");
    expect(uncovered({ limit, suspensions: pause("2026-03-05T09:00", "2026-03-09T09:00") })).toBe("2026-03-09");
  });

  test("where no weekday has a session, there is no working day up to the end", () => {
    const calendar = { ...oneWeek, sessions: {} };
    expect(uncovered({ calendar, limit: { unit: "workingDays", amount: 1 } })).toBe("2026-03-07");
  });

  test("a deadline on the last covered day needs nothing beyond", () => {
    const question = { calendar: oneWeek, receivedAt: vn("2026-03-02T09:00") };
    expect(ask({ ...question, limit: { unit: "workingDays", amount: 4 } }).dueAt).toBe(vn("2026-03-06T17:00:00"));
    expect(ask({ ...question, limit: { unit: "calendarDays", amount: 4 } }).dueAt).toBe(vn("2026-03-06T17:00:00"));
    expect(ask({ ...question, limit: { unit: "workingHours", amount: 39 } }).dueAt).toBe(vn("2026-03-06T17:00:00"));
  });

  test("the very first and last days of the years that there are", () => {
    const calendar = { ...plainCalendar, coverage: { from: "0001-01-01", to: "9999-12-31" } };
    const limit = { unit: "workingDays", amount: 2_000_000 };
    expect(ask({ calendar, receivedAt: vn("0001-01-01T09:00"), limit }).dueAt).toBe(vn("7667-02-21T17:00:00"));
    const beyond = { calendar, receivedAt: vn("9999-12-31T09:00"), limit };
    expect(refusalOf(beyond)).toEqual({ code: "CALENDAR_NOT_COVERED", date: "9999-12-31" });
  });
});
