import { z } from "zod";

import fieldsFile from "../../data/fields.json" with { type: "json" };
import { foldVietnamese } from "../vietnamese/fold.ts";

const MAX_CODE_LENGTH = 60;

/** A field (lĩnh vực) of procedures. `nationalName` is the national catalogue's name where ours is shorter. */
export const ProcedureField = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(MAX_CODE_LENGTH),
  name: z.string().min(1),
  nationalName: z.string().min(1).nullable().default(null),
});
export type ProcedureField = z.infer<typeof ProcedureField>;

/** The fields of the national catalogue and of the procedures shipped beside it, by code. */
export const fields: readonly ProcedureField[] = z.array(ProcedureField).parse(fieldsFile);

const codeByName = new Map(
  fields.flatMap(({ code, name, nationalName }) => [
    [foldVietnamese(name), code],
    [foldVietnamese(nationalName ?? name), code],
  ]),
);

/**
 * The code of a field by its name, however accented and spaced. A field that the catalogue does not have gets
 * one made of its name, cut at a word after 60 letters.
 */
export function fieldCodeOf(name: string): string {
  const folded = foldVietnamese(name);
  return codeByName.get(folded) ?? cutAtWord(folded.replaceAll(" ", "-"));
}

/** The name of a field by its code, or null. */
export function fieldName(code: string): string | null {
  return fields.find((field) => field.code === code)?.name ?? null;
}

function cutAtWord(code: string): string {
  if (code.length <= MAX_CODE_LENGTH) return code;
  const cut = code.lastIndexOf("-", MAX_CODE_LENGTH);
  return code.slice(0, cut > 0 ? cut : MAX_CODE_LENGTH);
}
