import { expect, test } from "vitest";

import { linkPackages, temporaryHouse } from "../test/temporary-house.ts";
import { cruiseLayers } from "./cruise-layers.ts";

const npmModule = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: "1.0.0", main: "index.js" }),
  [`node_modules/${name}/index.js`]: "export const it = 1;\n",
});

const room = (name: string, code = "export const it = 1;\n") => ({
  [`packages/${name}/package.json`]: JSON.stringify({ name: `@motcua/${name}`, exports: { "./it": "./src/it.ts" } }),
  [`packages/${name}/src/it.ts`]: code,
});

const names = ["time", "legal", "sla", "domain", "db", "services", "rpc", "ui", "attic"];

/** A small house in order: every arrow that is allowed and interesting is in it once. */
const house: Record<string, string> = {
  ...Object.assign({}, ...names.map((name) => room(name))),
  ...room("services", 'export { it } from "@motcua/db/it";\n'),
  ...room("rpc", 'import { it } from "@motcua/services/it";\nexport type It = typeof it;\n'),
  ...npmModule("zod"),
  ...npmModule("postgres"),
  ...npmModule("@trpc/server"),
  "packages/sla/src/limit.ts": 'import { it } from "zod";\nexport const limit = it;\n',
  "packages/sla/src/limit.test.ts": 'import { readFileSync } from "node:fs";\nreadFileSync("x");\n',
  "packages/sla/src/test/samples.ts": 'import { readFileSync } from "node:fs";\nexport const samples = readFileSync;\n',
  "packages/db/src/pool.ts": 'import { it } from "postgres";\nexport const pool = it;\n',
  "apps/commune/src/desk.tsx":
    'import type { It } from "@motcua/rpc/it";\nimport { it } from "@motcua/ui/it";\nexport const x: It = it;\n',
  "apps/commune/vite.config.ts": 'import { join } from "node:path";\nexport default join("a");\n',
};

async function violationsWith(planted: Record<string, string>) {
  const root = temporaryHouse({ ...house, ...planted });
  linkPackages(root, names);
  return (await cruiseLayers(root)).violations;
}

test("a house in order has no violation, and every source file is looked at", async () => {
  const root = temporaryHouse(house);
  linkPackages(root, names);
  const sources = Object.keys(house).filter((path) => /^(apps|packages)\/.*\.tsx?$/.test(path));
  expect(await cruiseLayers(root)).toEqual({ cruised: sources.length, violations: [], unseen: [] });
});

test.each([
  {
    why: "a lower room imports a higher one",
    files: { "packages/sla/src/bad.ts": 'import { it } from "@motcua/db/it";\nexport const bad = it;\n' },
    rule: "packages/sla imports only what its line in table.ts names",
  },
  {
    why: "a router goes past the services",
    files: { "packages/rpc/src/bad.ts": 'import { it } from "@motcua/db/it";\nexport const bad = it;\n' },
    rule: "packages/rpc imports only what its line in table.ts names",
  },
  {
    why: "one web app imports another",
    files: {
      "apps/citizen-portal/src/bad.ts": 'import { x } from "../../commune/src/desk.tsx";\nexport const bad = x;\n',
    },
    rule: "apps/citizen-portal imports only what its line in table.ts names",
  },
  {
    why: "a browser takes a value from rpc",
    files: { "apps/commune/src/bad.ts": 'import { it } from "@motcua/rpc/it";\nexport const bad = it;\n' },
    rule: "apps/commune takes types only from packages/rpc",
  },
  {
    why: "a pure room reads a file",
    files: {
      "packages/domain/src/bad.ts": 'import { readFileSync } from "node:fs";\nexport const bad = readFileSync;\n',
    },
    rule: "packages/domain uses no module of Node",
  },
  {
    why: "a pure room talks to a database",
    files: { "packages/time/src/bad.ts": 'import { it } from "postgres";\nexport const bad = it;\n' },
    rule: "packages/time uses of npm only: nothing",
  },
  {
    why: "a pure room takes a library that is not on its list",
    files: { "packages/sla/src/bad.ts": 'import { it } from "@trpc/server";\nexport const bad = it;\n' },
    rule: "packages/sla uses of npm only: zod",
  },
  {
    why: "a service knows the transport",
    files: { "packages/services/src/bad.ts": 'import { it } from "@trpc/server";\nexport const bad = it;\n' },
    rule: "@trpc/server is used in packages/rpc, apps/api only",
  },
  {
    why: "a service opens its own connection",
    files: { "packages/services/src/bad.ts": 'import { it } from "postgres";\nexport const bad = it;\n' },
    rule: "postgres is used in packages/db, apps/e2e, apps/bench only",
  },
  {
    why: "a room without a line in the table",
    files: { "packages/attic/src/bad.ts": 'import { it } from "./it.ts";\nexport const bad = it;\n' },
    rule: "a room that is not in table.ts imports nothing",
  },
  {
    why: "two files import each other",
    files: {
      "packages/domain/src/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
      "packages/domain/src/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
    },
    rule: "no cycles",
  },
  {
    why: "an import leads nowhere",
    files: { "packages/domain/src/bad.ts": 'import { gone } from "@motcua/sla/gone";\nexport const bad = gone;\n' },
    rule: "every import resolves",
  },
  {
    why: "an allowed room is reached by path",
    files: { "packages/domain/src/bad.ts": 'import { it } from "../../time/src/it.ts";\nexport const bad = it;\n' },
    rule: "another room is imported by its name, not by a path",
  },
  {
    why: "the product leans on what only tests may",
    files: { "packages/sla/src/bad.ts": 'import { samples } from "./test/samples.ts";\nexport const bad = samples;\n' },
    rule: "only tests use what lies in a folder test",
  },
  {
    why: "Node would have to read JSX",
    files: {
      "packages/services/src/slip.tsx": "export const slip = <p>1</p>;\n",
      "packages/services/src/via.ts": 'export { slip } from "./slip.tsx";\n',
      "apps/cli/src/main.ts": 'import { it } from "@motcua/services/it";\nexport const main = it;\n',
      "packages/services/src/it.ts": 'export { slip as it } from "./via.ts";\n',
    },
    rule: "what Node runs reaches no .tsx",
  },
])("refused: $why", async ({ files, rule }) => {
  const violations = await violationsWith(files);
  expect(violations.filter((line) => line.startsWith(`${rule}: `))).not.toEqual([]);
});

test("a file that the tool does not look at is named: a silent guard is worse than none", async () => {
  // dependency-cruiser is told not to follow node_modules, and takes this file for one of them.
  const blindSpot = "packages/domain/src/node_modules.ts";
  const root = temporaryHouse({ ...house, [blindSpot]: "export const it = 1;\n" });
  linkPackages(root, names);
  expect((await cruiseLayers(root)).unseen).toEqual([blindSpot]);
});
