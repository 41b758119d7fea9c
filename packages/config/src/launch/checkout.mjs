// The launchers run on the system's Node (20.19 or later) before anything is installed: plain JavaScript, Node core only.
import { join, resolve } from "node:path";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Cần Node từ 20.19 trở lên; máy này đang có ${process.version}. Hãy cài bản mới rồi chạy lại.\n`,
  );
  process.exit(1);
}

/** The folder of the checkout, wherever a launcher is called from. */
export const root = resolve(import.meta.dirname, "../../../..");

/** Node 24 as the lockfile brings it: the product runs on this one whatever the system has. */
export const node24 = join(root, "node_modules/.bin/node");

/** What the launchers remember between runs; ignored by git, safe to delete. */
export const memory = join(root, ".turbo");

/**
 * The environment for everything started from here: the installed tools come first, and no tool phones home.
 * @returns {NodeJS.ProcessEnv}
 */
export function environment() {
  return {
    ...process.env,
    PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}`,
    DO_NOT_TRACK: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    // Compiled code is kept beside the packages it was compiled from: a restart saves most of a second.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, "node_modules/.cache/node-compile"),
  };
}
