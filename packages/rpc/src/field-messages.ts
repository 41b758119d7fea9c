import { z } from "zod";

import { messages } from "./messages.vi.ts";

/** What is wrong with one field of an input; `path` is dotted, `applicants.0.phone`. */
export interface FieldMessage {
  readonly path: string;
  readonly message: string;
}

/** The fields of a refused input in their order, each once with its first message. */
export function fieldMessages(error: z.ZodError): FieldMessage[] {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const key = path.map(String).join(".");
    if (!first.has(key)) first.set(key, message);
  }
  return [...first].map(([path, message]) => ({ path, message }));
}

/** Vietnamese for every rule whose schema brings no sentence of its own. */
function plainMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "invalid_type") return issue.input === undefined ? messages.missing : messages.wrongKind;
  if (issue.code === "too_small") return messages.tooSmall(String(issue.minimum), issue.origin);
  if (issue.code === "too_big") return messages.tooBig(String(issue.maximum), issue.origin);
  if (issue.code === "invalid_value") return messages.notInList;
  if (issue.code === "unrecognized_keys") return messages.unknownField(issue.keys.join(", "));
  return messages.wrongForm;
}

z.config({ customError: (issue) => plainMessage(issue) });
