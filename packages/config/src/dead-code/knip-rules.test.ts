import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "../launch/checkout.mjs";
import { linkPackages, temporaryHouse } from "../test/temporary-house.ts";

const manifest = (name: string, more: object) => JSON.stringify({ name, version: "0.0.0", type: "module", ...more });

/** A library and a server that uses all of it. */
const house = {
  "package.json": manifest("motcua", { private: true, workspaces: ["apps/*", "packages/*"] }),
  "packages/time/package.json": manifest("@motcua/time", { exports: { "./clock": "./src/clock.ts" } }),
  "packages/time/src/clock.ts":
    "export const now = 1;\nexport type Shape = { at: Part };\nexport type Part = number;\n",
  "apps/api/package.json": manifest("@motcua/api", { dependencies: { "@motcua/time": "workspace:*" } }),
  "apps/api/src/main.ts":
    'import { now, type Shape } from "@motcua/time/clock";\nconst shape: Shape = { at: now };\nconsole.log(shape);\n',
};

/** What the checkout's own knip.json finds dead in the house with `planted` in it, as `kind: name`. */
function deadIn(planted: Record<string, string>): string[] {
  const checkout = temporaryHouse({ ...house, ...planted });
  copyFileSync(join(root, "knip.json"), join(checkout, "knip.json"));
  linkPackages(checkout, ["time"]);
  const knip = join(root, "node_modules/.bin/knip");
  const { stdout } = spawnSync(knip, ["--no-progress", "--no-config-hints", "--reporter", "json"], {
    cwd: checkout,
    encoding: "utf8",
  });
  const { issues } = JSON.parse(stdout) as { issues: Record<string, { name: string }[] | string>[] };
  return issues.flatMap((issue) =>
    Object.entries(issue).flatMap(([kind, found]) =>
      Array.isArray(found) ? found.map(({ name }) => `${kind}: ${name}`) : [],
    ),
  );
}

test("a house in which everything is used, and a type that only its neighbour names", () => {
  expect(deadIn({})).toEqual([]);
});

test.each([
  {
    why: "a file that nobody imports",
    planted: { "packages/time/src/forgotten.ts": "export const x = 1;\n" },
    dead: "files: packages/time/src/forgotten.ts",
  },
  {
    why: "an export of a public file that nobody uses",
    planted: { "packages/time/src/clock.ts": `${house["packages/time/src/clock.ts"]}export const unused = 1;\n` },
    dead: "exports: unused",
  },
  {
    why: "a dependency that is declared and not used",
    planted: {
      "apps/api/package.json": manifest("@motcua/api", {
        dependencies: { "@motcua/time": "workspace:*", hono: "4.13.19" },
      }),
    },
    dead: "dependencies: hono",
  },
  {
    why: "a dependency that is used and not declared",
    planted: { "apps/api/src/main.ts": `${house["apps/api/src/main.ts"]}import "hono";\n` },
    dead: "unlisted: hono",
  },
])("refused: $why", ({ planted, dead }) => {
  expect(deadIn(planted)).toEqual([dead]);
});
