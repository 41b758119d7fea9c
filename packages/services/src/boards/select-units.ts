import { DomainError } from "@motcua/domain/errors";
import { descendants, unitByCode } from "@motcua/domain/units/tree";
import type { UnitPlace } from "@motcua/domain/units/unit";
import type { LocalDate } from "@motcua/time/local-date";
import type { Period } from "@motcua/time/period";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import type { ReferenceData } from "../reference/reference-data.ts";

/** Which units a figure is about: one and all below it, or one alone. */
export interface UnitChoice {
  readonly unitId: number;
  readonly own: boolean;
}

/**
 * The units whose sum is the figure of `choice` over a period: the unit itself and, unless `own`, every unit that
 * stood below it on any day of the period, so that what a unit did before it was merged away still counts for
 * whoever stood above it. A unit that followed another by a merger does not take over the other's figures.
 */
export function unitsInPeriod(versions: readonly UnitPlace[], choice: UnitChoice, period: Period): number[] {
  if (choice.own) return [choice.unitId];
  const changes = versions.map((version) => version.validFrom).filter((day) => day > period.from && day <= period.to);
  const days = new Set<LocalDate>([period.from, ...changes]);
  const below = [...days].flatMap((day) => descendants(versions, choice.unitId, day).map((unit) => unit.unitId));
  return [...new Set([choice.unitId, ...below])].sort((a, b) => a - b);
}

/**
 * The units of a board within what the actor may see; all of these when `unitId` is null.
 * @throws {DomainError} FORBIDDEN when the actor has no board of that unit
 */
export function boardUnits(
  ctx: ServiceContext,
  { unitId, own }: { readonly unitId: number | null; readonly own: boolean },
  period: Period,
): number[] {
  const allowed = requirePermission(ctx, "board.read", unitId ?? undefined);
  if (unitId === null) return allowed;
  const versions = ctx.reference.districts.get(ctx.actor.districtId)?.units ?? [];
  return unitsInPeriod(versions, { unitId, own }, period).filter((id) => allowed.includes(id));
}

/**
 * Where the unit is that bears `code` on a day: codes are used again, so the day decides.
 * @throws {DomainError} UNIT_NOT_FOUND
 */
export function findUnitByCode(
  reference: ReferenceData,
  code: string,
  day: LocalDate,
): { readonly districtId: number; readonly unitId: number } {
  for (const district of reference.districts.values()) {
    const unit = unitByCode(district.units, code, day);
    if (unit) return { districtId: district.id, unitId: unit.unitId };
  }
  throw new DomainError("UNIT_NOT_FOUND", { code });
}
