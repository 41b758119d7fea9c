import { createHash } from "node:crypto";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import { messages } from "./messages.vi.ts";
import { commandOf, findProcess, isRunning, type ProcessIdentity } from "./process-identity.ts";
import { ServerError } from "./server-error.ts";
import { waitUntil } from "./wait-until.ts";

/** A running postmaster of a cluster, as its `postmaster.pid` says. */
export interface Postmaster extends ProcessIdentity {
  readonly port: number;
  /** Only a ready one takes connections; `starting` may be a recovery. */
  readonly state: "starting" | "ready" | "stopping";
  /** Whether it listens on 127.0.0.1, as ours do; one started by hand may not. */
  readonly isLocal: boolean;
}

const LOCAL_ADDRESSES = new Set(["127.0.0.1", "localhost", "*", "0.0.0.0"]);
const STOP_MS = 120_000;

/** The number in `postmaster.pid`, be it of a living process or not; null when there is no file. */
export function findRecordedPid(cluster: string): number | null {
  const pid = Number(readPidFile(cluster)?.[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/**
 * The living postmaster of the cluster, or null: no file, its process gone, or its number now another
 * process's. `starting` until the file says more.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readPidFile(cluster);
  const identity = lines === null ? null : findProcess(Number(lines[0]));
  if (lines === null || identity === null || !isPostmasterOf(identity.pid, cluster)) return null;
  const state = lines[7]?.trim();
  return {
    ...identity,
    port: Number(lines[3]),
    state: state === "ready" || state === "stopping" ? state : "starting",
    isLocal: LOCAL_ADDRESSES.has(lines[5]?.trim() ?? ""),
  };
}

/** Stops the postmaster: clients are cut off, open transactions undone, all written to disk. */
export async function stopPostmaster(cluster: string, postmaster: Postmaster): Promise<void> {
  signal(postmaster, "SIGINT");
  const stopped = await waitUntil(() => !isRunning(postmaster), { withinMs: STOP_MS, everyMs: 5 });
  if (stopped === null) throw new ServerError("STOP_SLOW", messages.stopSlow(cluster));
}

/** How the server's processes call themselves (`postgres: <this>: …`). */
export function clusterName(cluster: string): string {
  return `motcua-${createHash("sha256").update(cluster).digest("hex").slice(0, 12)}`;
}

/**
 * Ends the processes of a server whose postmaster was killed. They would end by themselves, but not
 * before their statement does, and no new server can start as long as one of them holds its memory.
 */
export async function endOrphans(cluster: string): Promise<void> {
  const orphans = listServerProcesses(cluster);
  for (const how of ["SIGQUIT", "SIGKILL"] as const) {
    for (const orphan of orphans) signal(orphan, how);
    const ended = await waitUntil(() => !orphans.some(isRunning), { withinMs: 5_000, everyMs: 5 });
    if (ended !== null) return;
  }
}

function listServerProcesses(cluster: string): ProcessIdentity[] {
  const title = `postgres: ${clusterName(cluster)}: `;
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(Number(pid))[0]?.startsWith(title))
    .map((pid) => findProcess(Number(pid)))
    .filter((identity) => identity !== null);
}

function signal(identity: ProcessIdentity, name: NodeJS.Signals): void {
  if (!isRunning(identity)) return;
  try {
    process.kill(identity.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function readPidFile(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** A postmaster works in its cluster's folder; where that may not be seen, its words are looked at. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  const [program = "", ...words] = commandOf(pid);
  if (!["postgres", "postmaster"].includes(basename(program))) return false;
  const folder = workingFolderOf(pid) ?? folderInWords(words);
  return folder === null || folder === cluster;
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null; // root in a container without the right to look at others' processes, or gone
  }
}

function folderInWords(words: string[]): string | null {
  const named = words[words.indexOf("-D") + 1];
  if (!words.includes("-D") || named === undefined) return null;
  try {
    return realpathSync(named);
  } catch {
    return named;
  }
}
