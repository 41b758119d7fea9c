import postgres from "postgres";
import { findBinaries } from "./binaries.ts";
import { checkVersion, createCluster, getSecret, hasCluster } from "./cluster.ts";
import { type DataFolder, findDataFolder, openDataDir } from "./data-folder.ts";
import { withFolderLock } from "./folder-lock.ts";
import { messages } from "./messages.vi.ts";
import { findPostmaster, type Postmaster, stopPostmaster } from "./postmaster.ts";
import { isRunning } from "./process-identity.ts";
import { register, sweepUsers, unregister } from "./registration.ts";
import { passwordOf, SUPERUSER } from "./secret.ts";
import { ServerError } from "./server-error.ts";
import { trimLog } from "./server-log.ts";
import type { Settings } from "./settings.ts";
import { awaitReady, startPostmaster } from "./start-postmaster.ts";

export interface JoinOptions {
  /** Absolute path of the data folder; made if missing. */
  readonly dataDir: string;
  /** The folder of another PostgreSQL's programs, e.g. `/usr/lib/postgresql/15/bin`. */
  readonly binDir?: string;
  /** Over the launcher's own; only when this call starts the server, not when it joins one. */
  readonly settings?: Settings;
}

/** The embedded server as one of its users sees it. */
export interface RunningServer {
  /** Its port on 127.0.0.1; may change when the server is started again and the old one is taken. */
  readonly port: number;
  /** The number of the postmaster process. */
  readonly pid: number;
  readonly superuser: string;
  /** A connection string; by default of the owner and of the product's database. */
  url(database?: string, role?: string): string;
  /** The password that `url` writes for a role; the migration that makes the role has to set it. */
  passwordOf(role: string): string;
  /**
   * Calls once for each death of the server that was not our leaving, at most a quarter of a second
   * later. Ends by the returned function or by leaving.
   */
  onDeath(callback: () => void): () => void;
  /** Starts the server again if it is dead, or takes the one another user has started since. */
  restart(): Promise<void>;
  /** Ends this use; the last of all users stops the server. A second call does nothing. */
  leave(): Promise<void>;
}

const DATABASE = "motcua";
const TRIES = 3;
const WATCH_MS = 250;
const TRIM_MS = 60_000;

/**
 * Registers the caller as a user of the data folder's server and starts it if none runs.
 *
 * Users are counted by files that name a living process, so one that was killed counts no more; a
 * server that was killed is recovered by whoever joins next. A process that ends without `leave`
 * leaves the server running for the next one to find.
 *
 * @throws {ServerError} with the remedy, when the folder or the programs cannot be used
 */
export async function joinServer(options: JoinOptions): Promise<RunningServer> {
  const path = openDataDir(options.dataDir);
  return withFolderLock(path, async () => {
    const folder = findDataFolder(path);
    const registration = register(folder.usersDir);
    try {
      const postmaster = await ensureServer(folder, options);
      return asRunningServer({ folder, options, registration, postmaster });
    } catch (error) {
      unregister(registration);
      throw error;
    }
  });
}

interface Membership {
  readonly folder: DataFolder;
  readonly options: JoinOptions;
  readonly registration: string;
  postmaster: Postmaster;
}

function asRunningServer(member: Membership): RunningServer {
  const { folder, options, registration } = member;
  const secret = getSecret(folder);
  const timers = new Set([setInterval(() => trimLog(folder.logFile), TRIM_MS).unref()]);
  let leaving: Promise<void> | null = null;
  return {
    get port() {
      return member.postmaster.port;
    },
    get pid() {
      return member.postmaster.pid;
    },
    superuser: SUPERUSER,
    passwordOf: (role) => passwordOf(secret, role),
    url: (database = DATABASE, role = SUPERUSER) =>
      urlOf(member.postmaster.port, { database, role, password: passwordOf(secret, role) }),
    onDeath(callback) {
      const timer = watch(() => member.postmaster, callback);
      timers.add(timer);
      return () => clearInterval(timer);
    },
    restart: () =>
      withFolderLock(folder.path, async () => {
        if (leaving === null) member.postmaster = await ensureServer(folder, options);
      }),
    leave() {
      for (const timer of timers) clearInterval(timer);
      leaving ??= withFolderLock(folder.path, async () => {
        unregister(registration);
        await stopIfUnused(folder);
      });
      return leaving;
    },
  };
}

/** Under the lock: the living server of the folder, made, recovered or started if need be. */
async function ensureServer(folder: DataFolder, options: JoinOptions): Promise<Postmaster> {
  const running = await findReady(folder);
  if (running !== null) {
    getSecret(folder);
    return running;
  }
  const isNew = !hasCluster(folder);
  if (!isNew) getSecret(folder);
  const binaries = await findBinaries(folder, options.binDir);
  if (isNew) await createCluster(folder, binaries);
  else checkVersion(folder, binaries);
  for (let tries = 1; ; tries += 1) {
    const postmaster = await startPostmaster(folder, binaries, options.settings ?? {});
    try {
      await createDatabase(folder, postmaster);
      return postmaster;
    } catch (error) {
      if (!isRunning(postmaster) && tries < TRIES) continue; // killed this very moment
      await stopPostmaster(folder.cluster, postmaster);
      throw error;
    }
  }
}

async function findReady(folder: DataFolder): Promise<Postmaster | null> {
  const running = findPostmaster(folder.cluster);
  if (running === null) return null;
  // One that is stopping is waited for, too: it is gone before another may start.
  const ready = await awaitReady(folder);
  if (ready !== null && !ready.isLocal) {
    throw new ServerError("SERVER_FOREIGN", messages.serverForeign(folder.cluster));
  }
  return ready;
}

/** Under the lock: stops the server when the last of its users has left or died. */
async function stopIfUnused(folder: DataFolder): Promise<void> {
  if (sweepUsers(folder.usersDir) > 0) return;
  const postmaster = findPostmaster(folder.cluster);
  if (postmaster !== null) await stopPostmaster(folder.cluster, postmaster);
}

/** At every start, for the one before may have been killed between start and this. */
async function createDatabase(folder: DataFolder, { port }: Postmaster): Promise<void> {
  const login = { database: "postgres", role: SUPERUSER, password: getSecret(folder) };
  // With fetch_types the driver's own query has no catcher: a server that dies then ends our process.
  const sql = postgres(urlOf(port, login), { max: 1, fetch_types: false, connect_timeout: 10 });
  try {
    const found = await sql`select from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end({ timeout: 5 }); // without one it waits for ever when the server has died
  }
}

function urlOf(
  port: number,
  { database, role, password }: { database: string; role: string; password: string },
): string {
  const [user, name] = [role, database].map(encodeURIComponent);
  return `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;
}

function watch(current: () => Postmaster, callback: () => void): NodeJS.Timeout {
  let reported: Postmaster | null = null;
  return setInterval(() => {
    const postmaster = current();
    if (postmaster === reported || isRunning(postmaster)) return;
    reported = postmaster;
    callback();
  }, WATCH_MS).unref();
}
