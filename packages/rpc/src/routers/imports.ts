import { createImportRuns } from "@motcua/services/import-runs/import-runs";
import { previewRegister } from "@motcua/services/import-runs/preview-register";
import { ImportIdInput, PreviewRegisterInput, StartImportInput } from "@motcua/services/import-runs/schemas";
import { getImport } from "@motcua/services/registers/get-import";
import { listImports } from "@motcua/services/registers/list-imports";
import { undoImport } from "@motcua/services/registers/undo-import";

import { router, staffProcedure } from "../trpc.ts";

/** The imports that this process carries out. */
const runs = createImportRuns();

export const importsRouter = router({
  /** Header, columns and first rows of a file sent to `/uploads/registers`. */
  preview: staffProcedure.input(PreviewRegisterInput).query(({ ctx, input }) => previewRegister(ctx.service, input)),
  /** Begins an import, or a rehearsal that writes nothing, and answers at once. */
  start: staffProcedure
    .input(StartImportInput)
    .mutation(({ ctx, input }) => ({ runId: runs.start(ctx.service, input) })),
  progress: staffProcedure.input(ImportIdInput).query(({ ctx, input }) => runs.progress(ctx.service, input.id)),
  /** The newest batches; `underway` tells a run in progress from one that ended with its process. */
  list: staffProcedure.query(async ({ ctx }) => {
    const batches = await listImports(ctx.service);
    return batches.map((batch) => ({ ...batch, underway: runs.isRunning(batch.batch) }));
  }),
  get: staffProcedure.input(ImportIdInput).query(({ ctx, input }) => getImport(ctx.service, input.id)),
  undo: staffProcedure.input(ImportIdInput).mutation(({ ctx, input }) => undoImport(ctx.service, input.id)),
});
