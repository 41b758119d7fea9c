import type { WorkCalendar } from "../calendar.ts";

const office = [
  ["08:00", "12:00"],
  ["13:00", "17:00"],
] as const;

/**
 * Monday to Friday in office hours over the whole of 2026, without any day off: 2026-03-02 is a Monday, and weeks are
 * easy to count.
 */
export const plainCalendar = {
  coverage: { from: "2026-01-01", to: "2026-12-31" },
  sessions: { "1": office, "2": office, "3": office, "4": office, "5": office },
  daysOff: [],
  workDays: [],
} as const satisfies WorkCalendar;
