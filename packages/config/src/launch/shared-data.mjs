import { join } from "node:path";

import { root } from "./checkout.mjs";
import { filesBelow, filesHash } from "./content-hash.mjs";

/**
 * A hash of the reference data and sample registers that tests read beside the checkout (`../shared/data`), so that a
 * cached result is not replayed over other data. Without that folder it is the hash of nothing.
 */
export function sharedDataHash() {
  const folder = join(root, "../shared/data");
  return filesHash(filesBelow(folder), folder);
}
