import type { Writer } from "@motcua/db/database";
import { db } from "@motcua/db/query";
import { changePayload } from "@motcua/db/record/change-payload";
import { events } from "@motcua/db/schema/records";
import type { DossierChange } from "@motcua/domain/dossier/change";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import type { DossierState } from "@motcua/domain/dossier/state";
import { DomainError } from "@motcua/domain/errors";
import type { Permission } from "@motcua/domain/permissions/role";
import { and, eq, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { loadDossier } from "./load-dossier.ts";

/** Where a dossier stands after a step. */
export interface ChangedDossier {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly state: DossierState;
  readonly repeated: boolean;
}

/** What every step is given: which dossier, as read at which version, by which command. */
export interface StepInput {
  readonly dossierId: string;
  readonly commandId: string;
  readonly version: number;
}

/** A verb's part in a step: who may do it from which seat, and what it decides. */
export interface Step {
  readonly permission: Permission;
  /** The unit whose task this is: the one that holds the dossier, or the desk that took it in. */
  readonly seat: "holding" | "receiving";
  readonly input: StepInput;
  readonly plan: (before: Dossier) => DossierChange;
}

const eventOfCommand = db
  .select({ subjectId: events.subjectId })
  .from(events)
  .where(and(eq(events.districtId, sql.placeholder("district")), eq(events.commandId, sql.placeholder("command"))))
  .prepare("event_of_command");

/**
 * One step of a dossier in one transaction: load → plan → record. A repeated command is answered with the dossier
 * as it stands; a step planned on an older version is refused.
 * @throws {DomainError} DOSSIER_NOT_FOUND, FORBIDDEN, STALE_VERSION, COMMAND_REUSED, or what `plan` throws
 */
export async function changeDossier(ctx: ServiceContext, step: Step, writer: Writer): Promise<ChangedDossier> {
  const { input } = step;
  const who = whoWith(ctx, step.permission);
  const [before, [known]] = await Promise.all([
    loadDossier(who, input.dossierId),
    eventOfCommand.execute({ district: who.districtId, command: input.commandId }),
  ]);
  if (known) {
    if (known.subjectId !== before.id) throw new DomainError("COMMAND_REUSED");
    return { ...placeOf(before), repeated: true };
  }
  requirePermission(ctx, step.permission, step.seat === "holding" ? before.holdingUnitId : before.receivingUnitId);
  if (before.version !== input.version) throw new DomainError("STALE_VERSION");
  const change = step.plan(before);
  const payload = changePayload({
    districtId: who.districtId,
    recordedAt: ctx.clock.realNow(),
    writes: [{ change, commandId: input.commandId }],
  });
  const answer = await writer.recordChange(payload, { last: true });
  return { ...placeOf(change.after), repeated: answer.repeated };
}

function placeOf({ id, code, version, state }: Dossier): Omit<ChangedDossier, "repeated"> {
  return { id, code, version, state };
}
