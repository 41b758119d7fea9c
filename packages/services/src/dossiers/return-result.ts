import { planReturn } from "@motcua/domain/dossier/plan-step";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type ChangedDossier, changeDossier } from "./change-dossier.ts";
import type { ReturnResultInput } from "./schemas.ts";

/** Records that the applicant has the result. */
export async function returnResult(ctx: ServiceContext, input: ReturnResultInput): Promise<ChangedDossier> {
  requirePermission(ctx, "dossier.return");
  const at = ctx.clock.lawNow();
  return ctx.database.writeAs(whoWith(ctx, "dossier.return"), (writer) =>
    changeDossier(
      ctx,
      {
        permission: "dossier.return",
        seat: "receiving",
        input,
        plan: (before) => planReturn(before, input.channel, at),
      },
      writer,
    ),
  );
}
