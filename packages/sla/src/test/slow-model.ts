/**
 * The deadline rules once more, walked day by day and half-minute by half-minute, as a clerk with a calendar and a
 * clock would. It shares nothing with the engine. Moments are half-minutes since midnight of 1 January 2026 in Vietnam.
 */
export type SlowCalendar = {
  readonly first: number;
  readonly last: number;
  /** By ISO weekday: pairs of half-minutes of the day. */
  readonly sessions: Readonly<Record<number, readonly (readonly [number, number])[]>>;
  readonly daysOff: readonly number[];
  readonly workDays: Readonly<Record<number, number>>;
};

export type SlowLimit =
  | { readonly unit: "workingDays" | "calendarDays" | "months" | "workingHours"; readonly amount: number }
  | { readonly unit: "sameDay"; readonly cutoff: number };

export type SlowSuspension = {
  readonly from: number;
  readonly to: number | null;
  readonly effect: "pause" | "restart";
};

export const HALF_MINUTES_A_DAY = 2880;

/** Thrown where the clerk would have to turn to a page that the calendar does not have. */
export class NoSuchPage extends Error {}

/** 1 January 2026 was a Thursday. */
const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1;

const dayOf = (moment: number) => Math.floor(moment / HALF_MINUTES_A_DAY);

function sessionsOf(calendar: SlowCalendar, day: number): readonly (readonly [number, number])[] {
  if (day < calendar.first || day > calendar.last) throw new NoSuchPage(String(day));
  const like = calendar.workDays[day];
  if (like !== undefined) return calendar.sessions[like] ?? [];
  return calendar.daysOff.includes(day) ? [] : (calendar.sessions[weekdayOf(day)] ?? []);
}

function isWorked(calendar: SlowCalendar, day: number): boolean {
  return sessionsOf(calendar, day).length > 0;
}

function endOf(calendar: SlowCalendar, day: number): number {
  let end = 0;
  for (const [, sessionEnd] of sessionsOf(calendar, day)) end = Math.max(end, sessionEnd);
  return day * HALF_MINUTES_A_DAY + end;
}

function isInside(calendar: SlowCalendar, moment: number): boolean {
  const inDay = moment - dayOf(moment) * HALF_MINUTES_A_DAY;
  return sessionsOf(calendar, dayOf(moment)).some(([start, end]) => start <= inDay && inDay <= end);
}

/** Whether the half-minute that begins at `moment` is worked. */
function isWorkedFrom(calendar: SlowCalendar, moment: number): boolean {
  const inDay = moment - dayOf(moment) * HALF_MINUTES_A_DAY;
  return sessionsOf(calendar, dayOf(moment)).some(([start, end]) => start <= inDay && inDay < end);
}

function effective(calendar: SlowCalendar, received: number): number {
  let day = dayOf(received);
  let moment = received;
  if (!isWorked(calendar, day) || received > endOf(calendar, day)) {
    do day += 1;
    while (!isWorked(calendar, day));
    moment = day * HALF_MINUTES_A_DAY;
  }
  while (!isInside(calendar, moment)) moment += 1;
  return moment;
}

function workedBetween(calendar: SlowCalendar, from: number, to: number): number {
  // Both ends are looked up, also where nothing lies between them.
  sessionsOf(calendar, dayOf(from));
  sessionsOf(calendar, dayOf(to));
  let count = 0;
  for (let moment = from; moment < to; moment += 1) if (isWorkedFrom(calendar, moment)) count += 1;
  return count;
}

function pausedDays(
  calendar: SlowCalendar,
  pauses: readonly SlowSuspension[],
  counts: (day: number) => boolean,
): number {
  let days = 0;
  for (const { from, to } of pauses) {
    const last = dayOf(effective(calendar, to ?? from));
    for (let day = dayOf(effective(calendar, from)) + 1; day <= last; day += 1) if (counts(day)) days += 1;
  }
  return days;
}

function workingDayAfter(calendar: SlowCalendar, from: number, count: number): number {
  let day = from;
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWorked(calendar, day)) left -= 1;
  }
  return day;
}

/** From a month's last day back to the day of the month, where it has one. */
function monthsAfter(day: number, count: number): number {
  const begin = Date.UTC(2026, 0, 1);
  const from = new Date(begin + day * 86_400_000);
  const lastOfMonth = new Date(Date.UTC(2026, from.getUTCMonth() + count + 1, 0));
  const ofMonth = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
  return (Date.UTC(2026, lastOfMonth.getUTCMonth(), ofMonth) - begin) / 86_400_000;
}

type SlowQuestion = {
  readonly received: number;
  readonly limit: SlowLimit;
  readonly suspensions: readonly SlowSuspension[];
};

/** The due moment, or null while a suspension is open. */
export function slowDue(calendar: SlowCalendar, { received, limit, suspensions }: SlowQuestion): number | null {
  if (suspensions.some(({ to }) => to === null)) return null;
  let start = received;
  let pauses: SlowSuspension[] = [];
  for (const suspension of suspensions) {
    if (suspension.effect === "pause") pauses.push(suspension);
    else [start, pauses] = [suspension.to ?? start, []];
  }
  const begin = effective(calendar, start);
  const day = dayOf(begin);
  const worked = () => pausedDays(calendar, pauses, (each) => isWorked(calendar, each));
  switch (limit.unit) {
    case "workingDays":
      return endOf(calendar, workingDayAfter(calendar, day, limit.amount + worked()));
    case "sameDay": {
      const isLate = begin - day * HALF_MINUTES_A_DAY > limit.cutoff;
      return endOf(calendar, workingDayAfter(calendar, day, (isLate ? 1 : 0) + worked()));
    }
    case "calendarDays": {
      let due = day + limit.amount + pausedDays(calendar, pauses, () => true);
      while (!isWorked(calendar, due)) due += 1;
      return endOf(calendar, due);
    }
    case "months": {
      let due = monthsAfter(day, limit.amount) + pausedDays(calendar, pauses, () => true);
      while (!isWorked(calendar, due)) due += 1;
      return endOf(calendar, due);
    }
    case "workingHours": {
      let left = limit.amount * 120;
      for (const { from, to } of pauses) left += workedBetween(calendar, from, to ?? from);
      let moment = begin;
      while (left > 0) {
        if (isWorkedFrom(calendar, moment)) left -= 1;
        moment += 1;
      }
      return moment;
    }
  }
}

/** Whole minutes late, half a minute up; null where the calendar ends before the finish. */
export function slowLateMinutes(calendar: SlowCalendar, due: number, finished: number): number | null {
  try {
    return Math.round(workedBetween(calendar, due, finished) / 2);
  } catch (error) {
    if (error instanceof NoSuchPage) return null;
    throw error;
  }
}
