import { roleMay } from "@motcua/domain/permissions/role";

import { type ServiceContext, whoWith } from "../../context/service-context.ts";
import { type ImportReport, type ReportDraft, storedReport } from "../import-report.ts";
import { type BatchProgress, insertBatch, updateBatch } from "./import-batches.ts";
import type { RegisterSystem } from "./record-system-rows.ts";

/** What a run is known by in every district that it writes to. */
export interface RunIdentity {
  readonly batchId: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly system: RegisterSystem | null;
}

/** Keeps the rows of a run in `import_batches`: one per district, all with the run's id. */
export interface BatchKeeper {
  /** Writes the run's row in a district, unless it is there. */
  begin(ctx: ServiceContext): Promise<void>;
  /** How far the run is; to be sent in the transaction of the set it tells of. */
  progress(ctx: ServiceContext, draft: ReportDraft): Promise<void>;
  hasBegun(): boolean;
  /** Writes how the run ended, in every district it began in. */
  end(state: "done" | "refused" | "failed", draft: ReportDraft): Promise<ImportReport>;
}

/** A keeper of one run. */
export function batchKeeper(run: RunIdentity): BatchKeeper {
  const begun = new Map<number, ServiceContext>();
  return {
    begin: async (ctx) => {
      const { districtId } = ctx.actor;
      if (begun.has(districtId)) return;
      await ctx.database.writeAs(whoWith(ctx, "import.run"), () => insertBatch(newBatch(ctx, run)));
      begun.set(districtId, ctx);
    },
    hasBegun: () => begun.size > 0,
    progress: (ctx, draft) => updateBatch(ctx.actor.districtId, run.batchId, progressOf(ctx, draft)),
    end: async (state, draft) => {
      const report = draft.finish(run.batchId);
      const stored = begun.size > 1 ? countsOnly(report) : storedReport(report);
      for (const ctx of begun.values()) {
        const last = { ...progressOf(ctx, draft), state, report: stored, finishedAt: ctx.clock.realNow() };
        await ctx.database.writeAs(whoWith(ctx, "import.run"), () =>
          updateBatch(ctx.actor.districtId, run.batchId, last),
        );
      }
      return report;
    },
  };
}

function newBatch(ctx: ServiceContext, { batchId, ...file }: RunIdentity) {
  const { id: actor, districtId, positions } = ctx.actor;
  const position = positions.find(({ role }) => roleMay(role, "import.run"));
  if (!position) throw new RangeError("a run begins after its permission was asked");
  return {
    ...file,
    districtId,
    id: batchId,
    unitId: position.unitId,
    actor,
    state: "running" as const,
    createdAt: ctx.clock.realNow(),
  };
}

function progressOf(ctx: ServiceContext, draft: ReportDraft): BatchProgress {
  return { rowCount: draft.rowsRead(), errorCount: draft.errorCount(), ...draft.countsOf(ctx.actor.districtId) };
}

/** A file over several districts (command line only): none of them keeps another's rows. */
function countsOnly(report: ImportReport): ImportReport {
  return { ...report, errors: [], warnings: [], deadlines: [], differences: [] };
}
