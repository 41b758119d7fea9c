import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { identityOf } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { messages } from "./messages.vi.ts";
import { createSecret, findSecret, SUPERUSER } from "./secret.ts";
import { ServerError } from "./server-error.ts";
import { openLog, readLogEnd } from "./server-log.ts";

const UNFINISHED = "postgres.new-";

/** Whether the data folder has a cluster; a folder of that name with anything else in it is refused. */
export function hasCluster({ cluster }: DataFolder): boolean {
  if (!existsSync(cluster)) return false;
  if (existsSync(join(cluster, "PG_VERSION"))) return true;
  if (readdirSync(cluster).length === 0) return false;
  throw new ServerError("CLUSTER_FOREIGN", messages.clusterForeign(cluster));
}

/** The secret of an existing cluster. */
export function getSecret({ secretFile }: DataFolder): string {
  const secret = findSecret(secretFile);
  if (secret === null) throw new ServerError("SECRET_MISSING", messages.secretMissing(secretFile));
  return secret;
}

/** @throws {ServerError} unless these programs can run this cluster */
export function checkVersion({ cluster }: DataFolder, { major }: Binaries): void {
  const has = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (has !== String(major)) {
    throw new ServerError("CLUSTER_VERSION", messages.clusterVersion(cluster, has, major));
  }
}

/**
 * Makes the cluster beside its place and moves it there when it is whole: one that was killed on the
 * way leaves nothing that could be taken for a cluster.
 */
export async function createCluster(folder: DataFolder, binaries: Binaries): Promise<void> {
  sweepUnfinished(folder.home);
  const secret = findSecret(folder.secretFile) ?? createSecret(folder.secretFile);
  const unfinished = join(folder.home, UNFINISHED + randomUUID());
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, secret, { mode: 0o600 });
  if (folder.account !== null) {
    chownSync(unfinished, folder.account.uid, folder.account.gid);
    chownSync(passwordFile, folder.account.uid, folder.account.gid);
  }
  try {
    await runInitdb(folder, binaries, { unfinished, passwordFile });
    renameSync(unfinished, folder.cluster);
    syncFolder(folder.home);
  } finally {
    sweepUnfinished(folder.home);
  }
}

async function runInitdb(
  folder: DataFolder,
  binaries: Binaries,
  { unfinished, passwordFile }: { unfinished: string; passwordFile: string },
): Promise<void> {
  const log = openLog(folder.logFile);
  const words = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
  const child = spawn(binaries.initdb, words, {
    ...identityOf(folder.account),
    cwd: unfinished,
    env: {},
    stdio: ["ignore", log.fd, log.fd],
  });
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  }).finally(() => closeSync(log.fd));
  if (status !== 0) {
    const end = readLogEnd(folder.logFile, log.from);
    throw new ServerError("INIT_FAILED", messages.initFailed(folder.cluster, end));
  }
}

function sweepUnfinished(home: string): void {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(UNFINISHED)) continue;
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch (error) {
      // An initdb whose starter was killed still writes there: the next start sweeps again.
      if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY") throw error;
    }
  }
}

function syncFolder(path: string): void {
  const fd = openSync(path, "r");
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
