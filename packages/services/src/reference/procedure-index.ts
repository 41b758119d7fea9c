import { indexProcedures, type ProcedureIndex } from "@motcua/domain/procedures/search";

import type { ProcedureRecord, ReferenceData } from "./reference-data.ts";

type Searchable = ProcedureRecord & { readonly common: boolean };

/** Reference data is read anew as a whole, so an index lives as long as what it was made of. */
const indexes = new WeakMap<ReferenceData, ProcedureIndex<Searchable>>();

/** The catalogue made ready for searching, once for desks and public alike; procedures with versions are the common ones. */
export function procedureIndex(reference: ReferenceData): ProcedureIndex<Searchable> {
  const known = indexes.get(reference);
  if (known) return known;
  const procedures = [...reference.procedures.values()];
  const made = indexProcedures(procedures.map((record) => ({ ...record, common: record.versions.length > 0 })));
  indexes.set(reference, made);
  return made;
}
