import { expect, test } from "vitest";

import { domainErrorCodes } from "../src/errors.ts";
import { errorSentence, unexpectedErrorSentence } from "./vi-errors.ts";

test.each([...domainErrorCodes])("%s says what happened and what to do, also without details", (code) => {
  const sentence = errorSentence(code);
  expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  expect(sentence).not.toMatch(/undefined|null|NaN|\s\s|[{}]/);
  expect(sentence.normalize("NFC")).toBe(sentence);
});

test.each([
  { code: "ACTION_NOT_ALLOWED", details: { action: "returnResult", state: 4 }, words: ["Đang xử lý", "trả kết quả"] },
  { code: "PROCEDURE_NOT_FOUND", details: { code: "1.001193" }, words: ["mã 1.001193"] },
  { code: "MOMENT_IN_FUTURE", details: { field: "resultAt" }, words: ["Có kết quả nằm trong tương lai"] },
  { code: "MOMENT_BEFORE_RECEIPT", details: { field: "returnResult" }, words: ["Thời điểm sớm hơn"] },
  { code: "CALENDAR_NOT_COVERED", details: { date: "2031-01-02" }, words: ["ngày 02/01/2031"] },
  { code: "STORE_KIND", details: { kind: "demo" }, words: ["kho minh họa"] },
] as const)("$code tells the detail it was given", ({ code, details, words }) => {
  for (const word of words) expect(errorSentence(code, details)).toContain(word);
});

test("a detail from outside is no key of a prototype", () => {
  expect(errorSentence("ACTION_NOT_ALLOWED", { action: "constructor", state: 99 })).toContain("làm việc này");
});

test("an unexpected error gives its reference and nothing else", () => {
  expect(unexpectedErrorSentence("A1B2C3")).toContain("mã A1B2C3");
});
