import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bootId, findProcess, isRunning } from "./process-identity.ts";

/**
 * Who uses the server of a data folder: one empty file for each use, named
 * `<pid>-<start time>-<boot>-<random>`. A process may hold several. Call only under the folder's lock.
 */
export function register(usersDir: string): string {
  mkdirSync(usersDir, { recursive: true, mode: 0o700 });
  const self = findProcess(process.pid);
  if (self === null) throw new Error("this process is not in /proc");
  const name = [self.pid, self.startTime, boot(), randomUUID().slice(0, 8)].join("-");
  const path = join(usersDir, name);
  writeFileSync(path, "", { mode: 0o600, flag: "wx" });
  return path;
}

/** Ends one use; a file already gone is no matter. */
export function unregister(path: string): void {
  rmSync(path, { force: true });
}

/** Removes the files of processes that are gone and returns how many uses are left. */
export function sweepUsers(usersDir: string): number {
  let living = 0;
  for (const name of readdirSync(usersDir)) {
    if (isLiving(name)) living += 1;
    else unregister(join(usersDir, name));
  }
  return living;
}

function isLiving(name: string): boolean {
  const [pid, startTime, bootOf] = name.split("-");
  if (startTime === undefined || bootOf !== boot()) return false;
  return isRunning({ pid: Number(pid), startTime });
}

function boot(): string {
  return bootId().slice(0, 8);
}
