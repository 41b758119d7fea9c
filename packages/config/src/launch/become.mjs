import { spawn } from "node:child_process";
import { constants } from "node:os";

import { environment, node24, root } from "./checkout.mjs";

/** A smaller young heap: an import of 40,000 rows peaks at 253 MB with it and at 390 MB without, in the same time. */
const NODE_FLAGS = ["--max-semi-space-size=16"];

/**
 * Hands this process over to Node 24 running `main`. Where the running Node can replace itself it does, so that signals,
 * terminal and exit code need no middleman; an older one (a first start on the system's Node 20) starts a child, passes
 * signals on and ends as the child ends.
 * @param {string} main path from the checkout's root
 * @param {readonly string[]} args
 */
export function becomeNode24(main, args) {
  const argv = [...NODE_FLAGS, main, ...args];
  const execve = /** @type {{execve?: (file: string, argv: string[], env: NodeJS.ProcessEnv) => never}} */ (process)
    .execve;
  process.chdir(root);
  if (execve) execve(node24, ["node", ...argv], environment());

  const child = spawn(node24, argv, { stdio: "inherit", env: environment() });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("error", (error) => {
    process.stderr.write(`Không chạy được ${node24}: ${error.message}\n`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}
