import { expect, test } from "vitest";

import { textStore } from "./text-store.ts";
import { cellText, isDateFormat, isShippedDateFormat, serialText } from "./xlsx-values.ts";

test.each([
  { serial: 45215.375, text: "16/10/2023 09:00", why: "a day and an hour" },
  { serial: 45215, text: "16/10/2023", why: "midnight is the day alone" },
  { serial: 45215.37501157407, text: "16/10/2023 09:00:01", why: "a second shows" },
  { serial: 45214.9999999, text: "16/10/2023", why: "what binary fractions lose is rounded to the second" },
  { serial: 0.5, text: "12:00", why: "a time without a day" },
  { serial: -1, text: null, why: "before the first day" },
  { serial: 3_000_000, text: null, why: "after the last one" },
  { serial: Number.NaN, text: null, why: "no number" },
])("$serial → $text: $why", ({ serial, text }) => {
  expect(serialText(serial, false)).toBe(text);
});

test("a workbook that counts from 1904 is four years and a day behind", () => {
  expect(serialText(45215.375 - 1462, true)).toBe("16/10/2023 09:00");
});

test.each([
  ["dd/mm/yyyy hh:mm", true],
  ["[$-42A]d/m/yyyy", true],
  ["[h]:mm", true],
  ["General", false],
  ["#,##0", false],
  ['#,##0 "đồng"', false],
  ["0.00E+00", false],
  ["[Red]#,##0\\ \\d", false],
  ["@", false],
])("format %s shows a date: %s", (code, expected) => {
  expect(isDateFormat(code)).toBe(expected);
});

test("formats known by number: 14 to 22 and 45 to 47 are dates and times, 0 to 13 and 49 are not", () => {
  expect([14, 22, 45, 47].map(isShippedDateFormat)).toEqual([true, true, true, true]);
  expect([0, 1, 4, 13, 49].map(isShippedDateFormat)).toEqual([false, false, false, false, false]);
});

test.each([
  { cell: { type: "n", content: "50000" }, text: "50000", why: "a number" },
  { cell: { type: "n", content: "1.0127829999999999" }, text: "1.012783", why: "a code that became a number" },
  { cell: { type: "n", content: "1.07123456E11" }, text: "107123456000", why: "a large number, not in powers" },
  { cell: { type: "n", content: "" }, text: "", why: "an empty cell" },
  { cell: { type: "n", content: "45215.375", style: 1 }, text: "16/10/2023 09:00", why: "a date by its format" },
  { cell: { type: "d", content: "2023-10-16T09:00:00" }, text: "2023-10-16T09:00:00", why: "a date as ISO" },
  { cell: { type: "b", content: "1" }, text: "TRUE", why: "truth" },
  { cell: { type: "e", content: "#N/A" }, text: "#N/A", why: "an error shows as what it is" },
  { cell: { type: "s", content: "0" }, text: "chung", why: "a shared text" },
  { cell: { type: "s", content: "7" }, text: "", why: "a shared text that is not there" },
  { cell: { type: "str", content: "a_x000D_b" }, text: "a\rb", why: "an escaped character" },
  { cell: { type: "inlineStr", content: "_xD800_" }, text: "\uFFFD", why: "half a character is none" },
])("$why", ({ cell, text }) => {
  const sharedStrings = textStore();
  sharedStrings.add("chung");
  const context = { sharedStrings, dateStyles: [false, true], since1904: false };
  expect(cellText({ style: 0, ...cell }, context)).toBe(text);
});
