import fc from "fast-check";
import { expect, test } from "vitest";

import { parseTaxCode } from "./tax-code.ts";

test.each([
  { text: "0100233488", kind: "enterprise", code: "0100233488" },
  { text: "0314409058-002", kind: "branch", code: "0314409058-002" },
  { text: "0314409058002", kind: "branch", code: "0314409058-002" },
  { text: "0100047516", kind: "enterprise", code: "0100047516" },
  { text: " 0100 109106 ", kind: "enterprise", code: "0100109106" },
  { text: "0101243150", kind: "enterprise", code: "0101243150" },
  { text: "0100112437", kind: "enterprise", code: "0100112437" },
  { text: "001089123456", kind: "personal", code: "001089123456" },
])("$text is $kind $code", ({ text, kind, code }) => {
  expect(parseTaxCode(text)).toEqual({ kind, code });
});

test.each([
  ["0302000000", "digits three to nine are all zero"],
  ["0100233489", "a wrong check digit"],
  ["0000233488", "no province 00"],
  ["0314409058-000", "branches are numbered from 001"],
  ["0314409058-02", "a branch has three digits"],
  ["000089123456", "twelve digits that are no personal number"],
  ["010023348", "nine digits"],
  ["MST0100233488", "letters"],
  ["", "nothing"],
])("%s is refused: %s", (text) => {
  expect(parseTaxCode(text)).toBeNull();
});

test("of the ten codes that differ in the last digit at most one is valid", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000_000, max: 999_999_999 }), (stem) => {
      const nine = String(stem).padStart(9, "0");
      const valid = [..."0123456789"].filter((digit) => parseTaxCode(nine + digit) !== null);
      expect(valid.length).toBeLessThanOrEqual(1);
    }),
  );
});
