import { expect, test } from "vitest";

import { formatCount, formatFileSize, formatIsoDay, formatIsoMoment, formatRate } from "./format.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1234, "1.234"],
  [39079, "39.079"],
])("count %d → %s", (count, text) => expect(formatCount(count)).toBe(text));

test.each([
  [3442 / 3899, "88,28\u00a0%"],
  [33784 / 39079, "86,45\u00a0%"],
  [1, "100,00\u00a0%"],
  [0, "0,00\u00a0%"],
  [null, "–"],
])("rate %d → %s", (rate, text) => expect(formatRate(rate)).toBe(text));

test.each([
  ["2023-10-16T09:00:00+07:00", "09:00 16/10/2023", "16/10/2023"],
  ["2023-10-16T18:30:00Z", "01:30 17/10/2023", "17/10/2023"],
  [null, "–", "–"],
])("moment %s → %s", (iso, moment, day) => {
  expect(formatIsoMoment(iso)).toBe(moment);
  expect(formatIsoDay(iso)).toBe(day);
});

test("what is no moment is a fault, not a dash", () => {
  expect(() => formatIsoMoment("16/10/2023")).toThrow(RangeError);
});

test.each([
  [0, "0\u00a0B"],
  [999, "999\u00a0B"],
  [1000, "1\u00a0kB"],
  [1536, "1,5\u00a0kB"],
  [999_949, "999,9\u00a0kB"],
  [999_950, "1\u00a0MB"],
  [2_345_678, "2,3\u00a0MB"],
])("%d bytes → %s", (bytes, text) => expect(formatFileSize(bytes)).toBe(text));
