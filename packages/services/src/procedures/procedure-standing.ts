import { versionInForce } from "@motcua/domain/procedures/procedure";
import { isValidOn } from "@motcua/domain/units/tree";
import type { LocalDate } from "@motcua/time/local-date";

import type { NumberedVersion, ProcedureRecord, UnitRecord } from "../reference/reference-data.ts";

/**
 * Why a procedure cannot be received at a unit on a day: `catalogueOnly` has no limits and papers in the system,
 * `otherTier` is offered by units of another tier, `notYet` and `ended` are out of their days.
 */
export type NotOffered = "catalogueOnly" | "otherTier" | "notYet" | "ended";

/** How a procedure stands at a unit on a day: the version in force, or why there is none. */
export type ProcedureStanding =
  | { readonly version: NumberedVersion; readonly reason: null }
  | { readonly version: null; readonly reason: NotOffered };

/** How `procedure` stands at `unit` on `day`. */
export function procedureStanding(procedure: ProcedureRecord, unit: UnitRecord, day: LocalDate): ProcedureStanding {
  const { tier } = unit;
  const version = tier === "department" ? null : versionInForce(procedure, day, tier);
  return version ? { version, reason: null } : { version: null, reason: whyNot(procedure, unit, day) };
}

function whyNot({ versions }: ProcedureRecord, { tier }: UnitRecord, day: LocalDate): NotOffered {
  if (versions.length === 0) return "catalogueOnly";
  const here = versions.filter((version) => (version.tiers as readonly string[]).includes(tier));
  if (here.length === 0 || versions.some((version) => isValidOn(version, day))) return "otherTier";
  return here.every((version) => version.validFrom > day) ? "notYet" : "ended";
}
