import { formatInstant, type Instant } from "@motcua/time/instant";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import type { ImportReport } from "./import-report.ts";
import { type ImportBatch, newestImportBatches } from "./store/import-batches.ts";

/** One run of an import as lists show it; moments as ISO texts. */
export interface ImportLine {
  readonly batch: string;
  readonly file: string;
  readonly system: ImportBatch["system"];
  readonly state: ImportBatch["state"];
  readonly actor: string;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly undoneAt: string | null;
  readonly rows: number;
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: number;
}

/** A run with its report, as far as it is kept; null until the run has ended. */
export interface ImportDetails extends ImportLine {
  readonly report: ImportReport | null;
}

const MOST_LISTED = 200;

/** The runs of the actor's district, the newest first; at most 200. */
export async function listImports(ctx: ServiceContext): Promise<ImportLine[]> {
  requirePermission(ctx, "import.run");
  const batches = await ctx.database.readAs(whoWith(ctx, "import.run"), () =>
    newestImportBatches(ctx.actor.districtId, MOST_LISTED),
  );
  return batches.map(importLine);
}

/** A stored run as lists show it. */
export function importLine(batch: ImportBatch): ImportLine {
  const moment = (at: Instant | null) => (at === null ? null : formatInstant(at));
  return {
    batch: batch.id,
    file: batch.fileName,
    system: batch.system,
    state: batch.state,
    actor: batch.actor,
    createdAt: formatInstant(batch.createdAt),
    finishedAt: moment(batch.finishedAt),
    undoneAt: moment(batch.undoneAt),
    rows: batch.rowCount,
    imported: batch.imported,
    updated: batch.updated,
    unchanged: batch.unchanged,
    errors: batch.errorCount,
  };
}
