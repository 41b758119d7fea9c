import { describe, expect, test } from "vitest";
import { calendarCache } from "./calendar-cache.ts";
import { answerDueLine, answerDueText } from "./due-answer.ts";
import { ask, refusalOf } from "./test/ask.ts";
import { plainCalendar } from "./test/plain-calendar.ts";
import { vnOffice } from "./vn-office.ts";

const settings = { calendars: { find: () => vnOffice, index: calendarCache() } };

const good = {
  calendar: "vn-office",
  receivedAt: "2026-04-24T09:00:00+07:00",
  limit: { unit: "workingDays", amount: 3 },
};
const dueAt = "2026-05-04T17:00:00+07:00";

describe("the answer", () => {
  test("has only the keys that apply", () => {
    expect(ask(good)).toEqual({ state: "due", dueAt });
  });

  test.each([1, 0, "HS-1", "", false, [1], { a: null }])("echoes the id %j as it is", (id) => {
    expect(ask({ ...good, id })).toEqual({ id, state: "due", dueAt });
    expect(ask({ ...good, id, limit: null })).toMatchObject({ id, error: { code: "BAD_INPUT" } });
  });

  test("takes null for an optional key as absent, and ignores unknown keys", () => {
    const question = { ...good, id: null, suspensions: null, finishedAt: null, note: "?" };
    expect(ask(question)).toEqual({ state: "due", dueAt });
  });

  test("takes a suspension without kind, or with null", () => {
    const times = { from: "2026-04-24T10:00+07:00", to: "2026-04-24T11:00+07:00", effect: "pause" };
    for (const one of [times, { ...times, kind: null }, { ...times, kind: "nghỉ mát" }]) {
      expect(ask({ ...good, suspensions: [one] })).toEqual({ state: "due", dueAt });
    }
  });
});

describe("a question that is none is refused with the path of the field", () => {
  const from = "2026-04-24T10:00+07:00";
  test.each([
    { change: { calendar: undefined }, path: "calendar" },
    { change: { calendar: null }, path: "calendar" },
    { change: { calendar: 1 }, path: "calendar" },
    { change: { calendar: [plainCalendar] }, path: "calendar" },
    { change: { receivedAt: undefined }, path: "receivedAt" },
    { change: { receivedAt: "2026-04-24" }, path: "receivedAt" },
    { change: { receivedAt: "2026-04-24T09:00" }, path: "receivedAt" },
    { change: { receivedAt: 1_777_000_000_000 }, path: "receivedAt" },
    { change: { limit: undefined }, path: "limit" },
    { change: { limit: "3" }, path: "limit" },
    { change: { limit: {} }, path: "limit.unit" },
    { change: { limit: { unit: "days", amount: 3 } }, path: "limit.unit" },
    { change: { limit: { unit: "workingDays" } }, path: "limit.amount" },
    { change: { limit: { unit: "workingDays", amount: "3" } }, path: "limit.amount" },
    { change: { limit: { unit: "workingDays", amount: 0 } }, path: "limit.amount" },
    { change: { limit: { unit: "workingDays", amount: 1.5 } }, path: "limit.amount" },
    { change: { limit: { unit: "calendarDays", amount: -1 } }, path: "limit.amount" },
    { change: { limit: { unit: "months", amount: 0.5 } }, path: "limit.amount" },
    { change: { limit: { unit: "workingHours", amount: 0.25 } }, path: "limit.amount" },
    { change: { limit: { unit: "workingHours", amount: 0 } }, path: "limit.amount" },
    { change: { limit: { unit: "workingHours", amount: null } }, path: "limit.amount" },
    { change: { limit: { unit: "sameDay" } }, path: "limit.cutoff" },
    { change: { limit: { unit: "sameDay", cutoff: "15h" } }, path: "limit.cutoff" },
    { change: { limit: { unit: "sameDay", cutoff: "15:60" } }, path: "limit.cutoff" },
    { change: { limit: { unit: "sameDay", cutoff: "15:001" } }, path: "limit.cutoff" },
    { change: { limit: { unit: "sameDay", cutoff: "15-00" } }, path: "limit.cutoff" },
    { change: { limit: { unit: "sameDay", cutoff: "12:30" } }, path: "limit.cutoff" },
    { change: { limit: { unit: "sameDay", cutoff: "17:01" } }, path: "limit.cutoff" },
    { change: { suspensions: {} }, path: "suspensions" },
    { change: { suspensions: [null] }, path: "suspensions[0]" },
    { change: { suspensions: [{ to: null, effect: "pause" }] }, path: "suspensions[0].from" },
    { change: { suspensions: [{ from, effect: "pause" }] }, path: "suspensions[0].to" },
    { change: { suspensions: [{ from, to: "", effect: "pause" }] }, path: "suspensions[0].to" },
    { change: { suspensions: [{ from, to: null }] }, path: "suspensions[0].effect" },
    { change: { suspensions: [{ from, to: null, effect: null }] }, path: "suspensions[0].effect" },
    { change: { suspensions: [{ from, to: null, effect: "stop" }] }, path: "suspensions[0].effect" },
    { change: { suspensions: [{ from, to: from, effect: "pause", kind: 1 }] }, path: "suspensions[0].kind" },
    { change: { finishedAt: "hôm qua" }, path: "finishedAt" },
  ])("$path: $change", ({ change, path }) => {
    expect(refusalOf({ ...good, ...change })).toEqual({ code: "BAD_INPUT", path });
  });

  test.each([null, 1, "text", [good]])("%j is no question", (value) => {
    expect(refusalOf(value)).toEqual({ code: "BAD_INPUT", path: "" });
  });

  test("a session's ends are inside it for a cutoff", () => {
    for (const cutoff of ["08:00", "12:00", "13:00", "17:00"]) {
      expect(ask({ ...good, limit: { unit: "sameDay", cutoff } })).toMatchObject({ state: "due" });
    }
  });
});

describe("refusals are tested in this order: BAD_JSON, BAD_INPUT, UNKNOWN_CALENDAR, BAD_SUSPENSIONS, CALENDAR_NOT_COVERED", () => {
  const backwards = { from: "2040-01-02T09:00Z", to: "2040-01-01T09:00Z", effect: "pause" };
  const uncovered = { receivedAt: "2040-01-01T09:00Z" };

  test("a line that is no JSON", () => {
    expect(answerDueLine("{", settings)).toMatchObject({ error: { code: "BAD_JSON" } });
  });
  test("a wrong field comes before an unknown calendar", () => {
    const question = { ...good, ...uncovered, calendar: "nope", suspensions: [backwards] };
    expect(refusalOf({ ...question, finishedAt: "?" })).toMatchObject({ code: "BAD_INPUT", path: "finishedAt" });
    expect(refusalOf(question)).toEqual({ code: "UNKNOWN_CALENDAR", calendar: "nope" });
  });
  test("suspensions come before coverage", () => {
    const question = { ...good, ...uncovered, suspensions: [backwards] };
    expect(refusalOf(question)).toMatchObject({ code: "BAD_SUSPENSIONS", path: "suspensions[0]" });
    expect(refusalOf({ ...good, ...uncovered })).toEqual({ code: "CALENDAR_NOT_COVERED", date: "2040-01-01" });
  });
  test("a cutoff outside the sessions comes before suspensions", () => {
    const limit = { unit: "sameDay", cutoff: "12:30" };
    expect(refusalOf({ ...good, limit, suspensions: [backwards] })).toMatchObject({ path: "limit.cutoff" });
  });
});

describe("every refusal says in Vietnamese what to do", () => {
  const sentence = (question: unknown) => (ask(question).error as { message: string }).message;
  test.each([
    { question: 1, message: "Dòng này phải là một đối tượng JSON." },
    {
      question: { ...good, limit: { unit: "workingDays", amount: 0 } },
      message: "Trường limit.amount phải là số nguyên từ 1 trở lên.",
    },
    {
      question: { ...good, calendar: "nope" },
      message: 'Không có lịch làm việc "nope"; hãy dùng "vn-office" hoặc ghi cả lịch vào trường calendar.',
    },
    {
      question: { ...good, receivedAt: "2027-12-31T09:00+07:00" },
      message: "Lịch làm việc không có ngày 01/01/2028; hãy bổ sung lịch đến ngày đó rồi tính lại.",
    },
    {
      question: {
        ...good,
        suspensions: [{ from: "2026-04-25T09:00Z", to: "2026-04-24T09:00Z", effect: "pause" }],
      },
      message: "Trường suspensions[0] kết thúc trước khi bắt đầu; hãy sửa lại thời điểm kết thúc (to).",
    },
  ])("$message", ({ question, message }) => {
    expect(sentence(question)).toBe(message);
  });
});

describe("whatever a line holds, there is an answer", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const withPart = (part: string) => `${JSON.stringify(good).slice(0, -1)},${part}}`;
  test.each([
    { line: deep, code: "BAD_INPUT", why: "nested too deep" },
    { line: withPart(`"id":${deep}`), code: "BAD_INPUT", why: "an id that cannot be echoed" },
    { line: "", code: "BAD_JSON", why: "nothing" },
    { line: "\u0000", code: "BAD_JSON", why: "a control character" },
  ])("$why", ({ line, code }) => {
    expect(JSON.parse(answerDueText(line, settings))).toMatchObject({ error: { code } });
  });

  test("an unknown key is ignored, however deep", () => {
    expect(JSON.parse(answerDueText(withPart(`"note":${deep}`), settings))).toEqual({ state: "due", dueAt });
    const calendar = JSON.stringify(plainCalendar).replace("{", `{"note":${deep},`);
    const line = `{"calendar":${calendar},"receivedAt":"2026-03-02T09:00Z","limit":{"unit":"workingDays","amount":1}}`;
    expect(JSON.parse(answerDueText(line, settings))).toMatchObject({ state: "due" });
  });

  test("a fault of the program itself is not taken for a bad line", () => {
    const broken = {
      calendars: {
        ...settings.calendars,
        find: () => {
          throw new TypeError("broken");
        },
      },
    };
    expect(() => answerDueText(JSON.stringify(good), broken)).toThrow("broken");
  });

  test("what is added to an answer comes after it", () => {
    const answer = answerDueLine(JSON.stringify(good), { ...settings, extend: () => ({ more: 1 }) });
    expect(answer).toEqual({ state: "due", dueAt, more: 1 });
  });
});
