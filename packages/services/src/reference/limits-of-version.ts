import type { Limits } from "@motcua/domain/dossier/deadlines";
import type { ChannelIn } from "@motcua/domain/dossier/dossier";
import { limitsFor } from "@motcua/domain/procedures/procedure";

import type { ProcedureRecord } from "./reference-data.ts";

/** The limits that a dossier keeps from its receipt, whatever version is in force now. */
export function limitsOfVersion(procedure: ProcedureRecord, version: number, channel: ChannelIn): Limits {
  const found = procedure.versions.find((candidate) => candidate.version === version);
  if (!found) throw new RangeError(`procedure ${procedure.code} has no version ${version}`);
  return limitsFor(found, channel);
}
