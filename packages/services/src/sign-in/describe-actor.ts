import { vi } from "@motcua/domain/messages/vi";
import { type Permission, type Role, roleDefinitions } from "@motcua/domain/permissions/role";
import { unitAt } from "@motcua/domain/units/tree";
import type { UnitTier } from "@motcua/domain/units/unit";
import { localDateOf } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import type { ServiceContext } from "../context/service-context.ts";
import type { UnitRecord } from "../reference/reference-data.ts";

/** A unit as screens name it. */
export interface UnitName {
  readonly id: number;
  readonly code: string | null;
  readonly name: string;
  readonly tier: UnitTier;
  /** Name of its one-stop desk; null where it takes in no dossiers. */
  readonly deskName: string | null;
}

/** One position of the signed-in, in words. */
export interface PositionView {
  readonly unit: UnitName;
  readonly role: Role;
  readonly roleName: string;
  readonly permissions: readonly Permission[];
}

/** A unit the signed-in may do something in, with what. */
export interface ReachedUnit extends UnitName {
  readonly permissions: readonly Permission[];
}

/** The positions of the actor on the day of the law. */
export function describePositions(ctx: ServiceContext): PositionView[] {
  const day = localDateOf(ctx.clock.lawNow());
  return ctx.actor.positions.flatMap(({ unitId, role }) => {
    const unit = unitOn(ctx, unitId, day);
    if (!unit) return [];
    return [{ unit, role, roleName: vi.roles[role], permissions: roleDefinitions[role].permissions }];
  });
}

/** The units of the actor's district that stand today and that a position reaches, by id. */
export function listReachedUnits(ctx: ServiceContext): ReachedUnit[] {
  const day = localDateOf(ctx.clock.lawNow());
  const permissions = new Map<number, Set<Permission>>();
  for (const { role, reach } of ctx.actor.positions) {
    for (const unitId of reach) {
      const known = permissions.get(unitId) ?? new Set();
      for (const permission of roleDefinitions[role].permissions) known.add(permission);
      permissions.set(unitId, known);
    }
  }
  return [...permissions]
    .flatMap(([unitId, may]) => {
      const unit = unitOn(ctx, unitId, day);
      return unit ? [{ ...unit, permissions: [...may] }] : [];
    })
    .sort((a, b) => a.id - b.id);
}

function unitOn(ctx: ServiceContext, unitId: number, day: LocalDate): UnitName | null {
  const units: readonly UnitRecord[] = ctx.reference.districts.get(ctx.actor.districtId)?.units ?? [];
  const unit = unitAt(units, unitId, day);
  if (!unit) return null;
  return { id: unitId, code: unit.code, name: unit.name, tier: unit.tier, deskName: unit.deskName };
}
