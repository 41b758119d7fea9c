import { Alert, Button, Group, Progress } from "@mantine/core";
import { formatCount } from "@motcua/ui/format";

import { readFailure } from "../../app/failure.ts";
import type { ImportProgress } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";
import { ReportView } from "./report-view.tsx";
import type { ImportRun } from "./use-import-run.ts";

interface Props {
  readonly run: ImportRun;
  /** The rehearsal that holds for what is chosen now. */
  readonly rehearsal: ImportProgress | null;
  /** False while a required column is missing. */
  readonly canStart: boolean;
  readonly onRehearse: () => void;
  readonly onImport: () => void;
}

/** First a rehearsal that writes nothing, then the import itself. */
export function RunPanel({ run, rehearsal, canStart, onRehearse, onImport }: Props) {
  const report = rehearsal?.report ?? null;
  const toImport = report ? report.imported + report.updated : 0;
  return (
    <section className="mc-panel" aria-labelledby="nhap">
      <h2 id="nhap">{messages.runTitle}</h2>
      <Group my="sm">
        <Button variant={report ? "default" : "filled"} onClick={onRehearse} disabled={!canStart || run.isRunning}>
          {messages.rehearse}
        </Button>
        {report && rehearsal?.state === "done" && (
          <Button onClick={onImport} disabled={!canStart || run.isRunning || toImport === 0}>
            {toImport === 0 ? messages.nothingToImport : messages.importNow(formatCount(toImport))}
          </Button>
        )}
      </Group>
      {run.isRunning && <Running progress={run.progress} total={report?.rows ?? null} />}
      {run.error !== null && (
        <Alert color="red" role="alert" title={messages.runFailed}>
          {readFailure(run.error).sentence}
        </Alert>
      )}
      {report && (
        <div className="mc-rehearsal">
          <h3>{messages.rehearsalTitle}</h3>
          {rehearsal?.state === "refused" && (
            <Alert color="yellow" mb="sm">
              {messages.refusedRehearsal}
            </Alert>
          )}
          <ReportView report={report} />
        </div>
      )}
    </section>
  );
}

/** A rehearsal does not know how many rows there are; the import knows it from the rehearsal. */
function Running({ progress, total }: { readonly progress: ImportProgress | null; readonly total: number | null }) {
  const rows = progress?.rowsRead ?? 0;
  const words =
    total === null ? messages.rehearsing(formatCount(rows)) : messages.importing(formatCount(rows), formatCount(total));
  const share = total === null ? 100 : Math.min(100, (rows * 100) / Math.max(1, total));
  return (
    <div>
      <p role="status">{words}</p>
      <Progress value={share} animated aria-label={words} size="lg" />
    </div>
  );
}
