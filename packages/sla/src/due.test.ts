import { describe, expect, test } from "vitest";
import { ask } from "./test/ask.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

const vn = (text: string) => `${text}+07:00`;

function dueAt(question: object): unknown {
  const { dueAt, ...rest } = ask({ calendar: plainCalendar, ...question });
  return typeof dueAt === "string" ? dueAt.slice(0, 19) : rest;
}

describe("worked examples of the law, on the shipped calendar", () => {
  test.each([
    {
      received: "2026-04-24T09:00",
      amount: 3,
      due: "2026-05-04",
      why: "Giỗ Tổ made up on 27/04, then 30/04 and 01/05",
    },
    { received: "2026-08-21T09:00", amount: 1, due: "2026-08-22", why: "a make-up Saturday is a working day" },
    { received: "2025-04-24T09:00", amount: 2, due: "2025-04-26", why: "a make-up Saturday is a working day" },
    { received: "2026-04-27T09:00", amount: 1, due: "2026-04-29", why: "received on a holiday counts from 28/04" },
    { received: "2026-11-23T09:00", amount: 1, due: "2026-11-25", why: "24/11 is a day off since 2026" },
    { received: "2026-11-20T09:00", amount: 3, due: "2026-11-26", why: "24/11 is a day off since 2026" },
    { received: "2025-11-21T09:00", amount: 2, due: "2025-11-25", why: "24/11/2025 was worked" },
    { received: "2018-12-28T09:00", amount: 1, due: "2019-01-02", why: "31/12/2018 was swapped for 05/01/2019" },
    { received: "2019-01-04T09:00", amount: 1, due: "2019-01-05", why: "05/01/2019 was worked" },
    { received: "2023-10-16T09:00", amount: 5, due: "2023-10-23", why: "an ordinary week" },
  ])("received $received, $amount working days → $due: $why", ({ received, amount, due }) => {
    const question = { calendar: "vn-office", receivedAt: vn(received), limit: { unit: "workingDays", amount } };
    expect(ask(question).dueAt).toBe(vn(`${due}T17:00:00`));
  });
});

describe("workingDays: the n-th working day strictly after the effective date, at its last session's end", () => {
  test.each([
    { received: "2026-03-02T08:00", amount: 1, due: "2026-03-03", why: "the day of receipt is not counted" },
    { received: "2026-03-02T17:00", amount: 1, due: "2026-03-03", why: "17:00:00 is inside the day" },
    { received: "2026-03-02T17:00:00.001", amount: 1, due: "2026-03-04", why: "a millisecond later is not" },
    { received: "2026-03-02T17:00:00.0000000000000000001", amount: 1, due: "2026-03-04", why: "nor is anything finer" },
    { received: "2026-03-02T23:59:59", amount: 1, due: "2026-03-04", why: "counts from Tuesday" },
    { received: "2026-03-06T09:00", amount: 1, due: "2026-03-09", why: "a weekend is skipped" },
    { received: "2026-03-07T09:00", amount: 1, due: "2026-03-10", why: "received on Saturday counts from Monday" },
    { received: "2026-03-02T09:00", amount: 5, due: "2026-03-09", why: "a week" },
    { received: "2026-03-02T09:00", amount: 217, due: "2026-12-30", why: "any number of days" },
  ])("$received + $amount → $due: $why", ({ received, amount, due }) => {
    expect(dueAt({ receivedAt: vn(received), limit: { unit: "workingDays", amount } })).toBe(`${due}T17:00:00`);
  });

  test("a day's own sessions say when it ends", () => {
    const calendar = { ...plainCalendar, sessions: { ...plainCalendar.sessions, "3": [["07:30", "11:30"]] } };
    const limit = { unit: "workingDays", amount: 1 };
    expect(dueAt({ calendar, receivedAt: vn("2026-03-03T09:00"), limit })).toBe("2026-03-04T11:30:00");
  });

  test("a make-up day ends as the weekday it is like", () => {
    const calendar = {
      ...plainCalendar,
      sessions: { ...plainCalendar.sessions, "5": [["08:00", "11:00"]] },
      workDays: [{ date: "2026-03-07", like: 5 }, { date: "2026-03-08" }],
    };
    const receivedAt = vn("2026-03-06T09:00");
    expect(dueAt({ calendar, receivedAt, limit: { unit: "workingDays", amount: 1 } })).toBe("2026-03-07T11:00:00");
    expect(dueAt({ calendar, receivedAt, limit: { unit: "workingDays", amount: 2 } })).toBe("2026-03-08T17:00:00");
  });

  test("instants are taken in Vietnam time whatever their offset", () => {
    const limit = { unit: "workingDays", amount: 1 };
    expect(dueAt({ receivedAt: "2026-03-02T10:00:00Z", limit })).toBe("2026-03-03T17:00:00");
    expect(dueAt({ receivedAt: "2026-03-02T10:00:01Z", limit })).toBe("2026-03-04T17:00:00");
    expect(dueAt({ receivedAt: "2026-03-01T20:00:00-05:00", limit })).toBe("2026-03-03T17:00:00");
  });
});

describe("calendarDays: effective date + n days, rolled to a working day", () => {
  test.each([
    { received: "2026-03-02T09:00", amount: 1, due: "2026-03-03", why: "the day of receipt is not counted" },
    { received: "2026-03-02T09:00", amount: 15, due: "2026-03-17", why: "weekends inside are counted" },
    { received: "2026-03-02T09:00", amount: 5, due: "2026-03-09", why: "a Saturday rolls to Monday" },
    { received: "2026-03-07T09:00", amount: 1, due: "2026-03-10", why: "received on Saturday counts from Monday" },
  ])("$received + $amount → $due: $why", ({ received, amount, due }) => {
    expect(dueAt({ receivedAt: vn(received), limit: { unit: "calendarDays", amount } })).toBe(`${due}T17:00:00`);
  });
});

describe("months: the same day n months later, clamped, rolled to a working day", () => {
  test.each([
    { received: "2026-03-02T09:00", amount: 1, due: "2026-04-02", why: "the same day" },
    { received: "2026-03-31T09:00", amount: 1, due: "2026-04-30", why: "clamped to the month's last day" },
    { received: "2026-01-30T09:00", amount: 1, due: "2026-03-02", why: "clamped to Saturday 28/02, then rolled" },
    { received: "2026-01-02T09:00", amount: 11, due: "2026-12-02", why: "any number of months" },
  ])("$received + $amount → $due: $why", ({ received, amount, due }) => {
    expect(dueAt({ receivedAt: vn(received), limit: { unit: "months", amount } })).toBe(`${due}T17:00:00`);
  });
});

describe("workingHours: session minutes from the effective moment", () => {
  test.each([
    {
      received: "2026-03-02T08:00",
      amount: 8,
      due: "2026-03-02T17:00:00",
      why: "reached at a session's end is that end",
    },
    { received: "2026-03-02T08:00", amount: 4, due: "2026-03-02T12:00:00", why: "also at noon" },
    { received: "2026-03-02T08:00", amount: 4.5, due: "2026-03-02T13:30:00", why: "the noon break does not count" },
    { received: "2026-03-02T08:00:01", amount: 8, due: "2026-03-03T08:00:01", why: "a second is carried over" },
    { received: "2026-03-02T12:00", amount: 0.5, due: "2026-03-02T13:30:00", why: "12:00 is inside the session" },
    { received: "2026-03-02T12:30", amount: 0.5, due: "2026-03-02T13:30:00", why: "in the break counts from 13:00" },
    { received: "2026-03-02T06:00", amount: 2, due: "2026-03-02T10:00:00", why: "before hours counts from 08:00" },
    { received: "2026-03-02T17:00", amount: 1, due: "2026-03-03T09:00:00", why: "17:00 is inside, with nothing left" },
    { received: "2026-03-06T16:00", amount: 2, due: "2026-03-09T09:00:00", why: "over a weekend" },
    { received: "2026-03-02T09:00", amount: 80, due: "2026-03-16T09:00:00", why: "never turned into days" },
    { received: "2026-03-02T09:00:00.4", amount: 1, due: "2026-03-02T10:00:01", why: "rounded up to the second" },
    { received: "2026-03-02T16:00:00.0001", amount: 1, due: "2026-03-03T08:00:01", why: "past the end by a fraction" },
    {
      received: "2026-03-02T15:59:59.9999",
      amount: 1,
      due: "2026-03-02T17:00:00",
      why: "before the end by a fraction",
    },
  ])("$received + $amount h → $due: $why", ({ received, amount, due }) => {
    expect(dueAt({ receivedAt: vn(received), limit: { unit: "workingHours", amount } })).toBe(due);
  });
});

describe("sameDay: at or before the cutoff the same day's end, after it the next working day's", () => {
  test.each([
    { received: "2026-03-02T09:00", due: "2026-03-02", why: "in time" },
    { received: "2026-03-02T15:00:00", due: "2026-03-02", why: "at the cutoff" },
    { received: "2026-03-02T15:00:00.001", due: "2026-03-03", why: "after it by a millisecond" },
    { received: "2026-03-02T15:00:00.00000000001", due: "2026-03-03", why: "after it by less" },
    { received: "2026-03-06T15:30", due: "2026-03-09", why: "the next working day is Monday" },
    { received: "2026-03-06T18:00", due: "2026-03-09", why: "after hours counts from Monday 08:00, in time" },
    { received: "2026-03-07T09:00", due: "2026-03-09", why: "on Saturday counts from Monday 08:00, in time" },
    { received: "2026-03-02T05:00", due: "2026-03-02", why: "before hours counts from 08:00" },
  ])("$received → $due: $why", ({ received, due }) => {
    expect(dueAt({ receivedAt: vn(received), limit: { unit: "sameDay", cutoff: "15:00" } })).toBe(`${due}T17:00:00`);
  });

  test("it is the effective moment that is compared, not the receipt", () => {
    const limit = { unit: "sameDay", cutoff: "12:00" };
    expect(dueAt({ receivedAt: vn("2026-03-02T12:00"), limit })).toBe("2026-03-02T17:00:00");
    expect(dueAt({ receivedAt: vn("2026-03-02T12:00:30"), limit })).toBe("2026-03-03T17:00:00");
  });
});
