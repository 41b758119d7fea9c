import { type ReactNode, useId } from "react";

import { fieldId } from "./check-intake.ts";
import type { Intake } from "./use-intake.ts";

/** The form as its sections use it. */
export type IntakeFields = Intake["form"];

/** Value, error, id and change of one field, by its dotted path. */
export type FieldOf = (path: FieldPath) => ReturnType<IntakeFields["getInputProps"]> & { readonly id: string };
type FieldPath = Parameters<IntakeFields["getInputProps"]>[0];

export interface SectionProps {
  readonly form: IntakeFields;
  readonly field: FieldOf;
}

/** Binds fields of the form by path, each under its own id. */
export function fieldsOf(form: IntakeFields): FieldOf {
  return (path) => ({ ...form.getInputProps(path), id: fieldId(String(path)) });
}

/** A part of the form under its heading. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="mc-section" aria-labelledby={id}>
      <div className="mc-section__head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
