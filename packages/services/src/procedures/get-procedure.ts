import type { ChannelIn } from "@motcua/domain/dossier/dossier";
import { DomainError } from "@motcua/domain/errors";
import { vi } from "@motcua/domain/messages/vi";
import { feesFor, limitsFor } from "@motcua/domain/procedures/procedure";
import { describeLimit } from "@motcua/sla/limit";
import { localDateOf } from "@motcua/time/instant";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { getUnit } from "../reference/get-unit.ts";
import type { NumberedVersion } from "../reference/reference-data.ts";
import { procedureStanding } from "./procedure-standing.ts";
import type { GetProcedureInput } from "./schemas.ts";

/** What one channel costs and how long it takes; limits in words. */
export interface ChannelTerms {
  readonly channel: ChannelIn;
  readonly legalLimit: string;
  readonly committedLimit: string | null;
  readonly fees: readonly {
    readonly amount: number;
    readonly unit: "case" | "page" | "copy";
    readonly note: string | null;
  }[];
}

/** All that the desk needs to receive a dossier of a procedure today. */
export interface DeskProcedure {
  readonly code: string;
  readonly name: string;
  readonly fieldName: string;
  readonly resultName: string;
  readonly version: number;
  /** Local figures are of the product's own making: screens say `mẫu`. */
  readonly sample: boolean;
  readonly note: string | null;
  readonly legalBasis: readonly string[];
  readonly channels: readonly ChannelTerms[];
  readonly components: NumberedVersion["components"];
  readonly process: readonly { readonly stage: string; readonly roleName: string; readonly limit: string }[];
}

/**
 * A procedure as the unit's desk offers it today: limits, fees per channel, papers, stages.
 * @throws {DomainError} PROCEDURE_NOT_FOUND, PROCEDURE_NOT_IN_FORCE
 */
export function getProcedure(ctx: ServiceContext, input: GetProcedureInput): DeskProcedure {
  requirePermission(ctx, "dossier.receive", input.unitId);
  const day = localDateOf(ctx.clock.lawNow());
  const unit = getUnit(ctx.reference, ctx.actor.districtId, { unitId: input.unitId, day });
  const procedure = ctx.reference.procedures.get(input.code);
  if (!procedure) throw new DomainError("PROCEDURE_NOT_FOUND", { code: input.code });
  const { version } = procedureStanding(procedure, unit, day);
  if (!version) throw new DomainError("PROCEDURE_NOT_IN_FORCE", { code: input.code });
  return {
    code: procedure.code,
    name: procedure.name,
    fieldName: procedure.field,
    resultName: procedure.resultName,
    version: version.version,
    sample: version.sample,
    note: version.note,
    legalBasis: version.legalBasis,
    channels: version.channels.map((channel) => channelTerms(version, channel)),
    components: version.components,
    process: version.process.map(({ stage, role, limit }) => ({
      stage,
      roleName: vi.roles[role],
      limit: describeLimit(limit),
    })),
  };
}

function channelTerms(version: NumberedVersion, channel: ChannelIn): ChannelTerms {
  const { legal, committed } = limitsFor(version, channel);
  return {
    channel,
    legalLimit: describeLimit(legal),
    committedLimit: committed === null ? null : describeLimit(committed),
    fees: feesFor(version, channel).map(({ amount, unit, note }) => ({ amount, unit, note })),
  };
}
