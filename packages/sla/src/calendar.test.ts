import { describe, expect, test } from "vitest";
import { ask, refusalOf } from "./test/ask.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

const question = { receivedAt: "2026-03-02T09:00+07:00", limit: { unit: "workingDays", amount: 5 } };
const dueOn = (calendar: object) => String(ask({ ...question, calendar }).dueAt).slice(0, 10);

describe("which days are worked: 5 working days from Monday 02/03/2026", () => {
  test.each([
    { change: {}, due: "2026-03-09", why: "Monday to Friday" },
    { change: { daysOff: ["2026-03-04"] }, due: "2026-03-10", why: "a day off" },
    { change: { daysOff: ["2026-03-07", "2026-03-08"] }, due: "2026-03-09", why: "days off may name weekends" },
    { change: { daysOff: ["2026-03-05", "2026-03-03"] }, due: "2026-03-11", why: "in any order" },
    { change: { daysOff: ["2026-03-04", "2026-03-04"] }, due: "2026-03-10", why: "named twice is off once" },
    { change: { workDays: [{ date: "2026-03-07" }] }, due: "2026-03-07", why: "a make-up Saturday" },
    {
      change: { workDays: [{ date: "2026-03-07" }], daysOff: ["2026-03-07"] },
      due: "2026-03-07",
      why: "a make-up day is stronger than a day off",
    },
    {
      change: { workDays: [{ date: "2026-03-04" }], daysOff: ["2026-03-04"] },
      due: "2026-03-09",
      why: "also on a weekday",
    },
    {
      change: { workDays: [{ date: "2026-03-04", like: 2 }] },
      due: "2026-03-09",
      why: "a weekday worked like another",
    },
    {
      change: { workDays: [{ date: "2026-03-07" }, { date: "2026-03-07", like: 1 }] },
      due: "2026-03-07",
      why: "the same make-up day twice is one",
    },
    { change: { sessions: { ...plainCalendar.sessions, "3": [] } }, due: "2026-03-10", why: "no sessions, no work" },
    { change: { sessions: { ...plainCalendar.sessions, "3": null } }, due: "2026-03-10", why: "null is absent" },
    {
      change: { sessions: { ...plainCalendar.sessions, "6": [["08:00", "11:30"]], "9": 0 } },
      due: "2026-03-07",
      why: "a Saturday morning with sessions is a working day; unknown weekdays are ignored",
    },
    {
      change: { daysOff: ["2025-12-31", "2027-01-01"], workDays: [{ date: "2027-01-02" }] },
      due: "2026-03-09",
      why: "days outside the coverage say nothing",
    },
    {
      change: { id: "own", provisional: null, note: "?" },
      due: "2026-03-09",
      why: "unknown and null keys are ignored",
    },
  ])("$why → $due", ({ change, due }) => {
    expect(dueOn({ ...plainCalendar, ...change })).toBe(due);
  });

  test("sessions may come in any order and may touch", () => {
    const monday = [
      ["13:00", "16:30"],
      ["08:00", "10:00"],
      ["10:00", "12:00"],
    ];
    const calendar = { ...plainCalendar, sessions: { ...plainCalendar.sessions, "1": monday } };
    expect(ask({ ...question, calendar }).dueAt).toBe("2026-03-09T16:30:00+07:00");
    const hours = { ...question, calendar, limit: { unit: "workingHours", amount: 3 } };
    expect(ask(hours).dueAt).toBe("2026-03-02T12:00:00+07:00");
  });
});

describe("a calendar that is none is refused with the path of the part that is wrong", () => {
  const { sessions } = plainCalendar;
  test.each([
    { change: { coverage: undefined }, path: "calendar.coverage" },
    { change: { coverage: [] }, path: "calendar.coverage" },
    { change: { coverage: { from: "2026-02-30", to: "2026-12-31" } }, path: "calendar.coverage.from" },
    { change: { coverage: { from: "2026-01-01" } }, path: "calendar.coverage.to" },
    { change: { coverage: { from: "2026-01-02", to: "2026-01-01" } }, path: "calendar.coverage.to" },
    { change: { sessions: null }, path: "calendar.sessions" },
    { change: { sessions: { ...sessions, "1": "08:00" } }, path: "calendar.sessions.1" },
    { change: { sessions: { ...sessions, "1": ["08:00", "12:00"] } }, path: "calendar.sessions.1[0]" },
    { change: { sessions: { ...sessions, "1": [["8:00", "12:00"]] } }, path: "calendar.sessions.1[0][0]" },
    { change: { sessions: { ...sessions, "1": [["08:00", "24:00"]] } }, path: "calendar.sessions.1[0][1]" },
    { change: { sessions: { ...sessions, "1": [["08:00"]] } }, path: "calendar.sessions.1[0][1]" },
    { change: { sessions: { ...sessions, "1": [["12:00", "08:00"]] } }, path: "calendar.sessions.1[0]" },
    { change: { sessions: { ...sessions, "1": [["08:00", "08:00"]] } }, path: "calendar.sessions.1[0]" },
    { change: { sessions: { ...sessions, "1": [["08:00", "12:00", "17:00"]] } }, path: "calendar.sessions.1[0]" },
    {
      change: {
        sessions: {
          ...sessions,
          "7": [
            ["08:00", "12:00"],
            ["11:59", "17:00"],
          ],
        },
      },
      path: "calendar.sessions.7",
    },
    { change: { daysOff: null }, path: "calendar.daysOff" },
    { change: { daysOff: undefined }, path: "calendar.daysOff" },
    { change: { daysOff: ["2026-03-04", "2026-3-5"] }, path: "calendar.daysOff[1]" },
    { change: { daysOff: [20260304] }, path: "calendar.daysOff[0]" },
    { change: { workDays: undefined }, path: "calendar.workDays" },
    { change: { workDays: ["2026-03-07"] }, path: "calendar.workDays[0]" },
    { change: { workDays: [{ like: 1 }] }, path: "calendar.workDays[0].date" },
    { change: { workDays: [{ date: "2026-03-07", like: 0 }] }, path: "calendar.workDays[0].like" },
    { change: { workDays: [{ date: "2026-03-07", like: 8 }] }, path: "calendar.workDays[0].like" },
    { change: { workDays: [{ date: "2026-03-07", like: 1.5 }] }, path: "calendar.workDays[0].like" },
    { change: { workDays: [{ date: "2026-03-07", like: "1" }] }, path: "calendar.workDays[0].like" },
    { change: { workDays: [{ date: "2026-03-07", like: 6 }] }, path: "calendar.workDays[0].like" },
    {
      change: {
        workDays: [
          { date: "2026-03-07", like: 1 },
          { date: "2026-03-07", like: 2 },
        ],
        sessions: { ...sessions, "2": [["08:00", "11:00"]] },
      },
      path: "calendar.workDays[1].date",
    },
    { change: { provisional: "2026-03-04" }, path: "calendar.provisional" },
    { change: { provisional: ["04/03/2026"] }, path: "calendar.provisional[0]" },
  ])("$path: $change", ({ change, path }) => {
    const refusal = refusalOf({ ...question, calendar: { ...plainCalendar, ...change } });
    expect(refusal).toEqual({ code: "BAD_INPUT", path });
  });
});

describe("provisional days from the effective date to the due date are named, in order", () => {
  test.each([
    { provisional: [], named: undefined, why: "none" },
    { provisional: ["2026-03-10", "2026-03-01"], named: undefined, why: "before and after say nothing" },
    { provisional: ["2026-03-05", "2026-03-03", "2026-03-05"], named: ["2026-03-03", "2026-03-05"], why: "between" },
    { provisional: ["2026-03-02", "2026-03-09"], named: ["2026-03-02", "2026-03-09"], why: "both ends included" },
  ])("$why", ({ provisional, named }) => {
    const answer = ask({ ...question, calendar: { ...plainCalendar, provisional } });
    expect(answer.dueAt).toBe("2026-03-09T17:00:00+07:00");
    expect(answer.provisional).toEqual(named);
  });

  test("the shipped calendar names Tết 2027, which awaits its decision", () => {
    const answer = ask({ ...question, calendar: "vn-office", receivedAt: "2027-02-03T09:00+07:00" });
    expect(answer).toMatchObject({ dueAt: "2027-02-17T17:00:00+07:00" });
    expect(answer.provisional).toEqual([4, 5, 6, 7, 8, 9, 10].map((day) => `2027-02-${String(day).padStart(2, "0")}`));
  });
});
