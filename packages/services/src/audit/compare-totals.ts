import type { openByDue, unitDayTotals } from "@motcua/db/schema/totals";
import {
  type Contribution,
  type DayCounter,
  type DayDelta,
  type DueDelta,
  dayCounters,
  type TotalsPart,
} from "@motcua/domain/totals/contribution";
import { formatInstant, type Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

interface Place {
  readonly district: number;
  readonly unit: number;
  readonly part: TotalsPart;
  readonly field: string;
}

/** A counter of a unit's day, or a due count, that is not what the dossiers add up to. `dueAt` null: suspended. */
export type TotalsDifference = Place &
  (
    | { readonly table: "unit_day_totals"; readonly day: LocalDate; readonly counter: DayCounter }
    | { readonly table: "open_by_due"; readonly dueAt: string | null; readonly receivedDay: LocalDate }
  ) & { readonly stored: number; readonly computed: number };

type DayRow = typeof unitDayTotals.$inferSelect;
type DueRow = typeof openByDue.$inferSelect;

/** Compares what is kept of a district with what its dossiers add up to; a row of zeros is as good as none. */
export function* compareTotals(
  district: number,
  computed: Contribution,
  stored: { readonly days: readonly DayRow[]; readonly due: readonly DueRow[] },
): Generator<TotalsDifference> {
  const days = paired(
    stored.days.map((row) => [dayKey(row), row]),
    computed.days.map((row) => [dayKey(row), row]),
  );
  for (const [row, sum] of days) yield* dayDifferences(district, row, sum);
  const due = paired(
    stored.due.map((row) => [dueKey(row), row]),
    computed.due.map((row) => [dueKey(row), row]),
  );
  for (const [row, sum] of due) {
    const [kept, counted] = [row?.openCount ?? 0, sum?.openCount ?? 0];
    const { dueAt = null, receivedDay } = (row ?? sum) as DueRow | DueDelta; // of a pair one is there
    if (kept === counted) continue;
    yield {
      table: "open_by_due",
      ...placeOf(district, (row ?? sum) as DueRow | DueDelta),
      dueAt: dueAt === null ? null : formatInstant(dueAt as Instant),
      receivedDay,
      stored: kept,
      computed: counted,
    };
  }
}

function* dayDifferences(district: number, row: DayRow | null, sum: DayDelta | null): Generator<TotalsDifference> {
  const place = (row ?? sum) as DayRow | DayDelta; // of a pair one is there
  for (const counter of dayCounters) {
    const [stored, computed] = [row?.[counter] ?? 0, sum?.counters[counter] ?? 0];
    if (stored === computed) continue;
    yield { table: "unit_day_totals", ...placeOf(district, place), day: place.day, counter, stored, computed };
  }
}

function placeOf(district: number, row: { unitId: number; part: TotalsPart; fieldCode: string }): Place {
  return { district, unit: row.unitId, part: row.part, field: row.fieldCode };
}

function dayKey(row: DayRow | DayDelta): string {
  return `${row.unitId}|${row.part}|${row.day}|${row.fieldCode}`;
}

function dueKey(row: DueRow | DueDelta): string {
  return `${row.unitId}|${row.part}|${row.dueAt ?? "infinity"}|${row.fieldCode}|${row.receivedDay}`;
}

/** Both sides of every key, in the order of the keys; null where a side has none. */
function* paired<A, B>(left: readonly [string, A][], right: readonly [string, B][]): Generator<[A | null, B | null]> {
  const [lefts, rights] = [new Map(left), new Map(right)];
  for (const key of [...new Set([...lefts.keys(), ...rights.keys()])].sort()) {
    yield [lefts.get(key) ?? null, rights.get(key) ?? null];
  }
}
