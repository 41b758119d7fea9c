import { expect, test } from "vitest";
import { fixedClock } from "./fixed-clock.ts";
import { instant } from "./instant.ts";
import { systemClock } from "./system-clock.ts";

test("a fixed clock stands still, and has one time for both when only one is given", () => {
  const clock = fixedClock(instant(5), instant(7));
  expect([clock.lawNow(), clock.realNow()]).toEqual([5, 7]);
  expect(fixedClock(instant(5)).realNow()).toBe(5);
});

test("the system clock's offset moves the law clock alone", () => {
  const offset = -98 * 86_400_000;
  const clock = systemClock(offset);
  const before = clock.realNow();
  const law = clock.lawNow() - offset;
  const after = clock.realNow();
  expect(law).toBeGreaterThanOrEqual(before);
  expect(law).toBeLessThanOrEqual(after);
  expect(Math.abs(systemClock().lawNow() - after)).toBeLessThan(60_000);
});
