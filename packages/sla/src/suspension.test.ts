import { describe, expect, test } from "vitest";
import { ask, refusalOf } from "./test/ask.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

const vn = (text: string) => `${text}+07:00`;
const monday = vn("2026-03-02T09:00");

function suspension(from: string, to: string | null, effect = "pause") {
  return { from: vn(from), to: to === null ? null : vn(to), effect };
}

function dueAt(limit: object, ...suspensions: object[]): string {
  return String(ask({ calendar: plainCalendar, receivedAt: monday, limit, suspensions }).dueAt).slice(0, 19);
}

describe("a pause of working days adds the working days d with effective(from) < d ≤ effective(to)", () => {
  test.each([
    { from: "2026-03-03T08:00", to: "2026-03-03T17:00", due: "2026-03-05", why: "08:00–17:00 of one day is none" },
    { from: "2026-03-03T16:59", to: "2026-03-03T17:01", due: "2026-03-06", why: "16:59–17:01 is one" },
    { from: "2026-03-03T10:00", to: "2026-03-05T10:00", due: "2026-03-09", why: "two days" },
    { from: "2026-03-06T10:00", to: "2026-03-09T10:00", due: "2026-03-06", why: "after the due moment so far" },
    { from: "2026-03-03T20:00", to: "2026-03-04T07:00", due: "2026-03-05", why: "a night: both are Wednesday" },
    { from: "2026-03-07T10:00", to: "2026-03-08T10:00", due: "2026-03-05", why: "a weekend: both are Monday" },
    { from: "2026-02-26T10:00", to: "2026-02-27T10:00", due: "2026-03-06", why: "before the receipt it counts too" },
    { from: "2026-03-04T10:00", to: "2026-03-04T10:00", due: "2026-03-05", why: "an empty one adds nothing" },
  ])("3 working days from Monday 02/03, paused $from – $to → $due: $why", ({ from, to, due }) => {
    expect(dueAt({ unit: "workingDays", amount: 3 }, suspension(from, to))).toBe(`${due}T17:00:00`);
  });

  test("several pauses add up, also touching ones", () => {
    const pauses = [
      suspension("2026-03-03T10:00", "2026-03-04T10:00"),
      suspension("2026-03-04T10:00", "2026-03-05T10:00"),
    ];
    expect(dueAt({ unit: "workingDays", amount: 3 }, ...pauses)).toBe("2026-03-09T17:00:00");
  });
});

describe("a pause of a same-day limit adds working days to 0 or 1", () => {
  test.each([
    { cutoff: "15:00", from: "2026-03-02T10:00", to: "2026-03-02T16:00", due: "2026-03-02", why: "none: the same day" },
    { cutoff: "15:00", from: "2026-03-02T10:00", to: "2026-03-04T10:00", due: "2026-03-04", why: "0 + 2" },
    { cutoff: "08:30", from: "2026-03-02T10:00", to: "2026-03-04T10:00", due: "2026-03-05", why: "1 + 2" },
  ])("cutoff $cutoff, paused $from – $to → $due: $why", ({ cutoff, from, to, due }) => {
    expect(dueAt({ unit: "sameDay", cutoff }, suspension(from, to))).toBe(`${due}T17:00:00`);
  });
});

describe("a pause of days or months adds the calendar days in that range, and rolls once", () => {
  test.each([
    { from: "2026-03-03T10:00", to: "2026-03-05T10:00", due: "2026-03-06", why: "2 + 2 days is Friday" },
    { from: "2026-03-03T10:00", to: "2026-03-06T10:00", due: "2026-03-09", why: "2 + 3 days is Saturday, rolled once" },
    { from: "2026-03-06T18:00", to: "2026-03-08T10:00", due: "2026-03-04", why: "both ends count as Monday" },
    { from: "2026-03-06T10:00", to: "2026-03-07T10:00", due: "2026-03-09", why: "to Monday is 3 days: 2 + 3, rolled" },
  ])("2 days, paused $from – $to → $due: $why", ({ from, to, due }) => {
    expect(dueAt({ unit: "calendarDays", amount: 2 }, suspension(from, to))).toBe(`${due}T17:00:00`);
  });

  test("months: add and clamp first, then the paused days, then roll", () => {
    const pause = suspension("2026-02-02T10:00", "2026-02-04T10:00");
    const question = { calendar: plainCalendar, receivedAt: vn("2026-01-30T09:00"), suspensions: [pause] };
    // 30/01 → 28/02, a Saturday; two days more is Monday 02/03.
    expect(ask({ ...question, limit: { unit: "months", amount: 1 } }).dueAt).toBe(vn("2026-03-02T17:00:00"));
  });
});

describe("a pause of hours adds the session minutes between its ends", () => {
  test.each([
    { from: "2026-03-02T10:00", to: "2026-03-02T10:30", due: "2026-03-02T10:30:00", why: "half an hour" },
    {
      from: "2026-03-02T11:00",
      to: "2026-03-02T14:00",
      due: "2026-03-02T12:00:00",
      why: "two hours without the noon break",
    },
    {
      from: "2026-03-02T16:00",
      to: "2026-03-03T09:00",
      due: "2026-03-02T12:00:00",
      why: "two hours without the night",
    },
    { from: "2026-03-07T09:00", to: "2026-03-08T09:00", due: "2026-03-02T10:00:00", why: "a weekend is nothing" },
    {
      from: "2026-02-27T16:00",
      to: "2026-03-02T08:30",
      due: "2026-03-02T11:30:00",
      why: "before the receipt it counts",
    },
    { from: "2026-03-02T09:00:00.25", to: "2026-03-02T09:30", due: "2026-03-02T10:30:00", why: "rounded up once" },
  ])("1 h from 09:00, paused $from – $to → $due: $why", ({ from, to, due }) => {
    expect(dueAt({ unit: "workingHours", amount: 1 }, suspension(from, to))).toBe(due);
  });

  test("fractions of a second add up exactly, where binary fractions would not", () => {
    const question = {
      calendar: plainCalendar,
      receivedAt: vn("2026-03-02T08:00:00.0003"),
      limit: { unit: "workingHours", amount: 8 },
      suspensions: [
        suspension("2026-03-02T09:00:00.0001", "2026-03-02T09:00:01"),
        suspension("2026-03-02T10:00:00.0002", "2026-03-02T10:00:01"),
      ],
    };
    // 0.0003 + 0.9999 + 0.9998 = exactly 2 s.
    expect(ask(question).dueAt).toBe(vn("2026-03-03T08:00:02"));
  });
});

describe("a restart counts the limit anew with its end as the receipt", () => {
  const limit = { unit: "workingDays", amount: 3 };
  test.each([
    { to: "2026-03-10T10:00", due: "2026-03-13", why: "three working days after Tuesday 10/03" },
    { to: "2026-03-10T17:30", due: "2026-03-16", why: "after hours counts from Wednesday" },
    { to: "2026-03-07T10:00", due: "2026-03-12", why: "completed on Saturday counts from Monday" },
  ])("supplement complete $to → $due: $why", ({ to, due }) => {
    expect(dueAt(limit, suspension("2026-03-03T10:00", to, "restart"))).toBe(`${due}T17:00:00`);
  });

  test("only the last restart counts, and suspensions before it are void", () => {
    const due = dueAt(
      limit,
      suspension("2026-03-02T10:00", "2026-03-06T10:00"),
      suspension("2026-03-09T10:00", "2026-03-10T10:00", "restart"),
      suspension("2026-03-11T10:00", "2026-03-13T10:00"),
      suspension("2026-03-16T10:00", "2026-03-17T10:00", "restart"),
      suspension("2026-03-18T10:00", "2026-03-19T10:00"),
    );
    // Tuesday 17/03 + 3 working days + 1 paused.
    expect(due).toBe("2026-03-23T17:00:00");
  });

  test("what lies before the restart asks no coverage", () => {
    const question = {
      calendar: plainCalendar,
      receivedAt: vn("2025-06-02T09:00"),
      limit,
      suspensions: [
        suspension("2025-06-03T09:00", "2025-06-04T09:00"),
        suspension("2025-06-05T09:00", "2026-03-02T09:00", "restart"),
      ],
    };
    expect(ask(question).dueAt).toBe(vn("2026-03-05T17:00:00"));
  });
});

describe("an open suspension", () => {
  test.each(["pause", "restart"])("%s: no due moment, no outcome, no coverage asked", (effect) => {
    const question = {
      calendar: plainCalendar,
      receivedAt: vn("2035-01-01T09:00"),
      limit: { unit: "workingDays", amount: 3 },
      suspensions: [suspension("2035-01-02T09:00", null, effect)],
      finishedAt: vn("2035-01-03T09:00"),
    };
    expect(ask(question)).toEqual({ state: "suspended", dueAt: null });
  });
});

describe("suspensions that cannot be counted are refused, naming the first one out of place", () => {
  const one = suspension("2026-03-03T10:00", "2026-03-04T10:00");
  test.each([
    {
      list: [one, suspension("2026-03-04T09:59:59.999", "2026-03-05T10:00")],
      why: "begins before the one before ends",
    },
    { list: [one, suspension("2026-03-02T10:00", "2026-03-02T11:00")], why: "out of order" },
    { list: [one, suspension("2026-03-06T10:00", "2026-03-06T09:00")], why: "ends before it begins" },
    { list: [suspension("2026-03-02T10:00", null), one], why: "an open one stands last" },
    { list: [one, suspension("2026-03-04T09:00", null)], why: "an open one may not overlap either" },
  ])("$why", ({ list }) => {
    const question = { calendar: plainCalendar, receivedAt: monday, limit: { unit: "workingDays", amount: 3 } };
    const refusal = refusalOf({ ...question, suspensions: list });
    expect(refusal).toMatchObject({ code: "BAD_SUSPENSIONS", path: "suspensions[1]" });
  });

  test("the first one can be backwards too, by less than a millisecond", () => {
    const backwards = suspension("2026-03-03T10:00:00.00002", "2026-03-03T10:00:00.00001");
    const question = { calendar: plainCalendar, receivedAt: monday, limit: { unit: "workingDays", amount: 3 } };
    const refusal = refusalOf({ ...question, suspensions: [backwards] });
    expect(refusal).toMatchObject({ code: "BAD_SUSPENSIONS", path: "suspensions[0]", problem: "backwards" });
  });
});
