import { Button, Group } from "@mantine/core";

import { Dialog } from "../../app/dialog.tsx";
import { type IntakeForm, missingPapers } from "./intake-form.ts";
import { messages } from "./messages.vi.ts";

interface Props {
  readonly form: IntakeForm;
  readonly onBack: () => void;
  readonly onAccept: () => void;
}

/** Only a complete dossier is accepted; but some papers are only shown, or known to the state already. */
export function MissingPapersDialog({ form, onBack, onAccept }: Props) {
  return (
    <Dialog title={messages.missingTitle} onClose={onBack}>
      <p>{messages.missingText}</p>
      <ul>
        {missingPapers(form).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button onClick={onBack} data-autofocus>
          {messages.missingBack}
        </Button>
        <Button variant="default" onClick={onAccept}>
          {messages.missingAccept}
        </Button>
      </Group>
    </Dialog>
  );
}
