import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { environment, node24, root } from "./checkout.mjs";
import { contentHash, textOf } from "./content-hash.mjs";
import { withLock } from "./lock.mjs";
import { listRooms, readManifest } from "./workspace.mjs";

const record = join(root, "node_modules/.motcua-install");

/** Everything that decides what is installed: the lockfile, the workspace's settings, each manifest's dependencies. */
function wantedHash() {
  const manifests = [{ folder: root, manifest: readManifest(root) }, ...listRooms(root)];
  return contentHash([
    ["pnpm-lock.yaml", textOf(join(root, "pnpm-lock.yaml"))],
    ["pnpm-workspace.yaml", textOf(join(root, "pnpm-workspace.yaml"))],
    ...manifests.map(({ folder, manifest }) => {
      const { name, dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
      const what = { name, dependencies, devDependencies, optionalDependencies, peerDependencies };
      return /** @type {const} */ ([folder.slice(root.length), JSON.stringify(what)]);
    }),
  ]);
}

/** @param {string} hash */
function isInstalled(hash) {
  return textOf(record) === hash && existsSync(node24);
}

/**
 * The command that installs: pnpm as already installed when its version is the wanted one, so that a change of
 * dependencies that are in the store needs no registry; else npx fetches it.
 * @returns {[command: string, ...args: string[]]}
 */
function pnpmCommand() {
  const wanted = readManifest(root).devEngines?.packageManager?.version;
  if (!wanted) throw new Error("package.json does not say which pnpm it wants (devEngines.packageManager.version)");
  const installed = textOf(join(root, "node_modules/pnpm/package.json"));
  if (installed && JSON.parse(installed).version === wanted) return [join(root, "node_modules/.bin/pnpm")];
  return ["npx", "-y", `pnpm@${wanted}`];
}

/** @param {string} hash */
function install(hash) {
  process.stderr.write("Cài đặt thư viện (lần đầu mất khoảng nửa phút)…\n");
  const [command, ...args] = pnpmCommand();
  const done = spawnSync(command, [...args, "install", "--frozen-lockfile"], {
    cwd: root,
    // CI: pnpm asks no question when it has to rebuild node_modules.
    env: { ...environment(), CI: "true" },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}\n`);
    process.stderr.write("Không cài đặt được thư viện; nguyên nhân ghi ở các dòng trên.\n");
    process.exit(1);
  }
  writeFileSync(record, hash);
}

/**
 * Installs when, and only when, what should be installed differs from what was installed last. Standard output is left
 * alone: `motcua` prints only results there.
 */
export function ensureInstalled() {
  const hash = wantedHash();
  if (isInstalled(hash)) return;
  withLock("install", () => {
    if (!isInstalled(hash)) install(hash);
  });
}
