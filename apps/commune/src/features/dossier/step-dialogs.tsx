import { Alert, Checkbox, Loader, Radio, Textarea } from "@mantine/core";
import { vi } from "@motcua/domain/messages/vi";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { type DossierView, type Recipient, trpc } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import { type EndingStep, endingLook, type StepName } from "./open-actions.ts";
import { StepDialog } from "./step-dialog.tsx";
import { useStep } from "./use-step.ts";

interface Props {
  readonly view: DossierView;
  readonly onClose: () => void;
}

/** The dialog of one step. */
export function StepDialogOf({ name, ...props }: Props & { readonly name: StepName }) {
  switch (name) {
    case "handOver":
      return <HandOverDialog {...props} />;
    case "recordResult":
      return <RecordResultDialog {...props} />;
    case "returnResult":
      return <ReturnResultDialog {...props} />;
    default:
      return <EndDialog how={name} {...props} />;
  }
}

const keyOf = ({ unitId, userId }: Recipient) => `${unitId} ${userId ?? ""}`;

function HandOverDialog({ view, onClose }: Props) {
  const step = useStep(view, { name: "handOver", onClose });
  const handOver = useMutation(trpc.dossiers.handOver.mutationOptions());
  const recipients = useQuery(trpc.dossiers.recipients.queryOptions());
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const choices = (recipients.data ?? []).filter(({ userId }) => userId === null || userId !== view.dossier.holderId);
  const [only] = choices.length === 1 ? choices : [];
  const picked = chosen ?? (only ? keyOf(only) : null);
  function submit() {
    const to = choices.find((recipient) => keyOf(recipient) === picked);
    if (!to) return setMissing(true);
    step.run((command) => handOver.mutateAsync({ ...command, toUnitId: to.unitId, toUserId: to.userId }));
  }
  return (
    <StepDialog
      {...{ title: messages.actions.handOver, submit: messages.actions.handOver, onClose, onSubmit: submit }}
      {...{ waiting: step.waiting, failure: step.failure, onReload: step.reload }}
    >
      {recipients.isPending && <Loader role="status" size="sm" aria-label={messages.loading} />}
      {recipients.data && choices.length === 0 && <Alert color="yellow">{messages.recipientsNone}</Alert>}
      <Radio.Group
        label={messages.recipient}
        value={picked}
        onChange={(value) => {
          setChosen(value);
          setMissing(false);
        }}
        error={missing ? messages.recipientMissing : undefined}
        className="mc-choices"
      >
        {choices.map((recipient, index) => (
          <Radio
            key={keyOf(recipient)}
            value={keyOf(recipient)}
            data-autofocus={index === 0 || undefined}
            label={recipient.name ?? recipient.unitName}
            description={
              recipient.role === null ? messages.offices : `${roleName(recipient.role)} · ${recipient.unitName}`
            }
          />
        ))}
      </Radio.Group>
    </StepDialog>
  );
}

function roleName(role: string): string {
  return Object.hasOwn(vi.roles, role) ? vi.roles[role as keyof typeof vi.roles] : role;
}

function RecordResultDialog({ view, onClose }: Props) {
  const step = useStep(view, { name: "recordResult", onClose });
  const record = useMutation(trpc.dossiers.recordResult.mutationOptions());
  const [digitised, setDigitised] = useState(view.dossier.digitised);
  return (
    <StepDialog
      {...{ title: messages.actions.recordResult, submit: messages.actions.recordResult, onClose }}
      {...{ waiting: step.waiting, failure: step.failure, onReload: step.reload }}
      onSubmit={() => step.run((command) => record.mutateAsync({ ...command, digitised }))}
    >
      <p className="mc-soft">{messages.resultHint}</p>
      <Checkbox
        label={messages.digitisedLabel}
        checked={digitised}
        onChange={(event) => setDigitised(event.currentTarget.checked)}
        data-autofocus
      />
    </StepDialog>
  );
}

const channels = ["desk", "post", "electronic"] as const;

function ReturnResultDialog({ view, onClose }: Props) {
  const step = useStep(view, { name: "returnResult", onClose });
  const give = useMutation(trpc.dossiers.returnResult.mutationOptions());
  const [channel, setChannel] = useState<(typeof channels)[number]>(view.dossier.channelOutWanted);
  return (
    <StepDialog
      {...{ title: messages.actions.returnResult, submit: messages.actions.returnResult, onClose }}
      {...{ waiting: step.waiting, failure: step.failure, onReload: step.reload }}
      onSubmit={() => step.run((command) => give.mutateAsync({ ...command, channel }))}
    >
      <Radio.Group
        label={messages.channel}
        value={channel}
        onChange={(value) => setChannel(value as typeof channel)}
        className="mc-choices"
      >
        {channels.map((value) => (
          <Radio
            key={value}
            value={value}
            label={vi.channelsOut[value]}
            data-autofocus={value === view.dossier.channelOutWanted || undefined}
          />
        ))}
      </Radio.Group>
    </StepDialog>
  );
}

const SHORTEST_REASON = 5;
const LONGEST_REASON = 1000;

function EndDialog({ view, onClose, how }: Props & { readonly how: EndingStep }) {
  const step = useStep(view, { name: how, onClose });
  const end = useMutation(trpc.dossiers.end.mutationOptions());
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState(false);
  function submit() {
    const { length } = reason.trim();
    if (length < SHORTEST_REASON || length > LONGEST_REASON) return setWrong(true);
    step.run((command) => end.mutateAsync({ ...command, how, reason }));
  }
  return (
    <StepDialog
      {...{
        title: <EndTitle how={how} code={view.dossier.code} />,
        submit: messages.actions[how],
        onClose,
        onSubmit: submit,
      }}
      look={endingLook}
      {...{ waiting: step.waiting, failure: step.failure, onReload: step.reload }}
    >
      <Textarea
        label={messages.reasonLabel}
        description={messages.reasonHint}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
          setWrong(false);
        }}
        error={wrong ? messages.reasonWrong : undefined}
        rows={4}
        data-autofocus
      />
    </StepDialog>
  );
}

function EndTitle({ how, code }: { readonly how: EndingStep; readonly code: string }) {
  return (
    <>
      {messages.endTitles[how]} <span className="mc-unbroken">{code}</span>
    </>
  );
}
