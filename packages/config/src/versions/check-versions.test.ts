import { expect, test } from "vitest";

import { root } from "../launch/checkout.mjs";
import { temporaryHouse } from "../test/temporary-house.ts";
import { checkVersions } from "./check-versions.ts";

const house = {
  "package.json": JSON.stringify({ name: "motcua", devDependencies: { vite: "catalog:" } }),
  "packages/time/package.json": JSON.stringify({
    name: "@motcua/time",
    dependencies: { zod: "catalog:", "@motcua/legal": "workspace:*" },
  }),
  "pnpm-workspace.yaml":
    "packages:\n  - apps/*\n\ncatalog:\n  '@trpc/server': 11.22.1\n  zod: 4.6.7\n\nallowBuilds:\n  a: true\n",
  "pnpm-lock.yaml":
    "lockfileVersion: '9.0'\n\npackages:\n\n  '@trpc/server@11.22.1':\n    resolution: {}\n\n  zod@4.6.7:\n    resolution: {}\n\nsnapshots:\n\n  zod@3.0.0: {}\n",
};

test("one version of each", () => {
  expect(checkVersions(temporaryHouse(house))).toEqual([]);
});

test.each([
  {
    why: "a range in a manifest",
    files: { "apps/api/package.json": JSON.stringify({ name: "@motcua/api", dependencies: { zod: "^4.6.7" } }) },
    problem: '@motcua/api wants zod "^4.6.7": write "catalog:"',
  },
  {
    why: "a range in the catalog",
    files: { "pnpm-workspace.yaml": "catalog:\n  zod: ^4.6.7\n" },
    problem: 'the catalog has zod "^4.6.7": write one exact version',
  },
  {
    why: "two copies of a library that bears only one",
    files: { "pnpm-lock.yaml": "\npackages:\n\n  zod@3.25.0:\n    a: 1\n\n  zod@4.6.7:\n    a: 1\n\nsnapshots:\n" },
    problem: "zod is installed 2 times: 3.25.0, 4.6.7",
  },
  {
    why: "a lockfile of another form, which the check could not read",
    files: { "pnpm-lock.yaml": "{}\n" },
    problem: "no version could be read: the check is blind",
  },
])("refused: $why", ({ files, problem }) => {
  expect(checkVersions(temporaryHouse({ ...house, ...files }))).toEqual([problem]);
});

test("the lockfile of this checkout can be read", () => {
  expect(checkVersions(root)).not.toContain("no version could be read: the check is blind");
});
