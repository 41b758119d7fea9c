import { type Fields, isAbsent, readList, readTime, refuse } from "./input.ts";

/** `["08:00", "12:00"]`: first and last minute of a session, both inside it. */
export type SessionText = readonly [from: string, to: string];

/** A session in minutes since midnight, `start` < `end`; both ends are inside it. */
export type Session = { readonly start: number; readonly end: number };

/** What a working day looks like. */
export type DayShape = {
  /** At least one, in order, none over another. */
  readonly sessions: readonly Session[];
  /** Minutes of all sessions together. */
  readonly minutes: number;
  /** Minute at which the first session begins. */
  readonly start: number;
  /** Minute at which the last session ends. */
  readonly end: number;
};

/** Shape of each weekday, Monday first; null = no working day. */
export type Week = readonly (DayShape | null)[];

/**
 * The week of a calendar's `sessions`; a weekday that is missing or has an empty list has none.
 * @throws {SlaError} `BAD_INPUT` when a session is none, ends before it begins, or overlaps another
 */
export function readWeek(sessions: Fields, path: string): Week {
  return ["1", "2", "3", "4", "5", "6", "7"].map((weekday) => {
    const value = sessions[weekday];
    if (isAbsent(value)) return null;
    const here = `${path}.${weekday}`;
    const read = readList(value, here).map((item, at) => readSession(item, `${here}[${at}]`));
    return shapeOf(read, here);
  });
}

function readSession(value: unknown, path: string): Session {
  const ends = readList(value, path);
  const start = readTime(ends[0], `${path}[0]`);
  const end = readTime(ends[1], `${path}[1]`);
  return ends.length === 2 && start < end ? { start, end } : refuse(path, "session");
}

function shapeOf(sessions: Session[], path: string): DayShape | null {
  sessions.sort((a, b) => a.start - b.start);
  let end = 0;
  let minutes = 0;
  for (const session of sessions) {
    if (session.start < end) refuse(path, "sessionOrder");
    end = session.end;
    minutes += session.end - session.start;
  }
  const [first] = sessions;
  return first ? { sessions, minutes, start: first.start, end } : null;
}
