import { Button, Table } from "@mantine/core";
import { isOpen } from "@motcua/domain/dossier/state";
import { vi } from "@motcua/domain/messages/vi";
import { formatVnd } from "@motcua/domain/money/vnd";
import { formatIsoMoment } from "@motcua/ui/format";
import { Fragment, type ReactNode, useState } from "react";

import type { DossierView } from "../../app/rpc.ts";
import { historyWords } from "./history-words.ts";
import { messages } from "./messages.vi.ts";
import { RevealDialog } from "./reveal-dialog.tsx";

/** Pairs of a label and what there is to say; pairs with nothing are left out. */
function Facts({ pairs }: { readonly pairs: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="mc-facts">
      {pairs
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "")
        .map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

export function DossierFacts({ view }: { readonly view: DossierView }) {
  const { dossier } = view;
  const moment = (text: string | null) => (text === null ? null : formatIsoMoment(text));
  return (
    <section className="mc-section" aria-labelledby="thong-tin">
      <h2 id="thong-tin">{messages.facts}</h2>
      <Facts
        pairs={[
          [messages.procedure, `${dossier.procedureCode} · ${view.procedureName}`],
          [messages.field, view.fieldName],
          [messages.limit, view.limit],
          [
            messages.receivedAt,
            `${formatIsoMoment(dossier.receivedAt)} ${messages.receivedBy(view.receivingUnitName)}`,
          ],
          [messages.due, moment(dossier.dueAt)],
          [messages.firstDue, dossier.firstDueAt === dossier.dueAt ? null : moment(dossier.firstDueAt)],
          [messages.resultAt, moment(dossier.resultAt)],
          [messages.returnedAt, moment(dossier.returnedAt)],
          [messages.endedAt, moment(dossier.endedAt)],
          [
            messages.holder,
            isOpen(dossier.state) && `${view.holderName ?? messages.holderOffice} · ${view.holdingUnitName}`,
          ],
          [messages.channelIn, vi.channelsIn[dossier.channelIn]],
          [messages.channelOut, vi.channelsOut[dossier.channelOut ?? dossier.channelOutWanted]],
          [messages.copies, dossier.copies],
          [
            messages.fee,
            dossier.fee === 0 ? vi.payments.free : `${formatVnd(dossier.fee)} · ${vi.payments[dossier.payment]}`,
          ],
          [messages.digitised, dossier.digitised ? messages.yes : messages.no],
          [messages.source, dossier.source === "desk" ? null : vi.sources[dossier.source]],
        ]}
      />
    </section>
  );
}

/** Persons with what identifies them masked, until somebody says what they need it for. */
export function People({ view, mayReveal }: { readonly view: DossierView; readonly mayReveal: boolean }) {
  const [shown, setShown] = useState<DossierView["parties"] | null>(null);
  const [asking, setAsking] = useState(false);
  const people = shown ?? view.parties;
  return (
    <section className="mc-section" aria-labelledby="nguoi-lien-quan">
      <div className="mc-section__head">
        <h2 id="nguoi-lien-quan">{messages.people}</h2>
        {mayReveal && shown === null && (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {messages.reveal}
          </Button>
        )}
      </div>
      <p className="mc-soft" role="status">
        {shown === null ? messages.masked : messages.shownInFull}
      </p>
      {people.map((person) => (
        <Person key={person.role} person={person} />
      ))}
      {asking && (
        <RevealDialog
          dossierId={view.dossier.id}
          onClose={() => setAsking(false)}
          onShown={(inFull) => {
            setShown(inFull);
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

function Person({ person }: { readonly person: DossierView["parties"][number] }) {
  return (
    <div className="mc-person">
      <h3>
        {messages.roles[person.role]}: {person.name}
      </h3>
      <Facts
        pairs={[
          [vi.fields.applicantKind, person.role === "owner" ? vi.applicantKinds[person.kind] : null],
          [vi.fields.identity, person.identity],
          [vi.fields.taxCode, person.taxCode],
          [vi.fields.phone, person.phone],
          [vi.fields.email, person.email],
          [vi.fields.address, person.address],
          [messages.capacity, person.capacity],
        ]}
      />
    </div>
  );
}

export function Papers({ view }: { readonly view: DossierView }) {
  const { components } = view.dossier;
  return (
    <section className="mc-section" aria-labelledby="thanh-phan">
      <h2 id="thanh-phan">{messages.papers}</h2>
      {components.length === 0 ? (
        <p className="mc-soft">{messages.noPapers}</p>
      ) : (
        <Table className="mc-papers-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{messages.paper}</Table.Th>
              <Table.Th scope="col">{vi.fields.original}</Table.Th>
              <Table.Th scope="col">{vi.fields.certified}</Table.Th>
              <Table.Th scope="col">{vi.fields.copy}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {components.map(({ name, original, certified, copy }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{original}</Table.Td>
                <Table.Td>{certified}</Table.Td>
                <Table.Td>{copy}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

/** What happened to the dossier, the newest first. */
export function History({ view }: { readonly view: DossierView }) {
  return (
    <section className="mc-section" aria-labelledby="qua-trinh">
      <h2 id="qua-trinh">{messages.history}</h2>
      <ol className="mc-history" reversed>
        {view.history.toReversed().map((entry) => {
          const { what, why, who } = historyWords(entry);
          return (
            <li key={entry.seq}>
              <time dateTime={entry.occurredAt}>{formatIsoMoment(entry.occurredAt)}</time>
              <span className="mc-history__what">{what}</span>
              {why !== null && <span>{why}</span>}
              <span className="mc-soft">{messages.by(who)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
