import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

import { filesBelow } from "../launch/content-hash.mjs";
import { citedSources } from "./rules/cited-sources.ts";
import { docstrings } from "./rules/docstrings.ts";
import { fileShape } from "./rules/file-shape.ts";
import { listedGlobals } from "./rules/listed-globals.ts";
import { saidReasons } from "./rules/said-reasons.ts";
import { sqlClock } from "./rules/sql-clock.ts";
import { writeDoor } from "./rules/write-door.ts";
import { parseSource, type Violation } from "./source-file.ts";

/** What one look over the source found. */
export type CodeReport = { readonly files: number; readonly violations: readonly Violation[] };

/**
 * Holds every source file of `apps` and `packages` below `root` against the rules that biome cannot express.
 * @param legalKeys keys that `@source` may cite
 */
export function checkCode(root: string, legalKeys: Iterable<string>): CodeReport {
  const rules = [
    writeDoor,
    listedGlobals,
    docstrings,
    citedSources(new Set(legalKeys)),
    sqlClock,
    fileShape,
    saidReasons,
  ];
  const paths = ["apps", "packages"]
    .flatMap((floor) => filesBelow(join(root, floor)))
    .map((path) => relative(root, path))
    .filter((path) => /\.(ts|tsx|mjs|sql|css)$/.test(path));
  const violations = paths.flatMap((path) => {
    const file = parseSource(path, readFileSync(join(root, path), "utf8"));
    return rules.flatMap((rule) => [...rule.check(file)]);
  });
  return { files: paths.length, violations };
}
