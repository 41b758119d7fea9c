import { planRecordResult } from "@motcua/domain/dossier/plan-step";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type ChangedDossier, changeDossier } from "./change-dossier.ts";
import type { RecordResultInput } from "./schemas.ts";

/** Records that the result has reached the desk now, and judges the outcome by the due moment. */
export async function recordResult(ctx: ServiceContext, input: RecordResultInput): Promise<ChangedDossier> {
  requirePermission(ctx, "dossier.resolve");
  const at = ctx.clock.lawNow();
  return ctx.database.writeAs(whoWith(ctx, "dossier.resolve"), (writer) =>
    changeDossier(
      ctx,
      { permission: "dossier.resolve", seat: "holding", input, plan: (before) => planRecordResult(before, input, at) },
      writer,
    ),
  );
}
