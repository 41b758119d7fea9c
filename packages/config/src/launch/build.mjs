import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { environment, memory, root } from "./checkout.mjs";
import { filesBelow, filesHash, textOf } from "./content-hash.mjs";
import { sharedDataHash } from "./shared-data.mjs";
import { listRooms, withDependencies } from "./workspace.mjs";

const record = join(memory, "built");
const rootInputs = ["pnpm-lock.yaml", "turbo.json"].map((name) => join(root, name));

/**
 * Builds the web apps when anything that goes into them has changed since the last build. The check is ours and costs
 * milliseconds: a restart must not pay for starting turbo. What did change is turbo's to find, in its local cache.
 */
export function ensureBuilt() {
  const rooms = listRooms(root);
  const apps = rooms.filter((room) => room.manifest.scripts?.build);
  const inputs = withDependencies(
    rooms,
    apps.map((app) => app.manifest.name),
  ).flatMap((room) => filesBelow(room.folder));
  const hash = filesHash([...rootInputs.filter((path) => existsSync(path)), ...inputs], root);
  if (textOf(record) === hash && apps.every((app) => existsSync(join(app.folder, "dist")))) return;

  process.stderr.write("Dựng các ứng dụng web…\n");
  const done = spawnSync("turbo", ["run", "build", "--output-logs=errors-only", "--log-order=grouped"], {
    cwd: root,
    env: { ...environment(), MOTCUA_SHARED_HASH: sharedDataHash() },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) {
    process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error?.message ?? ""}\n`);
    process.stderr.write("Không dựng được ứng dụng web; nguyên nhân ghi ở các dòng trên.\n");
    process.exit(1);
  }
  mkdirSync(memory, { recursive: true });
  writeFileSync(record, hash);
}
