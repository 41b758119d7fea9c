import { indexProcedures, type ProcedureIndex, rankProcedures } from "@motcua/domain/procedures/search";
import { describeLimit } from "@motcua/sla/limit";
import { localDateOf } from "@motcua/time/instant";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { getUnit } from "../reference/get-unit.ts";
import type { ProcedureRecord, ReferenceData } from "../reference/reference-data.ts";
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

type Searchable = ProcedureRecord & { readonly common: boolean };

const MAX_FOUND = 20;
/** Reference data is read anew as a whole, so an index lives as long as what it was made of. */
const indexes = new WeakMap<ReferenceData, ProcedureIndex<Searchable>>();

/** The procedures that the typed words or digits mean, at most 20, what the unit receives today before the rest. */
export function searchProcedures(ctx: ServiceContext, input: SearchProceduresInput): FoundProcedure[] {
  requirePermission(ctx, "dossier.receive", input.unitId);
  const day = localDateOf(ctx.clock.lawNow());
  const unit = getUnit(ctx.reference, ctx.actor.districtId, { unitId: input.unitId, day });
  const found = rankProcedures(indexOf(ctx.reference), input.query, MAX_FOUND).map((procedure) => {
    const { code, name, shortName, field } = procedure;
    const { version, reason } = procedureStanding(procedure, unit, day);
    const limit = version ? describeLimit(version.committedLimit ?? version.legalLimit) : null;
    return { code, name, shortName, fieldName: field, limit, notOffered: reason };
  });
  return [...found.filter((line) => line.notOffered === null), ...found.filter((line) => line.notOffered !== null)];
}

function indexOf(reference: ReferenceData): ProcedureIndex<Searchable> {
  const known = indexes.get(reference);
  if (known) return known;
  const procedures = [...reference.procedures.values()];
  const made = indexProcedures(procedures.map((record) => ({ ...record, common: record.versions.length > 0 })));
  indexes.set(reference, made);
  return made;
}
