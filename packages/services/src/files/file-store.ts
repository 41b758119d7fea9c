import { createHash, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

import type { KeyRing } from "@motcua/db/keys";

/** Where and under which keys a district's files lie. */
export interface FileStore {
  readonly dataDir: string;
  readonly keys: KeyRing;
  readonly districtId: number;
}

const PURPOSE = "file";

/**
 * Keeps bytes under the hash of their content, encrypted for the district, on disk and synced before this returns;
 * the row that names them is written after. The same content is kept once.
 */
export function putBytes(store: FileStore, bytes: Uint8Array): { sha256: string; keyId: string } {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = pathOf(store, sha256);
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.${randomBytes(6).toString("hex")}`;
    const handle = openSync(draft, "wx", 0o600);
    writeSync(handle, Buffer.from(store.keys.seal(store.districtId, PURPOSE, bytes), "base64"));
    fsyncSync(handle);
    closeSync(handle);
    renameSync(draft, path);
  }
  return { sha256, keyId: store.keys.currentId };
}

/** The bytes of a hash. @throws {Error} when they are gone or were changed */
export function getBytes(store: FileStore, sha256: string, keyId: string): Uint8Array {
  const bytes = store.keys.open(store.districtId, PURPOSE, { sealed: readFileSync(pathOf(store, sha256)), keyId });
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error(`file ${sha256} was changed on disk`);
  return bytes;
}

function pathOf(store: FileStore, sha256: string): string {
  return join(store.dataDir, "files", String(store.districtId), sha256.slice(0, 2), sha256);
}
