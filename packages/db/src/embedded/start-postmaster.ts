import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { identityOf } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { messages } from "./messages.vi.ts";
import { clusterName, endOrphans, findPostmaster, findRecordedPid, type Postmaster } from "./postmaster.ts";
import { ServerError } from "./server-error.ts";
import { openLog, readLogEnd } from "./server-log.ts";
import { DEFAULT_SETTINGS, fixedSettings, type Settings } from "./settings.ts";
import { waitUntil } from "./wait-until.ts";

const START_MS = 120_000;
const TRIES = 5;

/**
 * Starts PostgreSQL on a cluster that has no living postmaster, and waits until it takes connections.
 * The port of the last start is tried first, so that addresses stay what they were; one that is taken
 * meanwhile is given up for another, and one killed on the way is started again.
 */
export async function startPostmaster(folder: DataFolder, binaries: Binaries, settings: Settings): Promise<Postmaster> {
  let port = findLastPort(folder.cluster) ?? (await findFreePort());
  for (let tries = 1; ; tries += 1) {
    await endOrphans(folder.cluster);
    const outcome = await tryStart(folder, binaries, {
      ...DEFAULT_SETTINGS,
      ...settings,
      ...fixedSettings(port, clusterName(folder.cluster)),
    });
    if ("postmaster" in outcome) return outcome.postmaster;
    // By the log, not by another try of the port: whoever had it may have let go meanwhile.
    const portTaken = outcome.log.includes("could not bind");
    if (tries === TRIES || !(portTaken || outcome.killed)) {
      throw new ServerError("START_FAILED", messages.startFailed(folder.path, outcome.log));
    }
    if (portTaken) port = await findFreePort();
  }
}

/** Waits until a postmaster that is on its way takes connections; null when it ended instead. */
export async function awaitReady(folder: DataFolder): Promise<Postmaster | null> {
  const end = await waitUntil(
    () => {
      const postmaster = findPostmaster(folder.cluster);
      if (postmaster === null) return { postmaster };
      return postmaster.state === "ready" && { postmaster };
    },
    { withinMs: START_MS, everyMs: 5 },
  );
  if (end === null) throw new ServerError("START_SLOW", messages.startSlow(folder.path));
  return end.postmaster;
}

async function tryStart(
  folder: DataFolder,
  binaries: Binaries,
  settings: Settings,
): Promise<{ postmaster: Postmaster } | { log: string; killed: boolean }> {
  const log = openLog(folder.logFile);
  const child = spawnDetached(folder, binaries, { settings, logFd: log.fd });
  closeSync(log.fd);
  const end = await waitUntil(
    () => {
      if (hasEnded(child)) {
        return { log: readLogEnd(folder.logFile, log.from), killed: child.signalCode !== null };
      }
      const postmaster = findPostmaster(folder.cluster);
      return postmaster?.pid === child.pid && postmaster?.state === "ready" && { postmaster };
    },
    { withinMs: START_MS, everyMs: 5 },
  );
  if (end === null) throw new ServerError("START_SLOW", messages.startSlow(folder.path));
  return end;
}

/**
 * In a session of its own, so that Ctrl-C on our terminal is not its end too; writing to a file, for
 * a pipe inherited from us would keep waiting whoever reads it to its end.
 */
function spawnDetached(
  folder: DataFolder,
  binaries: Binaries,
  { settings, logFd }: { settings: Settings; logFd: number },
): ChildProcess {
  const words = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const leftover = findRecordedPid(folder.cluster);
  const child = spawn(binaries.postgres, ["-D", folder.cluster, ...words], {
    ...identityOf(folder.account),
    cwd: "/",
    // The number left in postmaster.pid may be another process's by now. PostgreSQL then refuses to
    // start, but not for its own grandparent's number; it still looks whether the memory is in use.
    env: leftover === null ? {} : { PG_GRANDPARENT_PID: String(leftover) },
    detached: true,
    stdio: ["ignore", logFd, logFd],
  });
  child.on("error", () => undefined); // could not be spawned: seen by `hasEnded`
  child.unref();
  return child;
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function findLastPort(cluster: string): number | null {
  try {
    const words = readFileSync(join(cluster, "postmaster.opts"), "utf8");
    const port = /"port=(\d+)"/.exec(words)?.[1];
    return port === undefined ? null : Number(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null; // never started
    throw error;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ host: "127.0.0.1", port: 0, exclusive: true }, () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
