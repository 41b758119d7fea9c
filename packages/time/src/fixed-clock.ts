import type { Clock } from "./clock.ts";
import type { Instant } from "./instant.ts";

/** A clock that stands still, for tests; `realNow` is `lawNow` when absent. */
export function fixedClock(lawNow: Instant, realNow: Instant = lawNow): Clock {
  return { lawNow: () => lawNow, realNow: () => realNow };
}
