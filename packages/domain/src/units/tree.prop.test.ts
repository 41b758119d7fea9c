import { addDays, type LocalDate, localDate } from "@motcua/time/local-date";
import fc from "fast-check";
import { expect, test } from "vitest";

import { referenceDistricts } from "./reference.ts";
import { closure, descendants, isValidOn, unitAt, unitByCode } from "./tree.ts";
import type { UnitPlace } from "./unit.ts";

const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(localDate("2017-06-01"), days));
const anyDistrict = fc.constantFrom(...referenceDistricts);

/** Trees of up to 12 units in which each hangs under an earlier one or is a root. */
const anyTree: fc.Arbitrary<UnitPlace[]> = fc
  .array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((units) =>
    units.map(([above, root], index) => ({
      unitId: index + 1,
      parentId: root || index === 0 ? null : (above % index) + 1,
      code: String(10_000 + index),
      validFrom: localDate("2018-01-01"),
      validTo: null,
    })),
  );

function walkUp(units: readonly UnitPlace[], id: number, day: LocalDate): number[] {
  const unit = unitAt(units, id, day);
  if (!unit) return [];
  return unit.parentId === null ? [id] : [id, ...walkUp(units, unit.parentId, day)];
}

test("on any day a unit has at most one version, and a code at most one bearer", () => {
  fc.assert(
    fc.property(anyDistrict, anyDay, ({ unitVersions }, day) => {
      const standing = unitVersions.filter((version) => isValidOn(version, day));
      const codes = standing.flatMap(({ code }) => code ?? []);
      expect(new Set(standing.map(({ unitId }) => unitId)).size).toBe(standing.length);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(unitByCode(unitVersions, code, day)?.code).toBe(code);
    }),
  );
});

test("on any day every parent stands", () => {
  fc.assert(
    fc.property(anyDistrict, anyDay, ({ unitVersions }, day) => {
      for (const { parentId } of unitVersions.filter((version) => isValidOn(version, day))) {
        if (parentId !== null) expect(unitAt(unitVersions, parentId, day)).not.toBeNull();
      }
    }),
  );
});

test("the closure says what walking up says, and descendants what the closure says", () => {
  const trees = fc.oneof(
    anyTree,
    anyDistrict.map(({ unitVersions }): readonly UnitPlace[] => unitVersions),
  );
  fc.assert(
    fc.property(trees, anyDay, (units, day) => {
      const rows = closure(units, day);
      const standing = units.filter((unit) => isValidOn(unit, day));
      for (const { unitId } of standing) {
        const above = rows.filter((row) => row.descendantId === unitId).sort((a, b) => a.depth - b.depth);
        expect(above.map((row) => row.ancestorId)).toEqual(walkUp(units, unitId, day));
        const below = rows.filter((row) => row.ancestorId === unitId && row.depth > 0);
        const found = descendants(units, unitId, day).map((unit) => unit.unitId);
        expect(found.sort()).toEqual(below.map((row) => row.descendantId).sort());
      }
    }),
  );
});
