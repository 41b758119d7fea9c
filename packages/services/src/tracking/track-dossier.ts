import type { Database } from "@motcua/db/database";
import { send } from "@motcua/db/query";
import { type DossierState, isDossierState } from "@motcua/domain/dossier/state";
import { foldDossierCode, parseDossierNumber } from "@motcua/domain/numbering/dossier-number";

import { progressByState } from "./progress.ts";

/** All that somebody who is not signed in learns of a dossier. */
export interface TrackedDossier {
  readonly code: string;
  readonly state: DossierState;
  /** 0 to 100. */
  readonly percent: number;
}

/** The answer to a look-up: `malformed` when the text is no dossier number at all. */
export type TrackingAnswer =
  | { readonly kind: "found"; readonly dossier: TrackedDossier }
  | { readonly kind: "unknown" }
  | { readonly kind: "malformed" };

/** Looks up a dossier by its whole number; spaces and case do not matter. Open to everyone. */
export async function trackDossier(database: Database, text: string): Promise<TrackingAnswer> {
  if (parseDossierNumber(text) === null) return { kind: "malformed" };
  const rows = await database.readAs(null, () =>
    send("select code, state from track_dossier($1)", [foldDossierCode(text)]),
  );
  const row = rows[0] as { code: string; state: number } | undefined;
  if (!row || !isDossierState(row.state)) return { kind: "unknown" };
  return { kind: "found", dossier: { code: row.code, state: row.state, percent: progressByState[row.state] } };
}
