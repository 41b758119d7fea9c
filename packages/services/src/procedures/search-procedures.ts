import { rankProcedures } from "@motcua/domain/procedures/search";
import { describeLimit } from "@motcua/sla/limit";
import { localDateOf } from "@motcua/time/instant";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { getUnit } from "../reference/get-unit.ts";
import { procedureIndex } from "../reference/procedure-index.ts";
import { type NotOffered, procedureStanding } from "./procedure-standing.ts";
import type { SearchProceduresInput } from "./schemas.ts";

/** A line of the desk's look-up. `notOffered` says why it cannot be chosen today, null when it can. */
export interface FoundProcedure {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly fieldName: string;
  /** The shortest promise of the version in force, in words. */
  readonly limit: string | null;
  readonly notOffered: NotOffered | null;
}

const MAX_FOUND = 20;

/** The procedures that the typed words or digits mean, at most 20, what the unit receives today before the rest. */
export function searchProcedures(ctx: ServiceContext, input: SearchProceduresInput): FoundProcedure[] {
  requirePermission(ctx, "dossier.receive", input.unitId);
  const day = localDateOf(ctx.clock.lawNow());
  const unit = getUnit(ctx.reference, ctx.actor.districtId, { unitId: input.unitId, day });
  const found = rankProcedures(procedureIndex(ctx.reference), input.query, MAX_FOUND).map((procedure) => {
    const { code, name, shortName, field } = procedure;
    const { version, reason } = procedureStanding(procedure, unit, day);
    const limit = version ? describeLimit(version.committedLimit ?? version.legalLimit) : null;
    return { code, name, shortName, fieldName: field, limit, notOffered: reason };
  });
  return [...found.filter((line) => line.notOffered === null), ...found.filter((line) => line.notOffered !== null)];
}
