import type { Limits } from "@motcua/domain/dossier/deadlines";
import type { ChannelIn, Dossier } from "@motcua/domain/dossier/dossier";
import { limitsFor } from "@motcua/domain/procedures/procedure";
import type { Limit } from "@motcua/sla/limit";

import type { ProcedureRecord } from "./reference-data.ts";

/** The limits that a dossier keeps from its receipt, whatever version is in force now. */
function limitsOfVersion(procedure: ProcedureRecord, version: number, channel: ChannelIn): Limits {
  const found = procedure.versions.find((candidate) => candidate.version === version);
  if (!found) throw new RangeError(`procedure ${procedure.code} has no version ${version}`);
  return limitsFor(found, channel);
}

/** The limit that the first slip of a dossier promised: the committed one where its due moment was the earlier. */
export function promisedLimit(procedure: ProcedureRecord, dossier: Dossier): Limit {
  const { legal, committed } = limitsOfVersion(procedure, dossier.rules.procedure, dossier.channelIn);
  return committed !== null && dossier.firstDueAt === dossier.committedDueAt ? committed : legal;
}
