import { Button, Skeleton } from "@mantine/core";
import { vi } from "@motcua/domain/messages/vi";
import { EmptyState } from "@motcua/ui/empty-state";
import { formatFileSize, formatIsoMoment } from "@motcua/ui/format";
import { DueBadge, StateBadge } from "@motcua/ui/status-badge";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";

import { readFailure } from "../../app/failure.ts";
import { type DossierView, trpc } from "../../app/rpc.ts";
import { dueStatus } from "../dossier-list/due-status.ts";
import { HistoryList } from "./history-list.tsx";
import { messages } from "./messages.vi.ts";
import { PapersTable } from "./papers-table.tsx";

const route = getRouteApi("/ho-so/$dossierId");

/** A dossier to be read; what is done to it is done at its desk. */
export function DossierScreen() {
  const { dossierId } = route.useParams();
  const dossier = useQuery(trpc.dossiers.get.queryOptions({ dossierId }));
  const router = useRouter();
  if (dossier.data) return <Dossier view={dossier.data} onBack={() => router.history.back()} />;
  if (dossier.isPending) return <Skeleton height={420} aria-label={messages.loading} />;
  return (
    <EmptyState title={messages.failedTitle}>
      <p>{readFailure(dossier.error).sentence}</p>
      <Button onClick={() => void dossier.refetch()} loading={dossier.isFetching}>
        {messages.retry}
      </Button>
    </EmptyState>
  );
}

function Dossier({ view, onBack }: { readonly view: DossierView; readonly onBack: () => void }) {
  const { dossier } = view;
  const due = dueStatus({ ...view, outcome: dossier.outcome });
  return (
    <article className="mc-dossier">
      <Button className="mc-no-print" variant="default" size="compact-md" onClick={onBack}>
        ← {messages.back}
      </Button>
      <h1>{dossier.code}</h1>
      <p className="mc-dossier__badges">
        <StateBadge state={dossier.state} /> {due && <DueBadge due={due} />}
      </p>
      <p>
        {view.procedureName} <span className="mc-soft">({dossier.procedureCode})</span>
      </p>
      <div className="mc-dossier__columns">
        <div>
          <Section id="thoi-han" title={messages.deadlines}>
            <Facts facts={deadlineFacts(view)} />
          </Section>
          <Section id="nguoi" title={messages.people}>
            {view.parties.map((party) => (
              <Facts key={party.role} facts={partyFacts(party)} />
            ))}
            <p className="mc-soft">{messages.masked}</p>
          </Section>
          <Section id="giay-to" title={messages.papers}>
            <PapersTable papers={dossier.components} />
          </Section>
          <Section id="tep" title={messages.files}>
            {view.files.length === 0 && <p className="mc-soft">{messages.noFiles}</p>}
            <ul>
              {view.files.map((file) => (
                <li key={file.id}>
                  <a href={`/files/${file.id}`}>{file.name}</a>{" "}
                  <span className="mc-soft">{formatFileSize(file.size)}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        <Section id="qua-trinh" title={messages.history}>
          <HistoryList history={view.history} />
        </Section>
      </div>
    </article>
  );
}

type Fact = readonly [label: string, value: string];

function deadlineFacts(view: DossierView): Fact[] {
  const { dossier } = view;
  const { fields } = vi;
  return [
    [fields.receivedAt, formatIsoMoment(dossier.receivedAt)],
    [fields.limit, view.limit],
    [fields.dueAt, formatIsoMoment(dossier.dueAt)],
    [fields.resultAt, formatIsoMoment(dossier.resultAt)],
    [fields.returnedAt, formatIsoMoment(dossier.returnedAt)],
    [messages.received, view.receivingUnitName],
    [messages.holding, messages.holder(view.holdingUnitName, view.holderName)],
    [fields.channelIn, vi.channelsIn[dossier.channelIn]],
    [fields.channelOut, vi.channelsOut[dossier.channelOut ?? dossier.channelOutWanted]],
    [fields.digitised, dossier.digitised ? vi.yes : vi.no],
    [fields.payment, vi.payments[dossier.payment]],
  ];
}

function partyFacts(party: DossierView["parties"][number]): Fact[] {
  const { fields } = vi;
  const facts: (readonly [string, string | null | undefined])[] = [
    [messages.parties[party.role], party.name],
    [fields.identity, party.identity],
    [fields.phone, party.phone],
    [fields.email, party.email],
    [fields.address, party.address],
  ];
  return facts.flatMap(([label, value]): Fact[] => (value ? [[label, value]] : []));
}

function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="mc-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section className="mc-panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
