import { type EpochDay, isoWeekdayOfEpochDay } from "@motcua/time/epoch-day";
import { type DayShape, readWeek, type SessionText, type Week } from "./day-shape.ts";
import { type Fields, isAbsent, readDay, readFields, readList, refuse } from "./input.ts";

/**
 * A work calendar as plain data. Days are `YYYY-MM-DD` in Vietnam, hours `HH:MM`; both ends of
 * `coverage` are covered. Outside it nothing is known.
 */
export type WorkCalendar = {
  readonly id?: string | null;
  readonly coverage: { readonly from: string; readonly to: string };
  /** Sessions by ISO weekday, "1" = Monday; a weekday that is missing has none. */
  readonly sessions: Readonly<Partial<Record<"1" | "2" | "3" | "4" | "5" | "6" | "7", readonly SessionText[] | null>>>;
  /** Days off, in any order; weekends may be named. */
  readonly daysOff: readonly string[];
  /** Days worked out of turn (làm bù), with the sessions of weekday `like` (1 when absent); stronger than `daysOff`. */
  readonly workDays: readonly { readonly date: string; readonly like?: number | null }[];
  /** Days whose status awaits a decision; they count as written, and deadlines that cross one say so. */
  readonly provisional?: readonly string[] | null;
};

/**
 * A calendar made ready for counting: how many working days and session minutes lie between any two
 * days is answered from the week's pattern and the days that differ from it, whatever the distance.
 */
export type IndexedCalendar = {
  readonly id: string | null;
  readonly first: EpochDay;
  readonly last: EpochDay;
  readonly week: Week;
  /** Working days and minutes in the first n days of a week, n = 0–7. */
  readonly weekDays: readonly number[];
  readonly weekMinutes: readonly number[];
  /** Covered days that may differ from the week's pattern, in order, with their own shape. */
  readonly exceptions: Int32Array;
  readonly exceptionShapes: Week;
  /** What the first n exceptions add to the pattern's working days and minutes. */
  readonly addedDays: readonly number[];
  readonly addedMinutes: readonly number[];
  /** Provisional days, in order. */
  readonly provisional: readonly EpochDay[];
};

/**
 * Checks a calendar and makes it ready for counting; costs its listed days, not its coverage.
 * @param path - name of the field that holds the calendar, for errors
 * @throws {SlaError} `BAD_INPUT` with the path of the first part that is missing or wrong
 */
export function indexCalendar(calendar: WorkCalendar, path = "calendar"): IndexedCalendar {
  const fields = readFields(calendar, path);
  const coverage = readFields(fields.coverage, `${path}.coverage`);
  const first = readDay(coverage.from, `${path}.coverage.from`);
  const last = readDay(coverage.to, `${path}.coverage.to`);
  if (last < first) refuse(`${path}.coverage.to`, "dayNotBeforeFrom");
  const week = readWeek(readFields(fields.sessions, `${path}.sessions`), `${path}.sessions`);
  const different = readExceptions(fields, week, path);
  const covered = [...different.keys()].filter((day) => day >= first && day <= last);
  const exceptions = Int32Array.from(covered).sort();
  return {
    id: typeof fields.id === "string" ? fields.id : null,
    first,
    last,
    week,
    weekDays: runningSums(week.map(daysOf)),
    weekMinutes: runningSums(week.map(minutesOf)),
    exceptions,
    ...exceptionTables(
      week,
      exceptions,
      Array.from(exceptions, (day) => different.get(day) ?? null),
    ),
    provisional: readProvisional(fields.provisional, `${path}.provisional`),
  };
}

function exceptionTables(week: Week, days: Int32Array, exceptionShapes: Week) {
  const usual = Array.from(days, (day) => week[isoWeekdayOfEpochDay(day) - 1]);
  return {
    exceptionShapes,
    addedDays: runningSums(exceptionShapes.map((shape, at) => daysOf(shape) - daysOf(usual[at]))),
    addedMinutes: runningSums(exceptionShapes.map((shape, at) => minutesOf(shape) - minutesOf(usual[at]))),
  };
}

/** Every listed day that may differ from the week's pattern; a make-up day wins over a day off. */
function readExceptions(fields: Fields, week: Week, path: string): Map<EpochDay, DayShape | null> {
  const different = new Map<EpochDay, DayShape | null>();
  for (const day of readDays(fields.daysOff, `${path}.daysOff`)) {
    // A weekend that is named as a day off differs from nothing.
    if (week[isoWeekdayOfEpochDay(day) - 1]) different.set(day, null);
  }
  const likes = new Map<EpochDay, number>();
  for (const [at, item] of readList(fields.workDays, `${path}.workDays`).entries()) {
    const here = `${path}.workDays[${at}]`;
    const workDay = readFields(item, here);
    const day = readDay(workDay.date, `${here}.date`);
    const like = readLike(workDay.like, `${here}.like`);
    if ((likes.get(day) ?? like) !== like) refuse(`${here}.date`, "sameDayOnce");
    likes.set(day, like);
    different.set(day, week[like - 1] ?? refuse(`${here}.like`, "weekdayWithSessions"));
  }
  return different;
}

function readProvisional(value: unknown, path: string): EpochDay[] {
  return isAbsent(value) ? [] : [...new Set(readDays(value, path))].sort((a, b) => a - b);
}

function readDays(value: unknown, path: string): EpochDay[] {
  return readList(value, path).map((item, at) => readDay(item, path, at));
}

function readLike(value: unknown, path: string): number {
  if (isAbsent(value)) return 1;
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 7
    ? value
    : refuse(path, "weekday");
}

function daysOf(shape: DayShape | null | undefined): number {
  return shape ? 1 : 0;
}

function minutesOf(shape: DayShape | null | undefined): number {
  return shape ? shape.minutes : 0;
}

function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}
