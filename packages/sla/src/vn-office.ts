import { type LocalDate, localDate } from "@motcua/time/local-date";
import shipped from "../data/vn-office.json" with { type: "json" };
import { type IndexedCalendar, indexCalendar, type WorkCalendar } from "./calendar.ts";
import type { SessionText } from "./day-shape.ts";

/** A day of the shipped calendar that differs from the week's pattern, and where that stands written. */
export type CalendarDay = {
  readonly date: LocalDate;
  /** `holiday` and `swap-off` are off, `make-up-work` is worked like a Monday. */
  readonly kind: "holiday" | "swap-off" | "make-up-work";
  readonly name: string;
  /** The notice or law, in words. */
  readonly source: string;
  /** No decision was seen yet: off until an administrator enters it. */
  readonly provisional: boolean;
};

/** Every day of `vn-office` that is a holiday, a swap or a make-up day, 2018–2027, in order. */
export const vnOfficeDays: readonly CalendarDay[] = shipped.days.map((day) => ({
  date: localDate(day.date),
  kind: day.kind as CalendarDay["kind"],
  name: day.name,
  source: shipped.sources[day.source as keyof typeof shipped.sources],
  provisional: day.provisional === true,
}));

const shippedSessions = shipped.week.sessions.map(([from, to]) => [from, to] as SessionText);

/**
 * The calendar of administrative offices, 2018-01-01 to 2027-12-31: Monday to Friday, 08:00–12:00 and
 * 13:00–17:00, with the holidays, swaps and make-up Saturdays of civil servants.
 * @source BLLD_2019.112
 * @source BLLD_2019.111.3
 * @source NQ_28_2026.2
 */
export const vnOfficeCalendar: WorkCalendar = {
  id: shipped.id,
  coverage: shipped.coverage,
  sessions: Object.fromEntries(shipped.week.days.map((weekday) => [weekday, shippedSessions])),
  daysOff: vnOfficeDays.filter(({ kind }) => kind !== "make-up-work").map(({ date }) => date),
  workDays: vnOfficeDays.filter(({ kind }) => kind === "make-up-work").map(({ date }) => ({ date, like: 1 })),
  provisional: vnOfficeDays.filter(({ provisional }) => provisional).map(({ date }) => date),
};

/** `vnOfficeCalendar`, ready for counting. */
export const vnOffice: IndexedCalendar = indexCalendar(vnOfficeCalendar);
