import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Account, canEnter, findAccount, isRoot, serverAccount } from "./account.ts";
import { messages } from "./messages.vi.ts";
import { ServerError } from "./server-error.ts";

/** Where the parts of an embedded server lie. */
export interface DataFolder {
  /** The data folder itself, without links. Ours, also when root hands the server to an account. */
  readonly path: string;
  /** The folder around the cluster, which the server's account can enter; nearly always `path`. */
  readonly home: string;
  /** PostgreSQL's own folder (`-D`), without links. It may not exist yet. */
  readonly cluster: string;
  /** Whom the server runs as; null when that is ourselves. */
  readonly account: Account | null;
  readonly secretFile: string;
  readonly logFile: string;
  readonly usersDir: string;
}

const ELSEWHERE = "/var/lib/motcua";

/**
 * Makes the data folder if need be and gives its path without links.
 * @throws {ServerError} when it is no folder, not ours to write, or a cluster of someone else
 */
export function openDataDir(dataDir: string): string {
  try {
    mkdirSync(dirname(dataDir), { recursive: true });
    if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 });
    if (!statSync(dataDir).isDirectory()) throw new Error(messages.notFolder);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new ServerError("FOLDER_UNUSABLE", messages.folderUnusable(dataDir, detail), {
      cause: error,
    });
  }
  if (existsSync(join(dataDir, "PG_VERSION"))) {
    throw new ServerError("FOLDER_IS_CLUSTER", messages.folderIsCluster(dataDir));
  }
  return realpathSync(dataDir);
}

/**
 * Finds where the cluster lies or is to be made. Call under the folder's lock.
 *
 * It lies in `<data folder>/postgres`. Run by root below a folder that the server's account cannot
 * pass (a checkout in root's home), it lies in `/var/lib/motcua/…` and `postgres` is a link to it:
 * whoever copies or deletes the data folder has to think of what the link points to.
 */
export function findDataFolder(path: string): DataFolder {
  const link = join(path, "postgres");
  const entry = lstatSync(link, { throwIfNoEntry: false });
  const home = entry?.isSymbolicLink() ? dirname(readlinkSync(link)) : path;
  const folder = { path, secretFile: join(path, "postgres.password") };
  const rest = { logFile: join(path, "postgres.log"), usersDir: join(path, "postgres.users") };

  const owner = statSync(join(home, "postgres"), { throwIfNoEntry: false })?.uid;
  if (owner !== undefined) {
    const cluster = join(realpathSync(home), "postgres");
    return { ...folder, ...rest, home, cluster, account: accountOfCluster(cluster, owner) };
  }
  const account = isRoot() ? serverAccount() : null;
  const chosen = account !== null && home === path ? makeHome(path, account) : home;
  return { ...folder, ...rest, home: chosen, cluster: join(chosen, "postgres"), account };
}

/** Root runs a cluster as the account that owns it, whoever that is; anyone else only their own. */
function accountOfCluster(cluster: string, owner: number): Account | null {
  const account = findAccount(owner);
  const stranger = () =>
    new ServerError("CLUSTER_OF_ANOTHER", messages.clusterOfAnother(cluster, account?.name ?? String(owner)));
  if (!isRoot()) {
    if (owner !== process.geteuid?.()) throw stranger();
    return null;
  }
  if (account === null || owner === 0) throw stranger();
  if (!canEnter(account, cluster)) {
    throw new ServerError("CLUSTER_UNREACHABLE", messages.clusterUnreachable(cluster, account.name));
  }
  return account;
}

function makeHome(path: string, account: Account): string {
  if (canEnter(account, path)) return path;
  const { uid, gid, mode } = statSync(path);
  if (uid === 0 && (mode & 0o077) === 0) {
    // Our own folder and closed to all: the account's group may pass it, no more.
    chownSync(path, 0, account.gid);
    chmodSync(path, 0o710);
    if (canEnter(account, path)) return path;
    chownSync(path, 0, gid);
    chmodSync(path, mode & 0o777);
  }
  return makeHomeElsewhere(path, account);
}

function makeHomeElsewhere(path: string, account: Account): string {
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o711 });
  const slug = path.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  const home = mkdtempSync(join(ELSEWHERE, `${slug.slice(-60)}-`));
  chownSync(home, 0, account.gid);
  chmodSync(home, 0o710);
  if (!canEnter(account, home)) {
    throw new ServerError("CLUSTER_UNREACHABLE", messages.clusterUnreachable(home, account.name));
  }
  symlinkSync(join(home, "postgres"), join(path, "postgres"));
  return home;
}
