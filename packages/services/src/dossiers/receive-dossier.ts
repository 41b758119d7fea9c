import type { Who } from "@motcua/db/database";
import { changePayload } from "@motcua/db/record/change-payload";
import type { DossierChange } from "@motcua/domain/dossier/change";
import { planReceive } from "@motcua/domain/dossier/plan-receive";
import { DomainError } from "@motcua/domain/errors";
import { formatInstant, type Instant, localDateOf } from "@motcua/time/instant";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { partiesOf } from "../parties/parties-of-input.ts";
import { digestsOf, ownerFolded, sealParty } from "../parties/seal-party.ts";
import { getProcedureInForce } from "../reference/get-procedure-in-force.ts";
import { getUnit } from "../reference/get-unit.ts";
import { loadDossier } from "./load-dossier.ts";
import type { ReceiveDossierInput } from "./schemas.ts";

/** What the desk is told about the dossier it took in; a repeat of the command is told the same. */
export interface ReceivedDossier {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly repeated: boolean;
}

/** Takes in a complete dossier at the actor's desk: number, due moment, persons, event and totals in one round trip. */
export async function receiveDossier(ctx: ServiceContext, input: ReceiveDossierInput): Promise<ReceivedDossier> {
  requirePermission(ctx, "dossier.receive", input.unitId);
  const who = whoWith(ctx, "dossier.receive");
  const parties = partiesOf(input.applicant, input.proxy).map((party) => sealParty(ctx.keys, who.districtId, party));
  const change = planIntake(ctx, input, digestsOf(parties));
  const payload = changePayload({
    districtId: who.districtId,
    recordedAt: ctx.clock.realNow(),
    writes: [{ change, commandId: input.id, parties, ownerFolded: ownerFolded(parties) }],
  });
  const answer = await ctx.database.writeAs(who, (writer) => writer.recordChange(payload, { last: true }));
  const [written] = answer.dossiers;
  if (!written) throw new Error("the write door named no dossier");
  if (answer.repeated) return firstAnswer(ctx, who, written.id);
  const { after } = change;
  return {
    ...written,
    receivedAt: formatInstant(after.receivedAt),
    dueAt: formatInstant(after.dueAt as Instant),
    repeated: false,
  };
}

function planIntake(
  ctx: ServiceContext,
  input: ReceiveDossierInput,
  partyDigests: Record<string, string>,
): DossierChange {
  const receivedAt = ctx.clock.lawNow();
  const { districtId } = ctx.actor;
  const unit = getUnit(ctx.reference, districtId, { unitId: input.unitId, day: localDateOf(receivedAt) });
  if (unit.numberPrefix === null || unit.numberFormat === null) throw new DomainError("UNIT_WITHOUT_NUMBER");
  const { procedure, version, limits } = getProcedureInForce(ctx.reference, {
    code: input.procedureCode,
    unit,
    channel: input.channelIn,
    receivedAt,
  });
  const calendar = ctx.reference.calendar(unit.calendarId);
  return planReceive({
    districtId,
    id: input.id,
    unitId: unit.unitId,
    numberPrefix: unit.numberPrefix,
    holderId: ctx.actor.id.startsWith("user:") ? ctx.actor.id.slice("user:".length) : null,
    procedureCode: procedure.code,
    fieldCode: procedure.fieldCode,
    rules: {
      procedure: version,
      process: version,
      fees: version,
      calendarId: calendar.id,
      calendar: calendar.version,
      numberFormat: unit.numberFormat,
    },
    limits,
    calendar: calendar.index,
    receivedAt,
    channelIn: input.channelIn,
    channelOutWanted: input.channelOut,
    copies: input.copies,
    components: input.components,
    fee: input.fee,
    payment: input.fee === 0 ? "free" : input.payment,
    digitised: false,
    source: "desk",
    partyDigests,
  });
}

/** The answer that the first of two equal commands was given. */
async function firstAnswer(ctx: ServiceContext, who: Who, dossierId: string): Promise<ReceivedDossier> {
  const dossier = await ctx.database.readAs(who, () => loadDossier(who, dossierId));
  const { id, code, version, receivedAt, firstDueAt } = dossier;
  return {
    id,
    code,
    version,
    receivedAt: formatInstant(receivedAt),
    dueAt: formatInstant(firstDueAt as Instant),
    repeated: true,
  };
}
