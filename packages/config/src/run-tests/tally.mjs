import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} TaskOutcome one task as turbo ran or replayed it
 * @property {string} taskId `//#test:unit`, `@motcua/time#typecheck`
 * @property {number} exitCode
 * @property {string} output
 */

/** Nothing counted yet. */
export const none = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/**
 * What a task counts for: a run of tests what its reporter's last line says, a guard one test, a build nothing. A task that
 * failed always counts at least one failure, whatever it printed.
 * @param {TaskOutcome} outcome
 * @returns {Tally}
 */
export function tallyOf({ taskId, exitCode, output }) {
  const line = [...stripVTControlCharacters(output).matchAll(/^##tests (\{.*\})$/gm)].at(-1)?.[1];
  const isBuild = taskId.endsWith("#build");
  /** @type {Tally} */
  const counted = line ? JSON.parse(line) : { ...none, passed: isBuild || exitCode !== 0 ? 0 : 1 };
  return exitCode === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

/**
 * The sentences that say why something was left out, each once.
 * @param {readonly string[]} outputs
 */
export function skipReasons(outputs) {
  const lines = outputs.flatMap((output) => stripVTControlCharacters(output).match(/^skipped: .+$/gim) ?? []);
  return [...new Set(lines)];
}

/**
 * The last line of `npm test`.
 * @param {Tally} tally
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
