import fc from "fast-check";
import { expect, test } from "vitest";

import { collatesVietnamese, comparePersonNames, compareVietnamese } from "./compare.ts";

test("this engine knows the Vietnamese alphabet", () => {
  expect(collatesVietnamese()).toBe(true);
});

test("words sort by letter first, then by tone", () => {
  const sorted = [
    "An",
    "Ánh",
    "Ăn",
    "Ân",
    "Chi",
    "Cúc",
    "Dương",
    "Đỗ",
    "Lê",
    "Nga",
    "Oanh",
    "Ôn",
    "Thu",
    "Uyên",
    "Ước",
  ];
  expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  expect(["ạ", "á", "ã", "ả", "à", "a"].sort(compareVietnamese)).toEqual(["a", "à", "ả", "ã", "á", "ạ"]);
});

test("numbers in names sort by value", () => {
  expect(["Thôn 10", "Thôn 9"].sort(compareVietnamese)).toEqual(["Thôn 9", "Thôn 10"]);
});

test.each([
  { first: "Vũ Xuân An", second: "Bùi Thu Ánh", why: "the given name decides" },
  { first: "Bùi Thị Ánh", second: "Vũ Thu Ánh", why: "then the family name" },
  { first: "Vũ An Ánh", second: "Vũ Xuân Ánh", why: "then the middle name" },
  { first: "Ánh", second: "Bùi Ánh", why: "no family name comes first" },
])("$first before $second: $why", ({ first, second }) => {
  expect(comparePersonNames(first, second)).toBeLessThan(0);
  expect(comparePersonNames(second, first)).toBeGreaterThan(0);
});

test("the order is total: antisymmetric, 0 only for equal names, transitive in a sort", () => {
  const name = fc.array(fc.constantFrom("An", "Ánh", "an", "Đỗ", "Do", "Hoà", "Hòa", "Vũ", "Thị"), { maxLength: 4 });
  fc.assert(
    fc.property(name, name, name, (...lists) => {
      const [a = "", b = "", c = ""] = lists.map((words) => words.join(" "));
      for (const compare of [comparePersonNames, compareVietnamese]) {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
        if (compare(a, b) === 0) expect(a).toBe(b);
        if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
      }
    }),
  );
});
