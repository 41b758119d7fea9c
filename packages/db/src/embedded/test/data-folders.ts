import { spawnSync } from "node:child_process";
import { lstatSync, mkdtempSync, readlinkSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { endOrphans, findPostmaster, type Postmaster } from "../postmaster.ts";
import { commandOf, isRunning } from "../process-identity.ts";
import { joinServer } from "../server.ts";
import { waitUntil } from "../wait-until.ts";
import { type Answer, type Member, type MemberOptions, spawnMember } from "./member-process.ts";

/** Makes data folders for tests and clears away all that was started in them. */
export interface DataFolders {
  /** A new empty folder. */
  create(): string;
  /** A new folder with a cluster that has been stopped: a copy, for making one takes a second. */
  createFilled(): Promise<string>;
  /** Has a data folder inside one of them cleared away, too. */
  adopt(dataDir: string): void;
  /** Starts a member without waiting for its first answer. */
  spawn(options: MemberOptions): Member;
  /** Starts a member and waits until it has joined; a refusal fails the test. */
  join(options: MemberOptions): Promise<Joined>;
  /** After each test. */
  clear(): Promise<void>;
  /** After the last test of a file. */
  clearAll(): Promise<void>;
}

export interface Joined extends Member {
  readonly pid: number;
  readonly port: number;
}

export function dataFolders(): DataFolders {
  const folders: string[] = [];
  let filled: Promise<string> | null = null;
  const create = () => {
    const folder = mkdtempSync("/tmp/motcua-server-");
    folders.push(folder);
    return folder;
  };
  const members: Member[] = [];
  const spawn = (options: MemberOptions) => {
    const member = spawnMember(options);
    members.push(member);
    return member;
  };
  return {
    create,
    async createFilled() {
      filled ??= fillFolder();
      const folder = create();
      const copied = spawnSync("cp", ["-a", `${await filled}/.`, folder], { encoding: "utf8" });
      if (copied.status !== 0) throw new Error(copied.stderr);
      return folder;
    },
    adopt: (dataDir) => void folders.unshift(dataDir),
    spawn,
    async join(options) {
      const member = spawn(options);
      return { ...member, ...joined(await member.next()) };
    },
    async clear() {
      await Promise.all(members.splice(0).map((member) => member.kill()));
      for (const folder of folders.splice(0)) await removeFolder(folder);
    },
    async clearAll() {
      if (filled !== null) await removeFolder(await filled);
    },
  };
}

/** The numbers of a first answer. */
export function joined(answer: Answer): { pid: number; port: number } {
  if (answer.pid === undefined || answer.port === undefined) throw new Error(JSON.stringify(answer));
  return { pid: answer.pid, port: answer.port };
}

/** The living postmaster of a data folder, or null. */
export function serverOf(dataDir: string): Postmaster | null {
  return findPostmaster(clusterOf(dataDir));
}

/** Kills the server as a crash would, and waits until it is gone. */
export async function killServer(dataDir: string): Promise<void> {
  const server = serverOf(dataDir);
  if (server === null) return;
  process.kill(server.pid, "SIGKILL");
  const gone = await waitUntil(() => !isRunning(server), { withinMs: 10_000, everyMs: 5 });
  if (gone === null) throw new Error(`${commandOf(server.pid).join(" ")} does not die`);
}

async function fillFolder(): Promise<string> {
  const folder = mkdtempSync("/tmp/motcua-filled-");
  const server = await joinServer({ dataDir: folder });
  await server.leave();
  rmSync(join(folder, "postgres/postmaster.opts")); // holds the port, which copies are not to share
  return folder;
}

function clusterOf(dataDir: string): string {
  const path = join(dataDir, "postgres");
  return isLink(path) ? readlinkSync(path) : path;
}

async function removeFolder(dataDir: string): Promise<void> {
  await killServer(dataDir);
  const cluster = clusterOf(dataDir);
  await endOrphans(cluster);
  const remove = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 };
  if (isLink(join(dataDir, "postgres"))) rmSync(dirname(cluster), remove);
  rmSync(dataDir, remove);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
