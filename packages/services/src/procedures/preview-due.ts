import { deadlinesFrom } from "@motcua/domain/dossier/deadlines";
import { formatInstant, localDateOf } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { getProcedureInForce } from "../reference/get-procedure-in-force.ts";
import { getUnit } from "../reference/get-unit.ts";
import type { PreviewDueInput } from "./schemas.ts";

/** What the slip would promise if the dossier were accepted now. Moments with +07:00. */
export interface DuePreview {
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly legalDueAt: string;
  /** Days of the count that the government has not decreed yet. */
  readonly provisional: readonly LocalDate[];
}

/**
 * The due moment of a dossier accepted at this moment, by the very count that its receipt will use.
 * @throws {DomainError} PROCEDURE_NOT_FOUND, PROCEDURE_NOT_IN_FORCE, CALENDAR_NOT_COVERED
 */
export function previewDue(ctx: ServiceContext, input: PreviewDueInput): DuePreview {
  requirePermission(ctx, "dossier.receive", input.unitId);
  const receivedAt = ctx.clock.lawNow();
  const unit = getUnit(ctx.reference, ctx.actor.districtId, { unitId: input.unitId, day: localDateOf(receivedAt) });
  const { limits } = getProcedureInForce(ctx.reference, {
    code: input.code,
    unit,
    channel: input.channelIn,
    receivedAt,
  });
  const deadlines = deadlinesFrom(receivedAt, limits, ctx.reference.calendar(unit.calendarId).index);
  return {
    receivedAt: formatInstant(receivedAt),
    dueAt: formatInstant(deadlines.dueAt),
    legalDueAt: formatInstant(deadlines.legalDueAt),
    provisional: deadlines.provisional,
  };
}
