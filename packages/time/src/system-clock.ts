import type { Clock } from "./clock.ts";
import { instant } from "./instant.ts";

/**
 * The machine's clock: the only place that reads it.
 * @param offsetMs - milliseconds added to the law clock alone (a demo's assumed day); 0 when absent
 */
export function systemClock(offsetMs = 0): Clock {
  return {
    lawNow: () => instant(Date.now() + offsetMs),
    realNow: () => instant(Date.now()),
  };
}
