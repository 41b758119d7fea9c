import type { Instant } from "./instant.ts";

/**
 * The two clocks of the house. A store marked as a demo may run its law clock at an offset; the real
 * one never has any.
 */
export interface Clock {
  /** Now for the law: deadlines, states, the number's day, lists, totals, dates on paper. */
  lawNow(): Instant;
  /** Now for machines: sessions, tokens, rate limits, job schedule, record times, logs, backups. */
  realNow(): Instant;
}
