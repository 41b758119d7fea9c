import { expect, test } from "vitest";

import { add, lastLine, none, skipReasons, tallyOf } from "./tally.mjs";

test.each([
  {
    why: "a run of tests counts what its reporter says",
    outcome: { taskId: "//#test:unit", exitCode: 0, output: 'a\n##tests {"passed":3,"failed":0,"skipped":1}\n' },
    tally: { passed: 3, failed: 0, skipped: 1 },
  },
  {
    why: "coloured output is read too",
    outcome: { taskId: "//#test:unit", exitCode: 0, output: '\u001b[0m##tests {"passed":3,"failed":0,"skipped":0}' },
    tally: { passed: 3, failed: 0, skipped: 0 },
  },
  {
    why: "failed tests",
    outcome: { taskId: "//#test:unit", exitCode: 1, output: '##tests {"passed":3,"failed":2,"skipped":0}\n' },
    tally: { passed: 3, failed: 2, skipped: 0 },
  },
  {
    why: "a run that failed for another reason has failed all the same",
    outcome: { taskId: "//#test:unit", exitCode: 1, output: '##tests {"passed":3,"failed":0,"skipped":0}\n' },
    tally: { passed: 3, failed: 1, skipped: 0 },
  },
  {
    why: "a run that died before its last line",
    outcome: { taskId: "//#test:unit", exitCode: 137, output: "" },
    tally: { passed: 0, failed: 1, skipped: 0 },
  },
  {
    why: "a guard is one test",
    outcome: { taskId: "//#check:code", exitCode: 0, output: "code: 3 files" },
    tally: { passed: 1, failed: 0, skipped: 0 },
  },
  {
    why: "a guard that says no",
    outcome: { taskId: "@motcua/time#typecheck", exitCode: 2, output: "error" },
    tally: { passed: 0, failed: 1, skipped: 0 },
  },
  {
    why: "a build is no test",
    outcome: { taskId: "@motcua/commune#build", exitCode: 0, output: "" },
    tally: { passed: 0, failed: 0, skipped: 0 },
  },
  {
    why: "but a failed build is a failure",
    outcome: { taskId: "@motcua/commune#build", exitCode: 1, output: "" },
    tally: { passed: 0, failed: 1, skipped: 0 },
  },
])("$why", ({ outcome, tally }) => {
  expect(tallyOf(outcome)).toEqual(tally);
});

test.each([
  {
    tallies: [
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 1, failed: 0, skipped: 0 },
    ],
    line: "3 passed, 0 failed",
  },
  { tallies: [{ passed: 2, failed: 1, skipped: 4 }], line: "2 passed, 1 failed, 4 skipped" },
])("the last line: $line", ({ tallies, line }) => {
  expect(lastLine(tallies.reduce(add, none))).toBe(line);
});

test("the reason of what is left out is said once", () => {
  const outputs = ["x\nSkipped: no registers here\nrest", "skipped: no registers here\nSkipped: no registers here"];
  expect(skipReasons(outputs)).toEqual(["Skipped: no registers here", "skipped: no registers here"]);
});
