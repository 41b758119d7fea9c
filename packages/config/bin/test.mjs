#!/usr/bin/env node
// npm test: everything the project knows about itself, cached by turbo, with one line of counts at the end.
import { environment, root } from "../src/launch/checkout.mjs";
import { ensureInstalled } from "../src/launch/install.mjs";
import { sharedDataHash } from "../src/launch/shared-data.mjs";
import { add, lastLine, none, skipReasons, tallyOf } from "../src/run-tests/tally.mjs";
import { installTools, missingTools, tools } from "../src/run-tests/tools.mjs";
import { runTasks } from "../src/run-tests/turbo.mjs";

const guards = [
  "check:format-lint",
  "typecheck",
  "check:layers",
  "check:code",
  "check:dead-code",
  "check:docs",
  "check:versions",
];

/** Runs of tests that are left out whole when their tool is missing. */
const needs = { "test:integration-15": "PostgreSQL 15", "test:browser": "Chromium" };

ensureInstalled();
const base = environment();
installTools(missingTools(tools, base.PATH ?? ""), base);
const missing = missingTools(tools, base.PATH ?? "").map(({ name }) => name);
const leftOut = Object.entries(needs).filter(([, tool]) => missing.includes(tool));
const tests = ["test:unit", "test:integration", "test:integration-15", "test:browser"].filter(
  (task) => !leftOut.some(([name]) => name === task),
);

const { runs, said } = await runTasks({
  root,
  tasks: [...guards, ...tests],
  env: {
    ...base,
    NO_COLOR: "1",
    MOTCUA_SHARED_HASH: sharedDataHash(),
    // A result that leaves tests out for want of a tool is not replayed once the tool is there.
    MOTCUA_TEST_TOOLS: `without ${missing.join(", ") || "none"}`,
  },
  onStart: (task) => console.log(`… ${task}`),
});

if (runs.length === 0) {
  console.error(said);
  console.log(lastLine({ ...none, failed: 1 }));
  process.exit(1);
}
for (const { taskId, exitCode, output } of runs) {
  if (exitCode !== 0) console.log(`\n──── ${taskId} failed ────\n${output.trimEnd()}`);
}
console.log();
for (const { taskId, exitCode, cached, seconds } of runs) {
  console.log(`${exitCode === 0 ? "ok    " : "FAILED"} ${taskId} ${cached ? "(cached)" : `${seconds.toFixed(1)} s`}`);
}
for (const reason of skipReasons(runs.map(({ output }) => output))) console.log(reason);
for (const [task, tool] of leftOut) console.log(`Skipped: ${task}: ${tool} is not installed and could not be.`);
const total = runs.map(tallyOf).reduce(add, { ...none, skipped: leftOut.length });
console.log(lastLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
