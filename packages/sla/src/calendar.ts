import { type EpochDay, isoWeekdayOfEpochDay } from "@motcua/time/epoch-day";
import { type DayShape, readWeek, type SessionText, type Week } from "./day-shape.ts";
import { isAbsent, readDay, readFields, readList, refuse } from "./input.ts";

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
  const daysOff = readDays(fields.daysOff, `${path}.daysOff`);
  const workDays = readWorkDays(readList(fields.workDays, `${path}.workDays`), week, `${path}.workDays`);
  const isCovered = (day: EpochDay) => day >= first && day <= last;
  // A weekend that is named as a day off differs from nothing; a make-up day wins over a day off.
  const different = daysOff.filter((day) => isCovered(day) && usualShape(week, day) && !workDays.has(day));
  for (const day of workDays.keys()) if (isCovered(day)) different.push(day);
  return {
    id: typeof fields.id === "string" ? fields.id : null,
    first,
    last,
    week,
    weekDays: runningSums(week.map(daysOf)),
    weekMinutes: runningSums(week.map(minutesOf)),
    ...exceptionTables(week, inOrder(different), workDays),
    provisional: [...inOrder(readProvisional(fields.provisional, `${path}.provisional`))],
  };
}

function exceptionTables(week: Week, exceptions: Int32Array, workDays: ReadonlyMap<EpochDay, DayShape>) {
  const exceptionShapes: (DayShape | null)[] = [];
  const [days, minutes]: [number[], number[]] = [[], []];
  for (const day of exceptions) {
    const [shape, usual] = [workDays.get(day) ?? null, usualShape(week, day)];
    exceptionShapes.push(shape);
    days.push(daysOf(shape) - daysOf(usual));
    minutes.push(minutesOf(shape) - minutesOf(usual));
  }
  return { exceptions, exceptionShapes, addedDays: runningSums(days), addedMinutes: runningSums(minutes) };
}

function readWorkDays(list: readonly unknown[], week: Week, path: string): Map<EpochDay, DayShape> {
  const workDays = new Map<EpochDay, DayShape>();
  for (const [at, item] of list.entries()) {
    const here = `${path}[${at}]`;
    const fields = readFields(item, here);
    const day = readDay(fields.date, `${here}.date`);
    const shape = week[readLike(fields.like, `${here}.like`) - 1] ?? refuse(`${here}.like`, "weekdayWithSessions");
    if ((workDays.get(day) ?? shape) !== shape) refuse(`${here}.date`, "sameDayOnce");
    workDays.set(day, shape);
  }
  return workDays;
}

function readProvisional(value: unknown, path: string): EpochDay[] {
  return isAbsent(value) ? [] : readDays(value, path);
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

/** The days in order, each once. */
function inOrder(days: readonly EpochDay[]): Int32Array {
  return new Int32Array(days).sort().filter((day, at, all) => day !== all[at - 1]);
}

function usualShape(week: Week, day: EpochDay): DayShape | null {
  return week[isoWeekdayOfEpochDay(day) - 1] ?? null;
}

function daysOf(shape: DayShape | null): number {
  return shape ? 1 : 0;
}

function minutesOf(shape: DayShape | null): number {
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
