import type { IFlattenedRuleSet } from "dependency-cruiser";

import { type Layer, layers, owned, runByNode } from "./table.ts";

type Rule = NonNullable<IFlattenedRuleSet["forbidden"]>[number];

/** Tests, and what lies in a folder `test` for them. */
const tests = ["\\.test\\.tsx?$", "/src/(?:|.*/)test/"];
/** A build tool's own settings: `vite.config.ts` runs in Node whatever its app runs in. */
const toolFile = "\\.config\\.(ts|mjs)$";
const npmFolder = (name: string) => `(^|/)node_modules/${name}/`;
const npmTypes = ["npm", "npm-dev", "npm-peer", "npm-optional", "npm-bundled", "npm-no-pkg", "npm-unknown"] as const;
const inside = (folder: string) => `^${folder}${folder.endsWith("/") ? "" : "/"}`;

function roomRules(layer: Layer): Rule[] {
  const { folder, may, mayTypes = [] } = layer;
  const open = [folder, ...may, ...mayTypes].map(inside);
  return [
    {
      name: `${folder} imports only what its line in table.ts names`,
      severity: "error",
      from: { path: inside(folder) },
      to: { path: "^(apps|packages)/", pathNot: open },
    },
    ...mayTypes.map(
      (other): Rule => ({
        name: `${folder} takes types only from ${other}`,
        severity: "error",
        from: { path: inside(folder) },
        to: { path: inside(other), dependencyTypesNot: ["type-only"] },
      }),
    ),
  ];
}

function outsideRules({ folder, npm, node }: Layer): Rule[] {
  const rules: Rule[] = [];
  if (!node) {
    rules.push({
      name: `${folder} uses no module of Node`,
      severity: "error",
      from: { path: inside(folder), pathNot: [...tests, toolFile] },
      to: { dependencyTypes: ["core"] },
    });
  }
  if (npm) {
    rules.push({
      name: `${folder} uses of npm only: ${npm.join(", ") || "nothing"}`,
      severity: "error",
      from: { path: inside(folder), pathNot: tests },
      to: { dependencyTypes: [...npmTypes], pathNot: npm.map(npmFolder) },
    });
  }
  return rules;
}

const ownerRules = owned.map(
  ({ npm, by }): Rule => ({
    name: `${npm} is used in ${by.join(", ")} only`,
    severity: "error",
    from: { path: "^(apps|packages)/", pathNot: [...by.map(inside), ...tests] },
    to: { path: npmFolder(npm) },
  }),
);

const houseRules: Rule[] = [
  {
    name: "a room that is not in table.ts imports nothing",
    severity: "error",
    from: { path: "^(apps|packages)/", pathNot: layers.map(({ folder }) => inside(folder)) },
    to: {},
  },
  {
    name: "no cycles",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "every import resolves",
    severity: "error",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "another room is imported by its name, not by a path",
    severity: "error",
    from: { path: "^((?:apps|packages)/[^/]+)/" },
    to: { path: "^(apps|packages)/", pathNot: "^$1/", dependencyTypes: ["local"] },
  },
  {
    name: "only tests use what lies in a folder test",
    severity: "error",
    from: { path: "^(apps|packages)/", pathNot: [...tests, "^apps/(e2e|bench)/"] },
    to: { path: "/src/(?:|.*/)test/" },
  },
  {
    name: "what Node runs reaches no .tsx",
    severity: "error",
    from: { path: runByNode.map(inside), pathNot: tests },
    to: { path: "\\.tsx$", reachable: true },
  },
];

/** The rules of `table.ts` as dependency-cruiser reads them. */
export const ruleSet: IFlattenedRuleSet = {
  forbidden: [
    ...layers.flatMap((layer) => [...roomRules(layer), ...outsideRules(layer)]),
    ...ownerRules,
    ...houseRules,
  ],
};
