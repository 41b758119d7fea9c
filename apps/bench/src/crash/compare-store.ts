import { asOwner } from "@motcua/db/owner";
import { openStore } from "@motcua/db/store";

import type { Acknowledged } from "./clients.ts";

/** How what clients were told differs from what the store holds. */
export interface Differences {
  /** Acknowledged, and not there under that number. */
  readonly lost: number;
  /** There twice, or there without ever having been acknowledged to anyone. */
  readonly doubled: number;
}

/** Compares every acknowledged answer with the dossiers that desks took in. */
export async function compareStore(dataDir: string, said: readonly Acknowledged[]): Promise<Differences> {
  const store = await openStore({ env: { dataDir, databaseUrl: null } });
  try {
    const rows = await asOwner(
      store.ownerUrl,
      (sql) => sql<{ id: string; code: string }[]>`select id, code from dossiers where source = 'desk'`,
    );
    const kept = new Map(rows.map((row) => [row.id, row.code]));
    const lost = said.filter((answer) => kept.get(answer.id) !== answer.code).length;
    const codes = new Set(rows.map((row) => row.code));
    const told = new Set(said.map((answer) => answer.id));
    const untold = rows.filter((row) => !told.has(row.id)).length;
    return { lost, doubled: rows.length - codes.size + untold };
  } finally {
    await store.close();
  }
}
