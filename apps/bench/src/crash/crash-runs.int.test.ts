import { expect, test } from "vitest";

import { crashRun } from "./crash-run.ts";
import { isGood } from "./crash-runs.ts";

test.each([
  { victim: "api", at: 400 },
  { victim: "postgres", at: 500 },
] as const)(
  "$victim killed under eight desks: nothing is lost, doubled or broken",
  async ({ victim, at }) => {
    const result = await crashRun(victim, at);
    expect(isGood(result), JSON.stringify(result)).toBe(true);
    expect(result.acknowledged).toBeGreaterThan(0);
    expect(result.retried).toBeGreaterThan(0);
  },
  120_000,
);
