import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

import { memory } from "./checkout.mjs";

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** @param {string} path */
function take(path) {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    return false;
  }
}

/** @param {string} path */
function dropIfOrphaned(path) {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    // 0: its holder has made the file and not yet written into it.
    if (holder > 0 && !isAlive(holder)) rmSync(path, { force: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOENT") throw error;
  }
}

/**
 * Runs `work` while no other launcher of this checkout runs work under the same name; a lock whose holder was killed is
 * taken over.
 * @param {string} name
 * @param {() => void} work
 */
export function withLock(name, work) {
  mkdirSync(memory, { recursive: true });
  const path = join(memory, `${name}.lock`);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (!take(path)) {
    dropIfOrphaned(path);
    Atomics.wait(pause, 0, 0, 100);
  }
  try {
    work();
  } finally {
    rmSync(path, { force: true });
  }
}
