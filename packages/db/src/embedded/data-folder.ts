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
import { basename, dirname, join, resolve } from "node:path";
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
  const found = findCluster(path);
  const owner = statSync(found.cluster, { throwIfNoEntry: false })?.uid;
  return {
    path,
    ...(owner === undefined ? planCluster(path, found) : { ...found, account: accountOfCluster(found.cluster, owner) }),
    secretFile: join(path, "postgres.password"),
    logFile: join(path, "postgres.log"),
    usersDir: join(path, "postgres.users"),
  };
}

type ClusterPlace = Pick<DataFolder, "home" | "cluster">;

function findCluster(path: string): ClusterPlace {
  const link = join(path, "postgres");
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return { home: path, cluster: link };
  const target = resolve(path, readlinkSync(link));
  const home = dirname(target);
  // Not made anew: whoever lost a disk must not find an empty register instead.
  if (!existsSync(home)) throw new ServerError("CLUSTER_MISSING", messages.clusterMissing(link, home));
  return { home: realpathSync(home), cluster: join(realpathSync(home), basename(target)) };
}

/** Where a new cluster goes and whose it will be. */
function planCluster(path: string, found: ClusterPlace): ClusterPlace & Pick<DataFolder, "account"> {
  if (!isRoot()) return { ...found, account: null };
  const account = serverAccount();
  if (makeEnterable(account, found.home)) return { ...found, account };
  if (found.home !== path) throw unreachable(found.home, account);
  const home = makeHomeElsewhere(path, account);
  return { home, cluster: join(home, "postgres"), account };
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
  if (!canEnter(account, cluster)) throw unreachable(cluster, account);
  return account;
}

/**
 * Whether the account can enter the folder, if need be by a change that lets its group pass: only of a
 * folder that is root's and closed to all others.
 */
function makeEnterable(account: Account, folder: string): boolean {
  if (canEnter(account, folder)) return true;
  const { uid, gid, mode } = statSync(folder);
  if (uid !== 0 || (mode & 0o077) !== 0) return false;
  chownSync(folder, 0, account.gid);
  chmodSync(folder, 0o710);
  if (canEnter(account, folder)) return true;
  chownSync(folder, 0, gid);
  chmodSync(folder, mode & 0o777);
  return false;
}

function makeHomeElsewhere(path: string, account: Account): string {
  mkdirSync(ELSEWHERE, { recursive: true, mode: 0o711 });
  const slug = path.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "");
  const home = realpathSync(mkdtempSync(join(ELSEWHERE, `${slug.slice(-60)}-`)));
  if (!makeEnterable(account, home)) throw unreachable(home, account);
  symlinkSync(join(home, "postgres"), join(path, "postgres"));
  return home;
}

function unreachable(path: string, account: Account): ServerError {
  return new ServerError("CLUSTER_UNREACHABLE", messages.clusterUnreachable(path, account.name));
}
