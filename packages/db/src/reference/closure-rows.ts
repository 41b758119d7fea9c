import { closure } from "@motcua/domain/units/tree";
import type { UnitVersion } from "@motcua/domain/units/unit";
import { addDays, type LocalDate } from "@motcua/time/local-date";

/** A pair of a unit and one above it (itself included), from `validFrom` to `validTo`, both days inside. */
export interface DatedClosureRow {
  readonly ancestorId: number;
  readonly unitId: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The closure of a dated tree: worked out for each stretch of days without a change, joined where it goes on. */
export function closureRows(versions: readonly UnitVersion[]): DatedClosureRow[] {
  const changes = new Set<LocalDate>();
  for (const version of versions) {
    changes.add(version.validFrom);
    if (version.validTo !== null) changes.add(addDays(version.validTo, 1));
  }
  const days = [...changes].sort();
  const rows: DatedClosureRow[] = [];
  let running = new Map<string, DatedClosureRow>();
  days.forEach((from, place) => {
    const next = days[place + 1];
    const to = next === undefined ? null : addDays(next, -1);
    const current = new Map<string, DatedClosureRow>();
    for (const { ancestorId, descendantId } of closure(versions, from)) {
      const key = `${ancestorId}|${descendantId}`;
      const begun = running.get(key)?.validFrom ?? from;
      current.set(key, { ancestorId, unitId: descendantId, validFrom: begun, validTo: to });
    }
    for (const [key, row] of running) if (!current.has(key)) rows.push(row);
    running = current;
  });
  return [...rows, ...running.values()];
}
