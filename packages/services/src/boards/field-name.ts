import type { ReferenceData } from "../reference/reference-data.ts";

const known = new WeakMap<ReferenceData, ReadonlyMap<string, string>>();

/** The name of a field of the catalogue, or its code when no procedure has it. */
export function fieldName(reference: ReferenceData, code: string): string {
  let names = known.get(reference);
  if (!names) {
    names = new Map([...reference.procedures.values()].map((procedure) => [procedure.fieldCode, procedure.field]));
    known.set(reference, names);
  }
  return names.get(code) ?? code;
}
