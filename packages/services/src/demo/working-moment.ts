import type { IndexedCalendar } from "@motcua/sla/calendar";
import { computeDue } from "@motcua/sla/due";
import type { Instant } from "@motcua/time/instant";

const HALF_HOUR = 30;
const MINUTE_MS = 60_000;

/** The moment about `minutes` of office time after `from`, never before it; to the minute. */
export function workingMomentAfter(calendar: IndexedCalendar, from: Instant, minutes: number): Instant {
  const halves = Math.max(1, Math.ceil(minutes / HALF_HOUR));
  const due = computeDue({ calendar, receivedAt: from, limit: { unit: "workingHours", amount: halves / 2 } });
  if (due.state !== "due") return from;
  const back = (halves * HALF_HOUR - minutes) * MINUTE_MS;
  return Math.max(from, due.dueAt - Math.min(back, (HALF_HOUR - 1) * MINUTE_MS)) as Instant;
}
