import { expect, test } from "vitest";
import { compareMoments, momentOfMilliseconds, parseMoment } from "./moment.ts";

const at = (fraction: string) => parseMoment(`1970-01-01T00:00:00.${fraction}Z`);

test.each([
  { fraction: "1", femto: 100_000_000_000_000, why: "one digit" },
  { fraction: "000000000000001", femto: 1, why: "fifteen digits are exact" },
  { fraction: "999999999999999", femto: 999_999_999_999_999, why: "the last one" },
  { fraction: "0000000000000001", femto: 1, why: "a finer remainder is never lost" },
  { fraction: "1000000000000000000", femto: 100_000_000_000_000, why: "zeros say nothing" },
])(".$fraction s is $femto femtoseconds: $why", ({ fraction, femto }) => {
  expect(at(fraction)).toEqual({ second: 0, femto });
});

test("a remainder after fifteen nines is the next second", () => {
  expect(at("9999999999999999")).toEqual({ second: 1, femto: 0 });
});

test("moments are ordered by second, then by femtosecond", () => {
  const order = ["0", "0001", "000100000000001", "2"].map(at);
  for (const [index, earlier] of order.entries()) {
    for (const later of order.slice(index + 1)) {
      if (earlier === null || later === null) throw new Error("every text is a moment");
      expect(compareMoments(earlier, later)).toBeLessThan(0);
      expect(compareMoments(later, earlier)).toBeGreaterThan(0);
      expect(compareMoments(later, later)).toBe(0);
    }
  }
});

test.each([
  { milliseconds: 1500, moment: { second: 1, femto: 5e14 } },
  { milliseconds: -1, moment: { second: -1, femto: 999e12 } },
  { milliseconds: 0.25, moment: { second: 0, femto: 25e10 } },
  { milliseconds: -1e-20, moment: { second: 0, femto: 0 } },
])("$milliseconds ms", ({ milliseconds, moment }) => {
  expect(momentOfMilliseconds(milliseconds)).toEqual(moment);
});
