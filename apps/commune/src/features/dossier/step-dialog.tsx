import { Alert, Button, Group } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Kbd } from "@motcua/ui/kbd";
import type { FormEvent, ReactNode } from "react";

import { Dialog } from "../../app/dialog.tsx";
import type { Failure } from "../../app/failure.ts";
import { messages } from "./messages.vi.ts";
import type { endingLook } from "./open-actions.ts";

interface Props {
  readonly title: ReactNode;
  readonly submit: string;
  readonly waiting: boolean;
  readonly failure: Failure | null;
  /** How the button looks where the step is none of the everyday ones. */
  readonly look?: typeof endingLook;
  readonly onSubmit: () => void;
  /** Reads the dossier anew after somebody else was quicker. */
  readonly onReload?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A step's dialog: what it asks, what went wrong with what can be done, and the way back. What was typed stays. */
export function StepDialog({ title, submit, look, ...props }: Props) {
  const { waiting, failure, onSubmit, onReload, onClose, children } = props;
  useHotkeys([["mod+Enter", onSubmit]], []);
  function onForm(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={onForm} noValidate className="mc-dialog">
        {failure && (
          <Alert color={failure.uncertain ? "yellow" : "red"} role="alert">
            <p>{failure.sentence}</p>
            {failure.uncertain && <p>{messages.uncertain}</p>}
            {failure.code === "STALE_VERSION" && onReload && (
              <Button onClick={onReload} size="xs">
                {messages.reload}
              </Button>
            )}
          </Alert>
        )}
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button type="submit" {...look} loading={waiting} rightSection={<Kbd keys={["Ctrl", "Enter"]} />}>
            {submit}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
