import { vnOffice } from "@motcua/sla/vn-office";
import { formatInstant, type Instant, parseInstant } from "@motcua/time/instant";
import { expect, test } from "vitest";

import { deadlinesFrom, type Limits } from "./deadlines.ts";

const moment = (text: string) => parseInstant(text) as Instant;
const days = (amount: number) => ({ unit: "workingDays", amount }) as const;

test.each<{ why: string; limits: Limits; dueAt: string; committedDueAt: string | null }>([
  {
    why: "without a shorter promise the law's limit counts",
    limits: { legal: days(5), committed: null },
    dueAt: "2023-10-23T17:00:00+07:00",
    committedDueAt: null,
  },
  {
    why: "a shorter promise is what the slip says",
    limits: { legal: days(5), committed: days(3) },
    dueAt: "2023-10-19T17:00:00+07:00",
    committedDueAt: "2023-10-19T17:00:00+07:00",
  },
  {
    why: "a promise longer than the law's limit changes nothing",
    limits: { legal: days(3), committed: days(5) },
    dueAt: "2023-10-19T17:00:00+07:00",
    committedDueAt: "2023-10-23T17:00:00+07:00",
  },
])("$why", ({ limits, dueAt, committedDueAt }) => {
  const deadlines = deadlinesFrom(moment("2023-10-16T09:00+07:00"), limits, vnOffice);
  expect(formatInstant(deadlines.dueAt)).toBe(dueAt);
  expect(deadlines.committedDueAt && formatInstant(deadlines.committedDueAt)).toBe(committedDueAt);
});

test("beyond the calendar there is a refusal that names the day, and no guess", () => {
  expect(() => deadlinesFrom(moment("2027-12-31T09:00+07:00"), { legal: days(3), committed: null }, vnOffice)).toThrow(
    expect.objectContaining({ code: "CALENDAR_NOT_COVERED", details: { date: "2028-01-01" } }),
  );
});

test("a limit that is none is a programmer's fault", () => {
  expect(() => deadlinesFrom(moment("2023-10-16T09:00+07:00"), { legal: days(0), committed: null }, vnOffice)).toThrow(
    "BAD_INPUT",
  );
});
