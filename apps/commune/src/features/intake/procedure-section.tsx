import { Alert } from "@mantine/core";
import type { Ref } from "react";

import { readFailure } from "../../app/failure.ts";
import type { DeskProcedure } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import { ProcedurePicker } from "./procedure-picker.tsx";
import { Section, type SectionProps } from "./section.tsx";
import type { Intake } from "./use-intake.ts";

interface Props extends Pick<SectionProps, "form"> {
  readonly query: Intake["procedure"];
  readonly unitId: number;
  readonly inputRef: Ref<HTMLInputElement>;
}

/** Which procedure, and in one line what it takes. */
export function ProcedureSection({ form, query, unitId, inputRef }: Props) {
  const { procedureCode, channelIn } = form.values;
  const procedure = procedureCode === "" ? undefined : query.data;
  const chosen = procedureCode === "" ? null : `${procedureCode}${procedure ? ` · ${procedure.name}` : ""}`;
  const error = form.errors.procedureCode;
  return (
    <Section title={messages.sectionProcedure}>
      <ProcedurePicker
        unitId={unitId}
        chosen={chosen}
        error={typeof error === "string" ? error : undefined}
        inputRef={inputRef}
        onPick={(code) => form.setFieldValue("procedureCode", code)}
        onClear={() =>
          form.setValues({
            procedureCode: "",
            filledFor: "",
            components: form.values.components.filter(({ wanted }) => wanted === null),
            fee: "",
            feeTyped: false,
          })
        }
      />
      {procedure && <p className="mc-soft">{factsOf(procedure, channelIn)}</p>}
      {procedureCode !== "" && query.error && (
        <Alert color="red" role="alert">
          {readFailure(query.error).sentence}
        </Alert>
      )}
    </Section>
  );
}

function factsOf(procedure: DeskProcedure, channelIn: string): string {
  const terms = procedure.channels.find(({ channel }) => channel === channelIn) ?? procedure.channels[0];
  const limit = terms?.committedLimit ? messages.committed(terms.committedLimit, terms.legalLimit) : terms?.legalLimit;
  return [
    procedure.fieldName,
    `${messages.limit}: ${limit ?? ""}`,
    `${messages.result}: ${procedure.resultName}`,
    ...(procedure.sample ? [messages.sample] : []),
  ].join(" · ");
}
