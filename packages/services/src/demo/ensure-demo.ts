import type { Store } from "@motcua/db/store";

import { readReferenceData } from "../reference/reference-data.ts";
import { standardDemo, startDemo } from "./start-demo.ts";

/** Loads the standard demo into a store that was never written to; says whether it did. The store's clock changes then. */
export async function ensureDemo(store: Store): Promise<boolean> {
  if (store.storeKind !== null) return false;
  await startDemo(store, await readReferenceData(store.database), standardDemo);
  return true;
}
