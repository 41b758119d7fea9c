import { DomainError } from "@motcua/domain/errors";
import { v7 as uuidv7 } from "uuid";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { type ImportOutcome, importRegister } from "../registers/import-register.ts";
import type { ImportReport } from "../registers/import-report.ts";
import { type FoundUpload, findUpload, removeUpload } from "../uploads/find-upload.ts";
import type { StartImportInput } from "./schemas.ts";

/** How far a run is. `report` once it has ended; `refused` when errors kept every row out. */
export interface ImportProgress {
  readonly runId: string;
  readonly rehearsal: boolean;
  readonly rowsRead: number;
  readonly state: "running" | "done" | "refused";
  readonly report: ImportReport | null;
}

/** Imports that this process carries out while nobody waits for them. */
export interface ImportRuns {
  /** Begins a run and answers with its id, which is its batch's too unless it is a rehearsal. */
  start(ctx: ServiceContext, input: StartImportInput): string;
  /**
   * How far a run of the actor's own is. @throws {DomainError} IMPORT_NOT_FOUND when it is another's, of another process
   * or forgotten; whatever ended the run, when it failed
   */
  progress(ctx: ServiceContext, runId: string): ImportProgress;
  /** True while this process carries out the run. */
  isRunning(runId: string): boolean;
}

interface Run {
  readonly actor: string;
  readonly rehearsal: boolean;
  rowsRead: number;
  outcome: ImportOutcome | null;
  failure: { readonly error: unknown } | null;
}

/** Ended runs that are remembered, so that a screen hears how they ended. */
const MOST_REMEMBERED = 50;
/** A screen lists no more of each; the counts are whole. */
const LONGEST_LIST = 5000;

/** A keeper of runs; one per process. */
export function createImportRuns(): ImportRuns {
  const runs = new Map<string, Run>();
  return {
    start(ctx, input) {
      requirePermission(ctx, "import.run");
      const upload = findUpload(ctx, input.uploadId);
      const runId = uuidv7();
      const run: Run = { actor: ctx.actor.id, rehearsal: input.rehearsal, rowsRead: 0, outcome: null, failure: null };
      runs.set(runId, run);
      forgetOldest(runs);
      void carryOut(run, () => importUpload(ctx, input, { upload, runId, run }));
      return runId;
    },
    progress(ctx, runId) {
      requirePermission(ctx, "import.run");
      const run = runs.get(runId);
      if (!run || run.actor !== ctx.actor.id) throw new DomainError("IMPORT_NOT_FOUND");
      if (run.failure && !run.outcome) throw run.failure.error;
      return progressOf(runId, run);
    },
    isRunning: (runId) => {
      const run = runs.get(runId);
      return run !== undefined && isUnderway(run);
    },
  };
}

/** Never rejects: nobody waits for it. What went wrong is told to whoever asks how far the run is. */
async function carryOut(run: Run, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    run.failure = { error };
  }
}

interface Task {
  readonly upload: FoundUpload;
  readonly runId: string;
  readonly run: Run;
}

async function importUpload(ctx: ServiceContext, input: StartImportInput, { upload, runId, run }: Task): Promise<void> {
  const { system, allOrNothing, mapping, rehearsal } = input;
  const { path, fileName } = upload;
  run.outcome = await importRegister(ctx, {
    ...{ path, fileName, system, allOrNothing, dryRun: rehearsal, batchId: runId },
    ...(mapping ? { mapping } : {}),
    onProgress: (rowsRead) => {
      run.rowsRead = rowsRead;
    },
  });
  if (!rehearsal && !run.outcome.refused) removeUpload(ctx, upload.id);
}

function progressOf(runId: string, { rehearsal, rowsRead, outcome }: Run): ImportProgress {
  if (!outcome) return { runId, rehearsal, rowsRead, state: "running", report: null };
  const { report, refused } = outcome;
  return { runId, rehearsal, rowsRead: report.rows, state: refused ? "refused" : "done", report: shortened(report) };
}

function shortened(report: ImportReport): ImportReport {
  const { errors, warnings, deadlines, differences } = report;
  return {
    ...report,
    errors: errors.slice(0, LONGEST_LIST),
    warnings: warnings.slice(0, LONGEST_LIST),
    deadlines: deadlines.slice(0, LONGEST_LIST),
    differences: differences.slice(0, LONGEST_LIST),
  };
}

function isUnderway({ outcome, failure }: Run): boolean {
  return outcome === null && failure === null;
}

function forgetOldest(runs: Map<string, Run>): void {
  for (const [id, run] of runs) {
    if (runs.size <= MOST_REMEMBERED) return;
    if (!isUnderway(run)) runs.delete(id);
  }
}
