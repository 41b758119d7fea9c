import { z } from "zod";

import { cleanText } from "../vietnamese/clean-name.ts";
import { messages } from "./messages.vi.ts";

const NAME_LENGTH = 200;
const TEXT_LENGTH = 500;
const LETTER = /\p{L}/u;
const DIGIT = /\d/u;

interface Required {
  readonly label: string;
  readonly missing: string;
  readonly clean?: (text: string) => string;
}

/** A text that must be there, cleaned; at most 200 characters. */
export function requiredText({ label, missing, clean = cleanText }: Required) {
  return z
    .string({ error: missing })
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, { error: missing, abort: true })
        .max(NAME_LENGTH, { error: messages.tooLong(label, NAME_LENGTH) }),
    );
}

/** A person's name that must be there, cleaned: letters, no digit. */
export function requiredName(field: Required & { readonly wrong: string }) {
  return requiredText(field).refine((name) => LETTER.test(name) && !DIGIT.test(name), { error: field.wrong });
}

/** A text that may be missing, empty or null, which all become null; at most 500 characters. */
export function optionalText(label: string, wrong: string) {
  return z
    .string({ error: wrong })
    .nullish()
    .transform((text) => cleanText(text ?? "") || null)
    .pipe(
      z
        .string()
        .max(TEXT_LENGTH, { error: messages.tooLong(label, TEXT_LENGTH) })
        .nullable(),
    );
}

/** A text that may be missing, but if filled must be what `parse` takes; the output is what `parse` returns. */
export function optionalParsed(parse: (text: string) => string | null, wrong: string) {
  return z
    .string({ error: wrong })
    .nullish()
    .transform((text, context) => {
      const filled = cleanText(text ?? "");
      if (filled === "") return null;
      const parsed = parse(filled);
      if (parsed === null) context.addIssue({ code: "custom", message: wrong, input: text });
      return parsed;
    });
}
