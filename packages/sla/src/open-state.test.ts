import { formatInstant, type Instant, parseInstant } from "@motcua/time/instant";
import { describe, expect, test } from "vitest";
import { indexCalendar } from "./calendar.ts";
import { dueSoonBefore, openState } from "./open-state.ts";
import { plainCalendar } from "./test/plain-calendar.ts";

const at = (text: string) => parseInstant(`${text}+07:00`) as Instant;
const calendar = indexCalendar(plainCalendar);

describe("due Thursday 05/03/2026 17:00", () => {
  const dueAt = at("2026-03-05T17:00");
  test.each([
    { now: "2026-03-02T09:00", days: undefined, state: "running", why: "three working days left" },
    { now: "2026-03-03T23:00", days: undefined, state: "running", why: "two left after today" },
    { now: "2026-03-04T08:00", days: undefined, state: "dueSoon", why: "one left after today" },
    { now: "2026-03-05T09:00", days: undefined, state: "dueSoon", why: "today" },
    { now: "2026-03-05T17:00", days: undefined, state: "dueSoon", why: "the due moment is still in time" },
    { now: "2026-03-05T17:00:00.001", days: undefined, state: "overdue", why: "past it" },
    { now: "2026-03-02T09:00", days: 3, state: "dueSoon", why: "three, as set" },
    { now: "2026-03-04T09:00", days: 0, state: "running", why: "only the day itself, as set" },
  ])("now $now: $state ($why)", ({ now, days, state }) => {
    expect(openState({ dueAt, now: at(now), calendar, dueSoonDays: days })).toBe(state);
  });
});

test("a weekend is no working day left: due Monday, seen on Saturday", () => {
  const dueAt = at("2026-03-09T17:00");
  expect(openState({ dueAt, now: at("2026-03-07T09:00"), calendar })).toBe("dueSoon");
  expect(openState({ dueAt, now: at("2026-03-06T09:00"), calendar })).toBe("dueSoon");
  expect(openState({ dueAt, now: at("2026-03-05T09:00"), calendar })).toBe("running");
});

test("without a due moment it is suspended", () => {
  expect(openState({ dueAt: null, now: at("2026-03-07T09:00"), calendar })).toBe("suspended");
});

test("a list asks for deadlines before the second working day after today", () => {
  const before = (now: string, dueSoonDays?: number) =>
    formatInstant(dueSoonBefore({ calendar, now: at(now), dueSoonDays }));
  expect(before("2026-03-02T09:00")).toBe("2026-03-04T00:00:00+07:00");
  expect(before("2026-03-06T09:00")).toBe("2026-03-10T00:00:00+07:00");
  expect(before("2026-03-02T09:00", 3)).toBe("2026-03-06T00:00:00+07:00");
});

test("where the coverage ends first, every later deadline is due soon; overdue asks no coverage", () => {
  const now = at("2026-12-30T09:00");
  expect(formatInstant(dueSoonBefore({ calendar, now }))).toBe("2027-01-01T00:00:00+07:00");
  expect(openState({ dueAt: at("2026-12-31T17:00"), now, calendar })).toBe("dueSoon");
  expect(openState({ dueAt: at("2026-12-31T17:00"), now: at("2027-05-01T09:00"), calendar })).toBe("overdue");
  expect(() => openState({ dueAt: at("2028-01-01T17:00"), now: at("2027-05-01T09:00"), calendar })).toThrow(
    /CALENDAR_NOT_COVERED/,
  );
});
