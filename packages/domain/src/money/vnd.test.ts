import fc from "fast-check";
import { expect, test } from "vitest";

import { formatVnd, parseVnd } from "./vnd.ts";

test.each([
  ["150000", 150_000],
  ["150.000", 150_000],
  ["150,000 đ", 150_000],
  ["150 000 đồng", 150_000],
  ["150.000đ", 150_000],
  ["1.250.000 VNĐ", 1_250_000],
  ["₫ 8.000", 8000],
  [" 2\u00a0000 ", 2000],
  ["0", 0],
  [50_000, 50_000],
  [0, 0],
])("%s is %i đồng", (value, amount) => {
  expect(parseVnd(value)).toBe(amount);
});

test.each([
  ["mười nghìn", "words"],
  ["-5000", "a sign"],
  ["+5000", "a sign"],
  ["", "nothing"],
  ["đ", "no digits"],
  ["150.00", "a fraction"],
  ["1.5", "a fraction"],
  ["150.000,50", "a fraction"],
  ["1.250,000", "two kinds of separator"],
  ["15.0000", "groups of three digits"],
  ["1e5", "no exponent"],
  ["10 USD", "another currency"],
  ["99999999999999999999", "more than can be counted exactly"],
  [0.5, "a fraction"],
  [-1, "less than nothing"],
  [Number.NaN, "no number"],
  [Number.POSITIVE_INFINITY, "no amount"],
])("%s is refused: %s", (value, _why) => {
  expect(parseVnd(value)).toBeNull();
});

test("amounts are written with dots", () => {
  expect(formatVnd(0)).toBe("0 đ");
  expect(formatVnd(999)).toBe("999 đ");
  expect(formatVnd(150_000)).toBe("150.000 đ");
  expect(formatVnd(1_234_567)).toBe("1.234.567 đ");
  expect(() => formatVnd(1.5)).toThrow(RangeError);
  expect(() => formatVnd(-1)).toThrow(RangeError);
});

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (amount) => {
      expect(parseVnd(formatVnd(amount))).toBe(amount);
      expect(parseVnd(String(amount))).toBe(amount);
    }),
  );
});
