import { localDate } from "@motcua/time/local-date";
import fc from "fast-check";
import { expect, test } from "vitest";

import { foldDossierCode, formatDossierNumber, parseDossierNumber } from "./dossier-number.ts";

test.each([
  { prefix: "000.13.27.H26", day: "2023-03-01", serial: 1, code: "000.13.27.H26-230301-0001", why: "order of 2018" },
  { prefix: "H26.27.13", day: "2026-11-23", serial: 975, code: "H26.27.13-261123-0975", why: "order of QĐ 20/2020" },
  { prefix: "H26.27.13", day: "2026-11-23", serial: 9999, code: "H26.27.13-261123-9999", why: "last of four digits" },
  { prefix: "H26.27.13", day: "2026-11-23", serial: 10000, code: "H26.27.13-261123-10000", why: "grows beyond 9999" },
])("$code: $why", ({ prefix, day, serial, code }) => {
  const number = { prefix, day: localDate(day), serial };
  expect(formatDossierNumber(number)).toBe(code);
  expect(parseDossierNumber(code)).toEqual(number);
});

test.each([
  ["", "empty"],
  ["000.13.27.H26-230301-001", "three digits"],
  ["000.13.27.H26-230231-0001", "31 February does not exist"],
  ["000.13.27-230301-0001", "no province code"],
  ["hồ sơ 12", "words"],
])("%j is no dossier number: %s", (text) => {
  expect(parseDossierNumber(text)).toBeNull();
});

test("codes are compared without spaces and case", () => {
  expect(foldDossierCode(" 000.13.27.h26 - 230301-0001\u00a0")).toBe("000.13.27.H26-230301-0001");
});

test("a serial below one is a programmer's fault", () => {
  expect(() => formatDossierNumber({ prefix: "H26", day: localDate("2023-01-03"), serial: 0 })).toThrow(RangeError);
});

test("format and parse are inverse for every serial", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (serial) => {
      const number = { prefix: "000.00.18.H37", day: localDate("2024-02-29"), serial };
      expect(parseDossierNumber(formatDossierNumber(number))).toEqual(number);
    }),
  );
});
