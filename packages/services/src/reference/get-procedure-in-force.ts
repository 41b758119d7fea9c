import type { Limits } from "@motcua/domain/dossier/deadlines";
import type { ChannelIn } from "@motcua/domain/dossier/dossier";
import { DomainError } from "@motcua/domain/errors";
import { limitsFor, versionInForce } from "@motcua/domain/procedures/procedure";
import { type Instant, localDateOf } from "@motcua/time/instant";

import type { ProcedureRecord, ReferenceData, UnitRecord } from "./reference-data.ts";

/** What a dossier is received by: the procedure, the number of its version, and the limits of the channel. */
export interface ProcedureInForce {
  readonly procedure: ProcedureRecord;
  readonly version: number;
  readonly limits: Limits;
}

/**
 * The procedure as it stands at a unit on the day of receipt.
 * @throws {DomainError} PROCEDURE_NOT_FOUND for an unknown code, PROCEDURE_NOT_IN_FORCE when it is not offered there then
 */
export function getProcedureInForce(
  reference: ReferenceData,
  asked: {
    readonly code: string;
    readonly unit: UnitRecord;
    readonly channel: ChannelIn;
    readonly receivedAt: Instant;
  },
): ProcedureInForce {
  const procedure = reference.procedures.get(asked.code);
  if (!procedure) throw new DomainError("PROCEDURE_NOT_FOUND", { code: asked.code });
  const { tier } = asked.unit;
  const version = tier === "department" ? null : versionInForce(procedure, localDateOf(asked.receivedAt), tier);
  if (!version) throw new DomainError("PROCEDURE_NOT_IN_FORCE", { code: asked.code });
  return { procedure, version: version.version, limits: limitsFor(version, asked.channel) };
}
