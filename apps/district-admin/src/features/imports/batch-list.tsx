import { Button, Skeleton } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { formatCount, formatIsoMoment } from "@motcua/ui/format";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";

import { readFailure } from "../../app/failure.ts";
import { type ImportLine, trpc } from "../../app/rpc.ts";
import { batchState, systemWords } from "./batch-state.ts";
import { messages } from "./messages.vi.ts";

const RUNNING_MS = 2_000;
const STILL_MS = 20_000;
const counted = ["rows", "imported", "updated", "unchanged", "errors"] as const;

/** What was brought in before, the newest first. */
export function BatchList() {
  const batches = useQuery(
    trpc.imports.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some((batch) => batch.underway) ? RUNNING_MS : STILL_MS),
    }),
  );
  return (
    <section className="mc-panel" aria-labelledby="dot-nhap">
      <h2 id="dot-nhap">{messages.batchesTitle}</h2>
      {batches.isPending && <Skeleton height={160} aria-label={messages.loading} />}
      {batches.error && !batches.data && (
        <EmptyState title={messages.batchesFailed}>
          <p>{readFailure(batches.error).sentence}</p>
          <Button onClick={() => void batches.refetch()}>{messages.retry}</Button>
        </EmptyState>
      )}
      {batches.data?.length === 0 && (
        <EmptyState title={messages.noBatches}>
          <p>{messages.noBatchesHint}</p>
        </EmptyState>
      )}
      {batches.data && batches.data.length > 0 && <BatchTable batches={batches.data} />}
    </section>
  );
}

function BatchTable({ batches }: { readonly batches: readonly ImportLine[] }) {
  const { batchColumns, counts } = messages;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1)
    <section className="mc-scroll" aria-label={messages.listHint(messages.batchesTitle)} tabIndex={0}>
      <table className="mc-table mc-batches">
        <thead>
          <tr>
            <th scope="col">{batchColumns.file}</th>
            <th scope="col">{batchColumns.into}</th>
            <th scope="col">{batchColumns.at}</th>
            {counted.map((name) => (
              <th key={name} scope="col" className="mc-number">
                {counts[name]}
              </th>
            ))}
            <th scope="col">{batchColumns.state}</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.batch}>
              <th scope="row">
                <Link to="/nhap-so/$batchId" params={{ batchId: batch.batch }}>
                  {batch.file}
                </Link>
              </th>
              <td>{systemWords(batch.system)}</td>
              <td>{formatIsoMoment(batch.createdAt)}</td>
              {counted.map((name) => (
                <td key={name} className="mc-number">
                  {formatCount(batch[name])}
                </td>
              ))}
              <td>{messages.states[batchState(batch)]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
