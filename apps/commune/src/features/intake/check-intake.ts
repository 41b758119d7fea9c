import { ApplicantInput, ProxyInput } from "@motcua/domain/applicant/applicant";
import { parseVnd } from "@motcua/domain/money/vnd";

import type { FieldMessage } from "../../app/failure.ts";
import { applicantOf, type IntakeForm, isHandedIn, paperKinds, parseCount } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";

const MOST_COPIES = 99;

/**
 * What is wrong with the form, each field at most once. Persons are checked by the server's own rules; papers and fee
 * come from the procedure, so without one they are not asked for.
 */
export function checkIntake(form: IntakeForm): FieldMessage[] {
  const errors: FieldMessage[] = [];
  if (form.procedureCode === "") errors.push({ path: "procedureCode", message: messages.procedureMissing });
  errors.push(...issuesOf("applicant", ApplicantInput.safeParse(applicantOf(form)).error?.issues));
  if (form.hasProxy) errors.push(...issuesOf("proxy", ProxyInput.safeParse(form.proxy).error?.issues));
  if ((parseCount(form.copies, MOST_COPIES) ?? 0) < 1) errors.push({ path: "copies", message: messages.copiesWrong });
  if (form.procedureCode !== "" && parseVnd(form.fee) === null)
    errors.push({ path: "fee", message: messages.feeWrong });
  errors.push(...checkPapers(form));
  return errors;
}

/** Messages of the server at the fields of the form: papers were sent without the rows that were not handed in. */
export function fieldsOfForm(fields: readonly FieldMessage[], rows: readonly number[]): FieldMessage[] {
  return fields.map(({ path, message }) => {
    const [, index, rest] = /^components\.(\d+)\.(.+)$/.exec(path) ?? [];
    return index === undefined
      ? { path, message }
      : { path: `components.${rows[Number(index)] ?? 0}.${rest}`, message };
  });
}

/** The id under which a field stands on the page. */
export function fieldId(path: string): string {
  return `o-${path.replaceAll(".", "-")}`;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function issuesOf(prefix: string, issues: readonly Issue[] = []): FieldMessage[] {
  const first = new Map<string, string>();
  for (const issue of issues) {
    const path = [prefix, ...issue.path.map(String)].join(".");
    if (!first.has(path)) first.set(path, issue.message);
  }
  return [...first].map(([path, message]) => ({ path, message }));
}

function checkPapers({ components, procedureCode }: IntakeForm): FieldMessage[] {
  const errors: FieldMessage[] = [];
  components.forEach((row, index) => {
    const wrong = paperKinds.find((kind) => parseCount(row[kind]) === null);
    if (wrong) errors.push({ path: `components.${index}.${wrong}`, message: messages.countWrong(row.name) });
    if (isHandedIn(row) && row.name.trim() === "") {
      errors.push({ path: `components.${index}.name`, message: messages.paperNameMissing });
    }
  });
  if (procedureCode !== "" && !components.some(isHandedIn))
    errors.push({ path: "components", message: messages.papersMissing });
  return errors;
}
