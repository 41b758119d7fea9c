import type { LocalDate } from "@motcua/time/local-date";

import type { UnitPlace, Validity } from "./unit.ts";

/** True when `day` is one of the days of the validity; its first and last day are. */
export function isValidOn(validity: Validity, day: LocalDate): boolean {
  return validity.validFrom <= day && (validity.validTo === null || day <= validity.validTo);
}

/** What unit `id` was on `day`, or null when it did not stand then. */
export function unitAt<U extends UnitPlace>(versions: readonly U[], id: number, day: LocalDate): U | null {
  return versions.find((version) => version.unitId === id && isValidOn(version, day)) ?? null;
}

/**
 * The unit that bore `code` on `day`, or null. A code from outside means its bearer on the day of receipt; that
 * of a district means the district's own desk.
 */
export function unitByCode<U extends UnitPlace>(versions: readonly U[], code: string, day: LocalDate): U | null {
  return versions.find((version) => version.code === code && isValidOn(version, day)) ?? null;
}

/** The units below `id` on `day` at any depth, without itself, nearest first; none when it did not stand then. */
export function descendants<U extends UnitPlace>(versions: readonly U[], id: number, day: LocalDate): U[] {
  if (!unitAt(versions, id, day)) return [];
  const standing = versions.filter((version) => isValidOn(version, day));
  const below: U[] = [];
  for (let parents = [id]; parents.length > 0; ) {
    const children = standing.filter((version) => version.parentId !== null && parents.includes(version.parentId));
    below.push(...children);
    parents = children.map((child) => child.unitId);
  }
  return below;
}

/** One line of the closure of the tree: `descendantId` is `depth` steps below `ancestorId`, 0 for itself. */
export interface ClosureRow {
  readonly ancestorId: number;
  readonly descendantId: number;
  readonly depth: number;
}

/** Every pair of a unit and one that it is or that stands below it on `day`. */
export function closure(versions: readonly UnitPlace[], day: LocalDate): ClosureRow[] {
  const standing = versions.filter((version) => isValidOn(version, day));
  const parents = new Map(standing.map((version) => [version.unitId, version.parentId]));
  return standing.flatMap(({ unitId }) => {
    const rows: ClosureRow[] = [];
    let above: number | null | undefined = unitId;
    while (above !== null && above !== undefined && parents.has(above)) {
      rows.push({ ancestorId: above, descendantId: unitId, depth: rows.length });
      above = parents.get(above);
    }
    return rows;
  });
}
