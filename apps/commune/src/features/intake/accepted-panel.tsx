import { Alert, Button, CopyButton, Group } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { formatWeekdayMoment } from "@motcua/time/format-vi";
import { parseInstant } from "@motcua/time/instant";
import { Kbd } from "@motcua/ui/kbd";
import { Link } from "@tanstack/react-router";

import { openSlip } from "../../app/open-slip.ts";
import { messages } from "./messages.vi.ts";
import type { AcceptedDossier } from "./use-intake.ts";

/** What the desk reads out and prints after a dossier was accepted. */
export function AcceptedPanel({ dossier, onNext }: { readonly dossier: AcceptedDossier; readonly onNext: () => void }) {
  const print = () => openSlip(dossier.id);
  useHotkeys(
    [
      ["F9", print],
      ["F2", onNext],
    ],
    [],
  );
  return (
    <section className="mc-accepted" aria-labelledby="da-tiep-nhan">
      <h1 id="da-tiep-nhan" tabIndex={-1} ref={takeFocus}>
        {messages.acceptedTitle}
      </h1>
      <p className="mc-accepted__code">
        <span className="mc-soft">{messages.code}</span>
        <strong data-testid="dossier-code">{dossier.code}</strong>
        <CopyButton value={dossier.code}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" onClick={copy}>
              {copied ? messages.copied : messages.copyCode}
            </Button>
          )}
        </CopyButton>
      </p>
      <dl className="mc-facts">
        <dt>{messages.acceptedProcedure}</dt>
        <dd>{dossier.procedureName}</dd>
        <dt>{messages.acceptedOwner}</dt>
        <dd>
          <strong>{dossier.ownerName}</strong>
        </dd>
        <dt>{messages.receivedAt}</dt>
        <dd>{inWords(dossier.receivedAt)}</dd>
        <dt>{messages.duePromise}</dt>
        <dd>
          <strong>{inWords(dossier.dueAt)}</strong>
        </dd>
      </dl>
      {dossier.repeated && <Alert color="blue">{messages.acceptedRepeat}</Alert>}
      <Group>
        <Button onClick={print} rightSection={<Kbd keys={["F9"]} />}>
          {messages.printSlip}
        </Button>
        <Button variant="default" onClick={onNext} rightSection={<Kbd keys={["F2"]} />}>
          {messages.next}
        </Button>
        <Button variant="subtle" component={Link} to={`/ho-so/${dossier.id}`}>
          {messages.openDossier}
        </Button>
      </Group>
    </section>
  );
}

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

function inWords(text: string): string {
  const moment = parseInstant(text);
  return moment === null ? text : formatWeekdayMoment(moment);
}
