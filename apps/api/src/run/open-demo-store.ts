import { asOwner } from "@motcua/db/owner";
import { openStore, type Store } from "@motcua/db/store";
import { standardDemo, startDemo } from "@motcua/services/demo/start-demo";
import { readReferenceData } from "@motcua/services/reference";

/** Opens the store of this environment; with `demo`, one without any dossier is filled with the demo first. */
export async function openDemoStore(demo: boolean): Promise<Store> {
  const store = await openStore();
  try {
    if (!demo || store.storeKind === "real" || (await hasDossier(store))) return store;
    await startDemo(store, await readReferenceData(store.database), standardDemo);
  } catch (error) {
    await store.close();
    throw error;
  }
  // Kind and clock of a store are those it was opened with: what the demo set is read by opening it again.
  const filled = await openStore();
  await store.close();
  return filled;
}

/** Asked as the owner, before the server runs: no context of the API sees all districts. */
async function hasDossier(store: Store): Promise<boolean> {
  const rows = await asOwner(store.ownerUrl, (sql) => sql`select from dossiers limit 1`, 1);
  return rows.length > 0;
}
