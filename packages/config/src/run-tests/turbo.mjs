import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** @import { TaskOutcome } from "./tally.mjs" */

/**
 * @typedef {TaskOutcome & { cached: boolean, seconds: number }} TaskRun
 *
 * @typedef {object} SummaryTask a task in the file that `turbo --summarize` writes
 * @property {string} taskId
 * @property {string} logFile
 * @property {{status: "HIT" | "MISS"}} cache
 * @property {{startTime: number, endTime: number, exitCode: number}} [execution]
 */

/** No command by that name in the room: turbo lists the task and runs nothing. */
const noCommand = "<NONEXISTENT>";

/**
 * @param {string} root
 * @param {SummaryTask & {command: string}} task
 * @returns {TaskRun}
 */
function toRun(root, { taskId, logFile, cache, execution }) {
  const log = join(root, logFile);
  const seconds = execution ? (execution.endTime - execution.startTime) / 1000 : 0;
  return {
    taskId,
    exitCode: execution?.exitCode ?? 1,
    output: existsSync(log) ? readFileSync(log, "utf8") : "",
    cached: cache.status === "HIT",
    seconds,
  };
}

/**
 * Runs tasks by turbo, at most two at a time, all of them even when some fail; says what it begins.
 * @param {object} order
 * @param {string} order.root
 * @param {readonly string[]} order.tasks
 * @param {NodeJS.ProcessEnv} order.env
 * @param {(taskId: string) => void} order.onStart a task is run and not replayed
 * @returns {Promise<{runs: TaskRun[], said: string}>} no runs when turbo itself failed; then `said` tells why
 */
export async function runTasks({ root, tasks, env, onStart }) {
  const options = ["--continue=always", "--concurrency=2", "--summarize", "--log-order=stream", "--log-prefix=task"];
  const turbo = spawn(join(root, "node_modules/.bin/turbo"), ["run", ...tasks, ...options], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  /** @type {string[]} */
  const lines = [];
  /** @param {NodeJS.ReadableStream} stream */
  const listen = async (stream) => {
    for await (const line of createInterface({ input: stream })) {
      lines.push(line);
      const started = /^(\S+): cache (?:miss|bypass), /.exec(line)?.[1];
      if (started) onStart(started);
    }
  };
  await Promise.all([listen(turbo.stdout), listen(turbo.stderr)]);
  const said = lines.join("\n");
  const summaryFile = /^Summary:\s+(\S+\.json)$/m.exec(said)?.[1];
  if (!summaryFile || !existsSync(summaryFile)) return { runs: [], said };
  /** @type {{tasks: (SummaryTask & {command: string})[]}} */
  const summary = JSON.parse(readFileSync(summaryFile, "utf8"));
  rmSync(summaryFile);
  return { runs: summary.tasks.filter(({ command }) => command !== noCommand).map((task) => toRun(root, task)), said };
}
