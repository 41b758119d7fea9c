import { createHmac, randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** The user that owns the server: migrations and bulk loads; never a connection of a running API. */
export const SUPERUSER = "motcua_owner";

/** The secret of a data folder, or null when it has none yet. */
export function findSecret(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim() || null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Makes a secret that only we can read, on disk before it is used. */
export function createSecret(file: string): string {
  const secret = randomBytes(24).toString("hex");
  const unfinished = `${file}.new`;
  writeFileSync(unfinished, `${secret}\n`, { mode: 0o600 });
  const fd = openSync(unfinished, "r");
  fsyncSync(fd);
  closeSync(fd);
  renameSync(unfinished, file);
  return secret;
}

/**
 * The password of a role: the secret itself for the owner, and one worked out from it for any other,
 * so that a role which knows its own does not know the owner's.
 */
export function passwordOf(secret: string, role: string): string {
  return role === SUPERUSER ? secret : createHmac("sha256", secret).update(role).digest("hex");
}
