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
  const due = new Map<string, DueDelta>();
  return {
    add: (contribution) => {
      for (const delta of contribution.days) addDay(days, delta);
      for (const delta of contribution.due) addDue(due, delta);
    },
    result: () => ({
      days: sorted(days)
        .map(({ delta, counters }) => ({ ...delta, counters: withoutZeros(counters) }))
        .filter((delta) => Object.keys(delta.counters).length > 0),
      due: sorted(due).filter((delta) => delta.openCount !== 0),
    }),
  };
}

function addDay(
  days: Map<string, { delta: DayDelta; counters: Partial<Record<DayCounter, number>> }>,
  delta: DayDelta,
): void {
  const key = `${delta.part}|${String(delta.unitId).padStart(10, "0")}|${delta.fieldCode}|${delta.day}`;
  const entry = days.get(key) ?? { delta, counters: {} };
  for (const [name, amount] of Object.entries(delta.counters) as [DayCounter, number][]) {
    entry.counters[name] = (entry.counters[name] ?? 0) + amount;
  }
  days.set(key, entry);
}

function addDue(due: Map<string, DueDelta>, delta: DueDelta): void {
  const place = `${delta.part}|${String(delta.unitId).padStart(10, "0")}|${delta.fieldCode}`;
  const key = `${place}|${String(delta.dueAt ?? "infinity").padStart(16, "0")}|${delta.receivedDay}`;
  const entry = due.get(key);
  due.set(key, entry ? { ...entry, openCount: entry.openCount + delta.openCount } : delta);
}

function sorted<T>(entries: Map<string, T>): T[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
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
