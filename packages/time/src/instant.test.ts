import { expect, test } from "vitest";
import { atMinute, formatInstant, instant, localDateOf, minuteOfDay, parseInstant, startOfDay } from "./instant.ts";
import { localDate } from "./local-date.ts";

const at = (text: string) => {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`no instant: ${text}`);
  return parsed;
};

test.each([
  { text: "2023-10-16T09:00:00+07:00", printed: "2023-10-16T09:00:00+07:00", why: "as it is" },
  { text: "2023-10-16T09:00+07:00", printed: "2023-10-16T09:00:00+07:00", why: "without seconds" },
  { text: "2023-10-16T02:00:00Z", printed: "2023-10-16T09:00:00+07:00", why: "UTC" },
  { text: "2023-10-16T17:30Z", printed: "2023-10-17T00:30:00+07:00", why: "the next day here" },
  { text: "2023-10-15T22:00-04:00", printed: "2023-10-16T09:00:00+07:00", why: "west of UTC" },
  { text: "2023-10-16T09:00:59.9+07:00", printed: "2023-10-16T09:00:59+07:00", why: "cut off" },
  { text: "2024-02-29T00:00-00:00", printed: "2024-02-29T07:00:00+07:00", why: "minus zero" },
  { text: "1969-12-31T23:59:59.5Z", printed: "1970-01-01T06:59:59+07:00", why: "before 1970" },
])("$text is $printed: $why", ({ text, printed }) => {
  expect(formatInstant(at(text))).toBe(printed);
});

test.each([
  ["2023-10-16", "no time"],
  ["2023-10-16T09:00", "no offset: no zone is guessed"],
  ["2023-10-16 09:00+07:00", "a space for the T"],
  ["2023-10-16t09:00z", "small letters"],
  ["2023-10-16T9:00+07:00", "one digit"],
  ["2023-10-16T24:00+07:00", "no hour 24"],
  ["2023-10-16T09:60+07:00", "no minute 60"],
  ["2023-10-16T09:00:60+07:00", "no second 60"],
  ["2023-10-16T09:00:0x+07:00", "a letter in the seconds"],
  ["2023-10-16T09-00+07:00", "no colon"],
  ["2023-10-16T09:00:00.+07:00", "a point without digits"],
  ["2023-10-16T09:00:00,5+07:00", "a comma"],
  ["2023-10-16T09:00.5+07:00", "a fraction of a minute"],
  ["2023-10-16T09:00:00+07", "offset without minutes"],
  ["2023-10-16T09:00:00+0700", "offset without colon"],
  ["2023-10-16T09:00:00+07-00", "offset without colon"],
  ["2023-10-16T09:00:00+24:00", "no offset of a day"],
  ["2023-10-16T09:00:00+07:60", "no offset minute 60"],
  ["2023-10-16T09:00:00+07:00 ", "a trailing space"],
  ["2023-10-16T09:00:00Zz", "more after Z"],
  ["2023-02-29T09:00:00+07:00", "no such day"],
  ["0001-01-01T00:00:00+14:00", "before the year 1 in Vietnam"],
  ["9999-12-31T23:59:59Z", "after the year 9999 in Vietnam"],
])("%s is no instant: %s", (text) => {
  expect(parseInstant(text)).toBeNull();
});

test("milliseconds are kept exactly", () => {
  expect(at("2023-10-16T17:00:00.001+07:00") - at("2023-10-16T17:00+07:00")).toBe(1);
});

test.each(["0.0001", "0.00000000000001", "0.9999999999999999999", "0.0000000000000000000001"])(
  "17:00 and %s s lies strictly between 17:00:00 and 17:00:01",
  (fraction) => {
    const later = at(`2023-10-16T17:00:00${fraction.slice(1)}+07:00`);
    expect(later).toBeGreaterThan(at("2023-10-16T17:00:00+07:00"));
    expect(later).toBeLessThanOrEqual(at("2023-10-16T17:00:01+07:00"));
  },
);

test("a day in Vietnam begins at 17:00 UTC of the day before", () => {
  expect(localDateOf(at("2023-10-15T16:59:59.999Z"))).toBe("2023-10-15");
  expect(localDateOf(at("2023-10-15T17:00:00Z"))).toBe("2023-10-16");
  expect(startOfDay(localDate("2023-10-16"))).toBe(at("2023-10-15T17:00:00Z"));
});

test("minutes of the day", () => {
  expect(minuteOfDay(at("2023-10-16T00:00+07:00"))).toBe(0);
  expect(minuteOfDay(at("2023-10-16T23:59:59.9+07:00"))).toBe(1439);
  expect(atMinute(localDate("2023-10-16"), 540)).toBe(at("2023-10-16T09:00+07:00"));
  expect(atMinute(localDate("2023-10-16"), 1440)).toBe(at("2023-10-17T00:00+07:00"));
  expect(() => atMinute(localDate("2023-10-16"), 1441)).toThrow(RangeError);
  expect(() => atMinute(localDate("2023-10-16"), -1)).toThrow(RangeError);
  expect(() => atMinute(localDate("2023-10-16"), 1.5)).toThrow(RangeError);
});

test("instant() refuses what is no moment of the years 1–9999", () => {
  expect(instant(0)).toBe(0);
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, -1e15, 1e15]) {
    expect(() => instant(wrong)).toThrow(RangeError);
  }
});
