import type { Dossier } from "../dossier/dossier.ts";
import { type Contribution, contributionOf, type DayCounter, type DayDelta, type DueDelta } from "./contribution.ts";

/**
 * What to add to the totals so that they count `after` instead of `before` (null: a new dossier).
 * Equal keys are joined and rows that change nothing are left out; keys come sorted, so that all writers
 * lock rows in one order.
 */
export function totalsDifference(before: Dossier | null, after: Dossier): Contribution {
  const minus = before === null ? { days: [], due: [] } : contributionOf(before);
  const plus = contributionOf(after);
  return sumContributions([negated(minus), plus]);
}

/** The sum of contributions by key, sorted by key, without rows that are all zero. */
export function sumContributions(contributions: Iterable<Contribution>): Contribution {
  const sum = createTotalsSum();
  for (const contribution of contributions) sum.add(contribution);
  return sum.result();
}

/** A sum of contributions that grows one at a time. */
export interface TotalsSum {
  add(contribution: Contribution): void;
  /** The rows so far, sorted by key, without those that are all zero. */
  result(): Contribution;
}

/** An empty {@link TotalsSum}. */
export function createTotalsSum(): TotalsSum {
  const days = new Map<string, { delta: DayDelta; counters: Partial<Record<DayCounter, number>> }>();
  const due = new Map<string, { delta: DueDelta; openCount: number }>();
  return {
    add: (contribution) => {
      for (const delta of contribution.days) addDay(days, delta);
      for (const delta of contribution.due) addDue(due, delta);
    },
    result: () => ({
      days: [...days.values()]
        .map(({ delta, counters }) => ({ ...delta, counters: withoutZeros(counters) }))
        .filter((delta) => Object.keys(delta.counters).length > 0)
        .sort((a, b) => byPlace(a, b) || byText(a.day, b.day)),
      due: [...due.values()]
        .map(({ delta, openCount }) => ({ ...delta, openCount }))
        .filter((delta) => delta.openCount !== 0)
        .sort((a, b) => byPlace(a, b) || byMoment(a.dueAt, b.dueAt) || byText(a.receivedDay, b.receivedDay)),
    }),
  };
}

function addDay(
  days: Map<string, { delta: DayDelta; counters: Partial<Record<DayCounter, number>> }>,
  delta: DayDelta,
): void {
  const key = `${delta.part}|${delta.unitId}|${delta.fieldCode}|${delta.day}`;
  let entry = days.get(key);
  if (entry === undefined) {
    entry = { delta, counters: {} };
    days.set(key, entry);
  }
  const { counters } = entry;
  for (const name in delta.counters) {
    const counter = name as DayCounter;
    counters[counter] = (counters[counter] ?? 0) + (delta.counters[counter] ?? 0);
  }
}

function addDue(due: Map<string, { delta: DueDelta; openCount: number }>, delta: DueDelta): void {
  const key = `${delta.part}|${delta.unitId}|${delta.fieldCode}|${delta.dueAt}|${delta.receivedDay}`;
  const entry = due.get(key);
  if (entry) entry.openCount += delta.openCount;
  else due.set(key, { delta, openCount: delta.openCount });
}

interface Place {
  readonly part: string;
  readonly unitId: number;
  readonly fieldCode: string;
}

function byPlace(a: Place, b: Place): number {
  return byText(a.part, b.part) || a.unitId - b.unitId || byText(a.fieldCode, b.fieldCode);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A suspended clock sorts last. */
function byMoment(a: number | null, b: number | null): number {
  return (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);
}

function withoutZeros(counters: Partial<Record<DayCounter, number>>): Partial<Record<DayCounter, number>> {
  return Object.fromEntries(Object.entries(counters).filter(([, amount]) => amount !== 0));
}

function negated(contribution: Contribution): Contribution {
  return {
    days: contribution.days.map((delta) => ({
      ...delta,
      counters: Object.fromEntries(Object.entries(delta.counters).map(([name, amount]) => [name, -amount])),
    })),
    due: contribution.due.map((delta) => ({ ...delta, openCount: -delta.openCount })),
  };
}
