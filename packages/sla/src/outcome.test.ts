import { type Instant, parseInstant } from "@motcua/time/instant";
import { parseMoment } from "@motcua/time/moment";
import { describe, expect, test } from "vitest";
import { indexCalendar } from "./calendar.ts";
import { lateMinutes, outcomeOf } from "./outcome.ts";
import { ask } from "./test/ask.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

const vn = (text: string) => `${text}+07:00`;

describe("due Wednesday 04/03/2026 17:00", () => {
  const question = {
    calendar: plainCalendar,
    receivedAt: vn("2026-03-02T09:00"),
    limit: { unit: "workingDays", amount: 2 },
  };
  test.each([
    { finished: "2026-03-03T23:59:59.999", outcome: "early", why: "on a day before the due date" },
    { finished: "2026-03-02T08:00", outcome: "early", why: "before the receipt: not judged here" },
    { finished: "2026-03-04T00:00", outcome: "onTime", why: "on the due date" },
    { finished: "2026-03-04T17:00:00", outcome: "onTime", why: "at the due moment" },
    { finished: "2026-03-04T17:00:00.001", outcome: "late", lateMinutes: 0, why: "a millisecond later" },
    { finished: "2026-03-04T17:00:00.000000000000001", outcome: "late", lateMinutes: 0, why: "or less" },
    { finished: "2026-03-04T17:01", outcome: "late", lateMinutes: 0, why: "no session minute has passed" },
    { finished: "2026-03-05T08:00", outcome: "late", lateMinutes: 0, why: "the next session only begins" },
    { finished: "2026-03-05T08:00:29.999", outcome: "late", lateMinutes: 0, why: "less than half a minute" },
    { finished: "2026-03-05T08:00:30", outcome: "late", lateMinutes: 1, why: "half a minute counts up" },
    { finished: "2026-03-05T12:30", outcome: "late", lateMinutes: 240, why: "the break does not count" },
    { finished: "2026-03-05T17:00", outcome: "late", lateMinutes: 480, why: "a whole working day" },
    { finished: "2026-03-09T09:00", outcome: "late", lateMinutes: 1020, why: "over a weekend" },
    { finished: "2027-01-01T09:00", outcome: "late", why: "no lateness where the calendar ends" },
  ])("finished $finished: $outcome ($why)", ({ finished, outcome, lateMinutes: late }) => {
    const answer = ask({ ...question, finishedAt: vn(finished) });
    const expected = { state: "due", dueAt: vn("2026-03-04T17:00:00"), outcome };
    expect(answer).toEqual(late === undefined ? expected : { ...expected, lateMinutes: late });
  });

  test("without a finish there is no outcome", () => {
    expect(ask(question)).toEqual({ state: "due", dueAt: vn("2026-03-04T17:00:00") });
  });
});

test("the due moment is rounded up before it is compared", () => {
  const question = {
    calendar: plainCalendar,
    receivedAt: vn("2026-03-02T09:00:00.25"),
    limit: { unit: "workingHours", amount: 1 },
  };
  expect(ask({ ...question, finishedAt: vn("2026-03-02T10:00:00.5") }).outcome).toBe("onTime");
  expect(ask({ ...question, finishedAt: vn("2026-03-02T10:00:01") }).outcome).toBe("onTime");
  expect(ask({ ...question, finishedAt: vn("2026-03-02T10:00:01.01") }).outcome).toBe("late");
});

test("instants and exact moments may be given alike", () => {
  const at = (text: string) => parseInstant(vn(text)) as Instant;
  const dueAt = at("2026-03-04T17:00");
  const finishedAt = at("2026-03-05T09:00");
  const calendar = indexCalendar(plainCalendar);
  expect(outcomeOf(dueAt, finishedAt)).toBe("late");
  expect(lateMinutes({ calendar, dueAt, finishedAt })).toBe(60);
  expect(lateMinutes({ calendar, dueAt, finishedAt: dueAt })).toBeNull();
  const exact = parseMoment(vn("2026-03-05T09:00")) ?? dueAt;
  expect(lateMinutes({ calendar, dueAt, finishedAt: exact })).toBe(60);
});
