import { planEnd } from "@motcua/domain/dossier/plan-step";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type ChangedDossier, changeDossier } from "./change-dossier.ts";
import type { EndDossierInput } from "./schemas.ts";

const endings = {
  refuse: { permission: "dossier.refuse", seat: "receiving" },
  withdraw: { permission: "dossier.withdraw", seat: "receiving" },
  stop: { permission: "dossier.stop", seat: "holding" },
} as const;

/** Ends a dossier without a result: refused, withdrawn by the citizen, or stopped, with its reason. */
export async function endDossier(ctx: ServiceContext, input: EndDossierInput): Promise<ChangedDossier> {
  const { permission, seat } = endings[input.how];
  requirePermission(ctx, permission);
  const at = ctx.clock.lawNow();
  return ctx.database.writeAs(whoWith(ctx, permission), (writer) =>
    changeDossier(ctx, { permission, seat, input, plan: (before) => planEnd(before, input, at) }, writer),
  );
}
