import { Alert, Button, Group, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { Kbd } from "@motcua/ui/kbd";
import { DueBadge, StateBadge } from "@motcua/ui/status-badge";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { openSlip } from "../../app/open-slip.ts";
import { type DossierView, trpc } from "../../app/rpc.ts";
import { dueStatus } from "../queue/due-status.ts";
import { useDesk } from "../session/session-context.ts";
import { useListRefresh } from "../shell/live.tsx";
import { DossierFacts, History, Papers, People } from "./dossier-parts.tsx";
import { messages } from "./messages.vi.ts";
import { endingLook, isEnding, openActions, type StepName } from "./open-actions.ts";
import { StepDialogOf } from "./step-dialogs.tsx";

/** Everything about one dossier, and what can be done with it now. */
export function DossierPage({ dossierId }: { readonly dossierId: string }) {
  const dossier = useQuery(trpc.dossiers.get.queryOptions({ dossierId }, useListRefresh()));
  if (dossier.data) return <Dossier view={dossier.data} />;
  return (
    <>
      <BackToQueue />
      {dossier.isPending ? (
        <div role="status" aria-label={messages.loading}>
          <Skeleton height={36} mb="md" />
          <Skeleton height={240} />
        </div>
      ) : (
        <Alert color="red" title={messages.failed} role="alert">
          <p>{readFailure(dossier.error).sentence}</p>
          <Button onClick={() => void dossier.refetch()} loading={dossier.isFetching}>
            {messages.retry}
          </Button>
        </Alert>
      )}
    </>
  );
}

function BackToQueue() {
  return (
    <Link to="/" className="mc-back">
      ← {messages.back}
    </Link>
  );
}

function Dossier({ view }: { readonly view: DossierView }) {
  const { session, permissions } = useDesk();
  const [asked, setAsked] = useState<StepName | null>(null);
  const { dossier } = view;
  const owner = view.parties.find(({ role }) => role === "owner");
  const actions = openActions(view, session.positions);
  // Asked for now, so that the dialog opens with its choices.
  useQuery(trpc.dossiers.recipients.queryOptions(undefined, { enabled: actions.includes("handOver") }));
  const hasSlip = dossier.firstDueAt !== null;
  const print = () => hasSlip && openSlip(dossier.id);
  useHotkeys([["F9", print]], []);
  return (
    <>
      <BackToQueue />
      <div className="mc-page__head">
        <h1>
          {dossier.code} <span className="mc-page__owner">{owner?.name}</span>
        </h1>
        <Group gap="xs">
          <StateBadge state={dossier.state} />
          <Due view={view} />
        </Group>
      </div>
      <div className="mc-columns">
        <div>
          <DossierFacts view={view} />
          <Papers view={view} />
        </div>
        <div>
          <People view={view} mayReveal={permissions.includes("party.reveal")} />
          <History view={view} />
        </div>
      </div>
      <div className="mc-actions mc-actions--many">
        {actions.length === 0 ? <span className="mc-soft">{messages.noActions}</span> : <span />}
        <Group gap="sm">
          {hasSlip && (
            <Button variant="default" onClick={print} rightSection={<Kbd keys={["F9"]} />}>
              {messages.slip}
            </Button>
          )}
          {actions.toReversed().map((name) => (
            <Button key={name} {...lookOf(name, actions[0])} onClick={() => setAsked(name)}>
              {messages.actions[name]}
            </Button>
          ))}
        </Group>
      </div>
      {asked !== null && <StepDialogOf name={asked} view={view} onClose={() => setAsked(null)} />}
    </>
  );
}

function lookOf(name: StepName, first: StepName | undefined) {
  if (isEnding(name)) return endingLook;
  return { variant: name === first ? "filled" : "default" };
}

/** Late or in time once there is a result; while it is open, how long there is left. */
function Due({ view }: { readonly view: DossierView }) {
  const due = dueStatus({ ...view, outcome: view.dossier.outcome });
  return due === null ? null : <DueBadge due={due} />;
}
