import { Button, Skeleton } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { formatFileSize } from "@motcua/ui/format";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { type ChosenMapping, type RegisterPreview, trpc } from "../../app/rpc.ts";
import { ChoicesPanel, type ImportChoices } from "./choices-panel.tsx";
import { MappingPanel } from "./mapping-panel.tsx";
import { messages } from "./messages.vi.ts";
import { PreviewTable } from "./preview-table.tsx";
import { RunPanel } from "./run-panel.tsx";
import { useImportRun } from "./use-import-run.ts";

const route = getRouteApi("/nhap-so/tep/$uploadId");

/** A file that was sent: what it holds, how it is brought in, a rehearsal, the import. */
export function NewImportScreen() {
  const { uploadId } = route.useParams();
  const [mapping, setMapping] = useState<ChosenMapping | null>(null);
  const options = { staleTime: Number.POSITIVE_INFINITY, placeholderData: keepPreviousData };
  const preview = useQuery(trpc.imports.preview.queryOptions({ uploadId, mapping }, options));
  return (
    <div className="mc-imports">
      <nav aria-label={messages.backLabel} className="mc-back">
        <Link to="/nhap-so">← {messages.back}</Link>
      </nav>
      {preview.isPending && <Skeleton height={420} aria-label={messages.loading} />}
      {preview.error && (
        <EmptyState title={messages.failedTitle}>
          <p>{readFailure(preview.error).sentence}</p>
          <Button component={Link} to="/nhap-so">
            {messages.anotherFile}
          </Button>
        </EmptyState>
      )}
      {preview.data && !preview.error && (
        <SentFile uploadId={uploadId} preview={preview.data} mapping={mapping} onMap={setMapping} />
      )}
    </div>
  );
}

interface Props {
  readonly uploadId: string;
  readonly preview: RegisterPreview;
  readonly mapping: ChosenMapping | null;
  readonly onMap: (mapping: ChosenMapping) => void;
}

function SentFile({ uploadId, preview, mapping, onMap }: Props) {
  const [choices, setChoices] = useState<ImportChoices>({ system: null, allOrNothing: false });
  const rehearsal = useImportRun();
  const run = useImportRun();
  useLeaveWhenDone(run.progress?.state === "running" ? null : (run.progress?.report?.batch ?? null));

  // What was rehearsed holds for what was chosen then.
  const change =
    <T,>(apply: (value: T) => void) =>
    (value: T) => {
      rehearsal.forget();
      run.forget();
      apply(value);
    };
  const chosen = mapping === null ? null : { headerRow: preview.headerRow, places: preview.places };
  const start = { uploadId, mapping: chosen, ...choices };
  const active = run.isRunning || run.error !== null ? run : rehearsal;
  return (
    <>
      <h1>{messages.fileTitle(preview.fileName)}</h1>
      <p className="mc-soft">{formatFileSize(preview.size)}</p>
      <MappingPanel preview={preview} onChange={change(onMap)} />
      <PreviewTable preview={preview} />
      <ChoicesPanel choices={choices} onChange={change(setChoices)} disabled={active.isRunning} />
      <RunPanel
        run={active}
        rehearsal={rehearsal.progress?.state === "running" ? null : rehearsal.progress}
        canStart={preview.missing.length === 0}
        onRehearse={() => {
          run.forget();
          rehearsal.start({ ...start, rehearsal: true });
        }}
        onImport={() => run.start({ ...start, rehearsal: false })}
      />
    </>
  );
}

/** The report of an import stands under its own address, so that it can be found again. */
function useLeaveWhenDone(batchId: string | null): void {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (batchId === null) return;
    void queryClient.invalidateQueries(trpc.boards.pathFilter());
    void queryClient.invalidateQueries(trpc.imports.list.queryFilter());
    void navigate({ to: "/nhap-so/$batchId", params: { batchId }, replace: true });
  }, [batchId, navigate, queryClient]);
}
