import { instant } from "@motcua/time/instant";
import { expect, test } from "vitest";

import { createAttemptLimit } from "./attempt-limit.ts";

function limitAt() {
  const clock = { now: 0, lawNow: () => instant(0), realNow: () => instant(clock.now) };
  return { clock, limit: createAttemptLimit(clock) };
}

const attempt = (username: string, address: string) => ({ username, address });

test.each([
  {
    why: "one name from one address",
    failures: 8,
    of: (_: number) => attempt("an", "10.0.0.1"),
    next: attempt("An ", "10.0.0.1"),
  },
  {
    why: "one name from everywhere",
    failures: 40,
    of: (n: number) => attempt("an", `10.0.0.${n}`),
    next: attempt("an", "10.9.9.9"),
  },
  {
    why: "every name from one address",
    failures: 120,
    of: (n: number) => attempt(`ten${n}`, "10.0.0.1"),
    next: attempt("moi", "10.0.0.1"),
  },
])(
  "$why waits after $failures wrong passwords, not one earlier, for ten minutes from the first",
  ({ failures, of, next }) => {
    const { clock, limit } = limitAt();
    for (let time = 0; time < failures; time += 1) {
      expect(limit.minutesToWait(next)).toBe(0);
      limit.countFailure(of(time));
    }
    expect(limit.minutesToWait(next)).toBe(10);
    clock.now = 10 * 60_000 - 1;
    expect(limit.minutesToWait(next)).toBe(1);
    clock.now = 10 * 60_000;
    expect(limit.minutesToWait(next)).toBe(0);
  },
);

test("a right password forgets the wrong ones of that name at that address", () => {
  const { limit } = limitAt();
  for (let time = 0; time < 7; time += 1) limit.countFailure(attempt("an", "10.0.0.1"));
  limit.forget(attempt("an", "10.0.0.1"));
  limit.countFailure(attempt("an", "10.0.0.1"));
  expect(limit.minutesToWait(attempt("an", "10.0.0.1"))).toBe(0);
});
