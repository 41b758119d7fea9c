import { DomainError } from "@motcua/domain/errors";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import type { ImportReport } from "./import-report.ts";
import { type ImportDetails, importLine } from "./list-imports.ts";
import { findBatch } from "./store/import-batches.ts";

/** A run with its report; also while it goes on. @throws {DomainError} IMPORT_NOT_FOUND */
export async function getImport(ctx: ServiceContext, batchId: string): Promise<ImportDetails> {
  requirePermission(ctx, "import.run");
  const batch = await ctx.database.readAs(whoWith(ctx, "import.run"), () => findBatch(ctx.actor.districtId, batchId));
  if (batch === null) throw new DomainError("IMPORT_NOT_FOUND");
  // Only storedReport is ever written there.
  return { ...importLine(batch), report: batch.report as ImportReport | null };
}
