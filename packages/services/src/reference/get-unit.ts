import { DomainError } from "@motcua/domain/errors";
import { unitAt } from "@motcua/domain/units/tree";
import type { LocalDate } from "@motcua/time/local-date";

import type { ReferenceData, UnitRecord } from "./reference-data.ts";

/** What a unit is on a day. @throws {DomainError} UNIT_NOT_FOUND when it does not stand then */
export function getUnit(
  reference: ReferenceData,
  districtId: number,
  at: { unitId: number; day: LocalDate },
): UnitRecord {
  const unit = unitAt(reference.districts.get(districtId)?.units ?? [], at.unitId, at.day);
  if (!unit) throw new DomainError("UNIT_NOT_FOUND");
  return unit;
}
