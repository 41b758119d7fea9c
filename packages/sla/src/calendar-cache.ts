import { type IndexedCalendar, indexCalendar, type WorkCalendar } from "./calendar.ts";

/** Characters of calendar text that are remembered, some megabytes. */
const MOST_REMEMBERED = 2_000_000;

/**
 * `indexCalendar` that indexes the same content once: callers whose lines repeat a calendar pay for
 * one. What is remembered is bounded; it is forgotten all at once when full.
 */
export function calendarCache(): (calendar: unknown) => IndexedCalendar {
  const known = new Map<string, IndexedCalendar>();
  let remembered = 0;
  return (calendar) => {
    const content = contentOf(calendar);
    const found = known.get(content);
    if (found) return found;
    // `indexCalendar` checks every part of what it is given.
    const indexed = indexCalendar(calendar as WorkCalendar);
    if (remembered + content.length > MOST_REMEMBERED) {
      known.clear();
      remembered = 0;
    }
    known.set(content, indexed);
    remembered += content.length;
    return indexed;
  };
}

/** The text of every part that an index depends on; what else stands in a calendar is ignored. */
function contentOf(calendar: unknown): string {
  const { id, coverage, sessions, daysOff, workDays, provisional } = calendar as Partial<WorkCalendar>;
  return JSON.stringify([id, coverage, sessions, daysOff, workDays, provisional]);
}
