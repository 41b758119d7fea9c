import type { Database, Who } from "@motcua/db/database";
import type { KeyRing } from "@motcua/db/keys";
import { DomainError } from "@motcua/domain/errors";
import { type Permission, type Role, roleDefinitions, roleMay, type Scope } from "@motcua/domain/permissions/role";
import type { Clock } from "@motcua/time/clock";

import type { ReferenceData } from "../reference/reference-data.ts";

/** One position somebody holds now, with the units it reaches. */
export interface Position {
  readonly unitId: number;
  readonly role: Role;
  readonly reach: readonly number[];
}

/** Who acts: a member of staff, or the administrator at the command line (`cli:<system user>`). */
export interface Actor {
  /** `user:<id>` or `cli:<name>`; what events and the view log record. */
  readonly id: string;
  readonly name: string;
  readonly districtId: number;
  readonly positions: readonly Position[];
}

/** What every service is given. */
export interface ServiceContext {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly reference: ReferenceData;
  readonly actor: Actor;
  /** Where files lie, beside the database. */
  readonly dataDir: string;
}

/** The units the actor may do something in, in ascending order; empty when none. */
export function unitsWith(actor: Actor, permission: Permission): number[] {
  const units = actor.positions
    .filter((position) => roleMay(position.role, permission))
    .flatMap((position) => position.reach);
  return [...new Set(units)].sort((a, b) => a - b);
}

/**
 * Refuses unless the actor holds `permission`, in `unitId` if one is given; returns the units it holds it in.
 * @throws {DomainError} FORBIDDEN
 */
export function requirePermission(ctx: ServiceContext, permission: Permission, unitId?: number): number[] {
  const units = unitsWith(ctx.actor, permission);
  if (units.length === 0 || (unitId !== undefined && !units.includes(unitId))) {
    throw new DomainError("FORBIDDEN", { permission });
  }
  return units;
}

/** The context of the database for what the actor may do with `permission`: it sees those units and no other. */
export function whoWith(ctx: ServiceContext, permission: Permission): Who {
  return { actor: ctx.actor.id, districtId: ctx.actor.districtId, unitIds: unitsWith(ctx.actor, permission) };
}

/** How far a role reaches from its unit: its own, all below it, or the whole district. */
export function reachOf(
  role: Role,
  position: { unitId: number; below: readonly number[]; wholeDistrict: readonly number[] },
): readonly number[] {
  const scope = roleDefinitions[role].scope as Scope;
  if (scope === "district") return position.wholeDistrict;
  return scope === "below" ? position.below : [position.unitId];
}
