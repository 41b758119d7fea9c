import { relative } from "node:path";

import { cruise, type ICruiseResult } from "dependency-cruiser";

import { filesBelow } from "../launch/content-hash.mjs";
import { ruleSet } from "./rules.ts";

/** What one look over the imports found. Paths are relative to the checkout's root. */
export type LayerReport = {
  /** Number of source files looked at. */
  readonly cruised: number;
  /** One line each: the rule, who imports, what. */
  readonly violations: readonly string[];
  /** Source files that are on disk and were not looked at: the guard is blind there. */
  readonly unseen: readonly string[];
};

const isSource = (path: string) => /\.tsx?$/.test(path) && !path.includes("node_modules/");

/** Follows every import of `apps` and `packages` below `root` and holds it against the table of layers. */
export async function cruiseLayers(root: string): Promise<LayerReport> {
  const onDisk = ["apps", "packages"]
    .flatMap((floor) => filesBelow(`${root}/${floor}`))
    .map((path) => relative(root, path))
    .filter(isSource);
  const { output } = await cruise(
    ["apps", "packages"],
    {
      baseDir: root,
      validate: true,
      ruleSet,
      tsPreCompilationDeps: "specify",
      doNotFollow: { path: "node_modules" },
      exclude: { path: "(^|/)(dist|\\.turbo|\\.motcua)/" },
    },
    {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  );
  const result = output as ICruiseResult;
  const seen = new Set(result.modules.map(({ source }) => source).filter(isSource));
  return {
    cruised: seen.size,
    violations: result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    unseen: onDisk.filter((path) => !seen.has(path)),
  };
}
