import { expect, test } from "vitest";

import { temporaryHouse } from "../test/temporary-house.ts";
import { checkDocs } from "./check-docs.ts";

const house = {
  "package.json": JSON.stringify({ name: "motcua", scripts: { test: "true" } }),
  "packages/time/package.json": JSON.stringify({ name: "@motcua/time", exports: { "./clock": "./src/clock.ts" } }),
  "packages/time/src/clock.ts": "",
  "AGENTS.md":
    "See [the plan](docs/architecture.md#rooms), `packages/time/src/<file>.ts`, `@motcua/time/clock`, `npm run test`, [law](https://example.org/a).\n",
  "docs/architecture.md": "`packages/time/src/clock.ts` and `apps/…` and [back](../AGENTS.md)\n",
};

test("texts that name what is there", () => {
  expect(checkDocs(temporaryHouse({ ...house, "apps/api/package.json": '{"name":"@motcua/api"}' }))).toEqual([]);
});

test.each([
  { why: "a path that is gone", text: "`packages/time/src/gone.ts`", dead: "packages/time/src/gone.ts" },
  {
    why: "a folder before a placeholder that is gone",
    text: "`packages/gone/src/<a>.ts`",
    dead: "packages/gone/src/<a>.ts",
  },
  { why: "a link that leads nowhere", text: "[a](../gone.md)", dead: "gone.md" },
  { why: "a script that is gone", text: "run `npm run -s gone`", dead: "npm run gone" },
  { why: "a module that is not exported", text: "`@motcua/time/gone`", dead: "@motcua/time/gone" },
])("refused: $why", ({ text, dead }) => {
  const root = temporaryHouse({ ...house, "docs/architecture.md": `# a\n${text}\n` });
  expect(checkDocs(root)).toEqual([`docs/architecture.md:2 names ${dead}, which is not there`]);
});

test.each([
  { lines: 100, problems: [] },
  { lines: 101, problems: ["AGENTS.md has 101 lines, at most 100"] },
])("a guide of $lines lines", ({ lines, problems }) => {
  const root = temporaryHouse({ "package.json": '{"name":"motcua"}', "AGENTS.md": "a\n".repeat(lines) });
  expect(checkDocs(root)).toEqual(problems);
});

test("a checkout without a guide", () => {
  expect(checkDocs(temporaryHouse({ "package.json": '{"name":"motcua"}' }))).toEqual(["AGENTS.md is missing"]);
});
