import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { type DossierView, trpc } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import { StepDialog } from "./step-dialog.tsx";

interface Props {
  readonly dossierId: string;
  readonly onShown: (people: DossierView["parties"]) => void;
  readonly onClose: () => void;
}

const SHORTEST = 5;
const LONGEST = 200;

/** Asks what for before persons are shown in full; the answer is logged. */
export function RevealDialog({ dossierId, onShown, onClose }: Props) {
  const reveal = useMutation(trpc.dossiers.reveal.mutationOptions({ onSuccess: onShown }));
  const [purpose, setPurpose] = useState("");
  const [wrong, setWrong] = useState(false);
  function submit() {
    const { length } = purpose.trim();
    if (length < SHORTEST || length > LONGEST) return setWrong(true);
    if (!reveal.isPending) reveal.mutate({ dossierId, purpose });
  }
  return (
    <StepDialog
      {...{ title: messages.revealTitle, submit: messages.reveal, onSubmit: submit, onClose }}
      waiting={reveal.isPending}
      failure={reveal.error ? { ...readFailure(reveal.error), uncertain: false } : null}
    >
      <p className="mc-soft">{messages.revealHint}</p>
      <TextInput
        label={messages.purpose}
        description={messages.purposeHint}
        value={purpose}
        onChange={(event) => {
          setPurpose(event.currentTarget.value);
          setWrong(false);
        }}
        error={wrong ? messages.purposeWrong : undefined}
        data-autofocus
        autoComplete="off"
      />
    </StepDialog>
  );
}
