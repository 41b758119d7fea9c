import type { KeyRing } from "@motcua/db/keys";
import type { DossierChange } from "@motcua/domain/dossier/change";
import { canonicalJson } from "@motcua/domain/events/canonical-json";
import { unitAt } from "@motcua/domain/units/tree";
import { localDateOf } from "@motcua/time/instant";

import { openPrinted } from "../../parties/seal-party.ts";
import type { ReferenceData } from "../../reference/reference-data.ts";
import type { RegisterEntry } from "../rows/check-row.ts";
import { type ColumnDifference, compareEntry, contradictions } from "../rows/compare-entry.ts";
import { ownerParty } from "../rows/owner-party.ts";
import { planFurther } from "../rows/plan-row.ts";
import type { RegisterColumn } from "../rows/register-columns.ts";
import { veil } from "../rows/veil.ts";
import type { KnownDossier } from "./find-known.ts";

/** What is to be done with a row whose number stands here already. */
export type Decision =
  | { readonly kind: "unchanged" }
  | { readonly kind: "updated"; readonly change: DossierChange }
  | { readonly kind: "differs"; readonly differences: readonly ColumnDifference[] };

/** What a decision rests on beside the row. */
export interface DecisionContext {
  readonly keys: KeyRing;
  readonly reference: ReferenceData;
  readonly batchId: string;
  /** The columns that the file has. */
  readonly columns: ReadonlySet<RegisterColumn>;
}

/**
 * Same content: unchanged. Touched by imports only, and the row goes further without taking anything back: the
 * missing steps. Else the dossier here stands as it is, and the row is listed.
 */
export function decideEntry(entry: RegisterEntry, known: KnownDossier, context: DecisionContext): Decision {
  const differences = compareEntry(entry, comparedDossier(entry, known, context), context.columns);
  if (differences.length === 0) return { kind: "unchanged" };
  if (known.importsOnly && contradictions(differences).length === 0) {
    const change = planFurther(known.dossier, entry, context.batchId);
    if (change !== null) return { kind: "updated", change };
  }
  const { districtId } = known.dossier;
  const digest = (text: string) => context.keys.digest(districtId, text);
  const shown = differences.map(({ column, here, there }) => ({
    column,
    here: veil(column, here, digest),
    there: veil(column, there, digest),
  }));
  return { kind: "differs", differences: shown };
}

/** What is here, with the owner's details decrypted only where the digest says that something differs. */
function comparedDossier(entry: RegisterEntry, { dossier, owner }: KnownDossier, { keys, reference }: DecisionContext) {
  const { districtId, resolvingUnitId, receivedAt } = dossier;
  const units = reference.districts.get(districtId)?.units ?? [];
  const unitCode = unitAt(units, resolvingUnitId, localDateOf(receivedAt))?.code ?? "";
  const same = owner?.digest === keys.digest(districtId, canonicalJson({ ...ownerParty(entry.clean) }));
  if (owner === null || same) return { dossier, unitCode, owner: null };
  return { dossier, unitCode, owner: { ...openPrinted(keys, districtId, owner), name: owner.name } };
}
