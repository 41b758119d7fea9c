import { Alert, Button, Skeleton } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { formatCount, formatIsoMoment } from "@motcua/ui/format";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { trpc, type UndoReport } from "../../app/rpc.ts";
import { useMay } from "../session/session-context.ts";
import { batchState, canUndo, systemWords } from "./batch-state.ts";
import { messages } from "./messages.vi.ts";
import { ReportView } from "./report-view.tsx";
import { UndoButton } from "./undo-button.tsx";
import { UndoView } from "./undo-view.tsx";

const route = getRouteApi("/nhap-so/$batchId");
const RUNNING_MS = 1_000;

/** One batch: how it stands, what it brought, and the way to take it back. */
export function BatchScreen() {
  const { batchId } = route.useParams();
  const mayUndo = useMay("import.undo");
  const [undone, setUndone] = useState<UndoReport | null>(null);
  const list = useQuery(trpc.imports.list.queryOptions());
  const batch = useQuery(
    trpc.imports.get.queryOptions(
      { id: batchId },
      { refetchInterval: ({ state }) => (state.data?.state === "running" ? RUNNING_MS : false) },
    ),
  );
  const underway = list.data?.find((line) => line.batch === batchId)?.underway ?? false;
  return (
    <div className="mc-imports">
      <nav aria-label={messages.backLabel} className="mc-back">
        <Link to="/nhap-so">← {messages.back}</Link>
      </nav>
      {batch.isPending && <Skeleton height={360} aria-label={messages.loading} />}
      {batch.error && !batch.data && (
        <EmptyState title={messages.batchesFailed}>
          <p>{readFailure(batch.error).sentence}</p>
          <Button onClick={() => void batch.refetch()}>{messages.retry}</Button>
        </EmptyState>
      )}
      {batch.data && (
        <>
          <h1>{messages.batchTitle(batch.data.file)}</h1>
          <p>
            <strong>{messages.states[batchState({ ...batch.data, underway })]}</strong> ·{" "}
            {systemWords(batch.data.system)} · {formatIsoMoment(batch.data.createdAt)}
          </p>
          {list.data && batchState({ ...batch.data, underway }) === "broken" && (
            <Alert color="yellow">{messages.brokenHint}</Alert>
          )}
          {undone && <UndoView undone={undone} />}
          <section className="mc-panel" aria-labelledby="ket-qua">
            <h2 id="ket-qua">{messages.resultTitle}</h2>
            {batch.data.report ? (
              <ReportView report={batch.data.report} />
            ) : (
              <p role="status">{messages.rehearsing(formatCount(batch.data.rows))}</p>
            )}
          </section>
          {mayUndo && list.data && canUndo({ ...batch.data, underway }) && (
            <UndoButton batch={batch.data} onUndone={setUndone} />
          )}
        </>
      )}
    </div>
  );
}
