import { Button, Group } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { ErrorSummary } from "@motcua/ui/error-summary";
import { Kbd } from "@motcua/ui/kbd";
import { useEffect, useRef, useState } from "react";

import { Dialog } from "../../app/dialog.tsx";
import { Told } from "../../app/told.tsx";
import { ApplicantSection } from "./applicant-section.tsx";
import { fieldId } from "./check-intake.ts";
import { DeliverySection } from "./delivery-section.tsx";
import { DuePromise } from "./due-promise.tsx";
import { messages } from "./messages.vi.ts";
import { MissingPapersDialog } from "./missing-papers-dialog.tsx";
import { PapersSection } from "./papers-section.tsx";
import { ProcedureSection } from "./procedure-section.tsx";
import { fieldsOf } from "./section.tsx";
import { type IntakeOwner, useIntake } from "./use-intake.ts";

/** The whole intake on one screen, in reading order, by keyboard alone. */
export function IntakeScreen(owner: IntakeOwner) {
  const intake = useIntake(owner);
  const { form, attempt, locked } = intake;
  const procedureInput = useRef<HTMLInputElement>(null);
  const focusProcedure = () => procedureInput.current?.focus();
  useEffect(focusProcedure, []);
  useHotkeys(
    [
      ["F2", focusProcedure],
      ["mod+Enter", intake.accept],
    ],
    [],
  );
  const field = fieldsOf(form);
  const procedure = intake.procedure.data;
  const errors = attempt.errors.map(({ path, message }) => ({ fieldId: fieldId(path), message }));
  return (
    <div className="mc-intake">
      <h1>{messages.title}</h1>
      <ErrorSummary key={attempt.count} errors={errors} />
      {attempt.sentence !== null && !intake.uncertain && (
        <Told key={attempt.count} color="red">
          {attempt.sentence}
        </Told>
      )}
      {intake.uncertain && (
        <Told key={attempt.count} color="yellow" title={messages.uncertainTitle}>
          {attempt.sentence !== null && <p>{attempt.sentence}</p>}
          <p>{messages.uncertainText}</p>
          <Button onClick={intake.send}>{messages.retry}</Button>
        </Told>
      )}
      <fieldset className="mc-columns mc-intake__columns" disabled={locked}>
        <div>
          <ProcedureSection form={form} query={intake.procedure} unitId={owner.unitId} inputRef={procedureInput} />
          <ApplicantSection form={form} field={field} forget={intake.forget} />
          <DeliverySection form={form} field={field} procedure={procedure} />
        </div>
        <PapersSection form={form} field={field} />
      </fieldset>
      <div className="mc-actions">
        <DuePromise unitId={owner.unitId} form={form.values} />
        <Group gap="sm">
          <ClearButton disabled={locked} onClear={intake.clear} />
          <Button
            size="md"
            onClick={intake.accept}
            loading={intake.sending}
            disabled={intake.uncertain}
            rightSection={<Kbd keys={["Ctrl", "Enter"]} />}
          >
            {messages.accept}
          </Button>
        </Group>
      </div>
      {intake.asksMissing && (
        <MissingPapersDialog form={form.values} onBack={intake.stopAsking} onAccept={intake.send} />
      )}
    </div>
  );
}

function ClearButton({ disabled, onClear }: { readonly disabled: boolean; readonly onClear: () => void }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="subtle" color="gray" disabled={disabled} onClick={() => setAsking(true)}>
        {messages.clear}
      </Button>
      {asking && (
        <Dialog title={messages.clearTitle} onClose={close}>
          <p>{messages.clearText}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {messages.keep}
            </Button>
            <Button
              onClick={() => {
                close();
                onClear();
              }}
            >
              {messages.clearYes}
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
