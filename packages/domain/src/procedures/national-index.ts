import { z } from "zod";

import { cleanText } from "../vietnamese/clean-name.ts";
import { fieldCodeOf } from "./fields.ts";

const Words = z.string().transform(cleanText);

const NationalIndex = z.object({
  procedures: z.array(
    z.object({
      code: z
        .string()
        .trim()
        .regex(/^\d\.\d{6}$/),
      name: Words.pipe(z.string().min(1)),
      field: Words.pipe(z.string().min(1)),
      level: Words,
      ministry: Words,
      decision: Words,
      subjects: Words,
      authority: Words,
    }),
  ),
});

/** One procedure of the national catalogue: all texts composed (NFC) and cleaned, "" where it says nothing. */
export interface NationalProcedure {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly fieldCode: string;
  readonly level: string;
  readonly ministry: string;
  readonly decision: string;
  readonly subjects: string;
  readonly authority: string;
}

/**
 * The rows of a national catalogue `{ procedures: [{ code, name, field, level, ministry, decision, subjects,
 * authority }] }`, in its order; other keys are ignored.
 * @param json - parsed, from outside
 * @throws {z.ZodError} when it has another shape, with the path of what is wrong
 * @throws {RangeError} when a code comes twice
 */
export function parseNationalIndex(json: unknown): NationalProcedure[] {
  const { procedures } = NationalIndex.parse(json);
  const seen = new Set<string>();
  for (const { code } of procedures) {
    if (seen.has(code)) throw new RangeError(`the catalogue names procedure ${code} twice`);
    seen.add(code);
  }
  return procedures.map((row) => ({ ...row, fieldCode: fieldCodeOf(row.field) }));
}
