import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { root } from "../launch/checkout.mjs";
import { temporaryHouse } from "../test/temporary-house.ts";

/** Names of the rules of the checkout's own biome.json that a house of one file breaks. */
function rulesBroken(path: string, code: string): string[] {
  const house = temporaryHouse({ [path]: code, ".gitignore": "node_modules\n" });
  copyFileSync(join(root, "biome.json"), join(house, "biome.json"));
  const biome = join(root, "node_modules/.bin/biome");
  const { stdout } = spawnSync(
    biome,
    ["ci", "--error-on-warnings", "--reporter=json", "--log-level=none", "--colors=off", "."],
    {
      cwd: house,
      encoding: "utf8",
    },
  );
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; severity: string }[] };
  const broken = diagnostics.filter(({ severity }) => severity === "error" || severity === "warning");
  return [...new Set(broken.map(({ category }) => category.replace(/^lint\/\w+\//, "")))].sort();
}

const lines = (count: number) => "  step();\n".repeat(count);

test.each([
  { why: "another format", path: "a.ts", code: "export const a = 'b'\n", broken: ["format"] },
  {
    why: "a default export",
    path: "a.ts",
    code: "export default function a() {\n  return 1;\n}\n",
    broken: ["noDefaultExport"],
  },
  { why: "any", path: "a.ts", code: "export const a = (b: any) => b.c;\n", broken: ["noExplicitAny"] },
  {
    why: "an assertion that something is there",
    path: "a.ts",
    code: "export const a = (b?: string) => b!.length;\n",
    broken: ["noNonNullAssertion"],
  },
  {
    why: "a type imported as a value",
    path: "a.ts",
    code: 'import { B } from "./b.ts";\n\nexport const a = (b: B) => b;\n',
    broken: ["useImportType"],
  },
  {
    why: "a type imported so that an empty import remains in a browser's bundle",
    path: "a.ts",
    code: 'import { type B } from "./b.ts";\n\nexport const a = (b: B) => b;\n',
    broken: ["useImportType"],
  },
  {
    why: "four parameters",
    path: "a.ts",
    code: "export const a = (b: number, c: number, d: number, e: number) => b + c + d + e;\n",
    broken: ["useMaxParams"],
  },
  {
    why: "a function of more than 60 lines",
    path: "a.ts",
    code: `import { step } from "./step.ts";\n\nexport function a() {\n${lines(61)}}\n`,
    broken: ["noExcessiveLinesPerFunction"],
  },
  {
    why: "a component of more than 120 lines",
    path: "a.tsx",
    code: `import { step } from "./step.ts";\n\nexport function A() {\n${lines(121)}}\n`,
    broken: ["noExcessiveLinesPerFunction"],
  },
  {
    why: "a file of more than 400 lines",
    path: "a.ts",
    code: `export const a = [\n${"  1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345,\n".repeat(400)}];\n`,
    broken: ["noExcessiveLinesPerFile", "noPrecisionLoss"],
  },
  {
    why: "a file that only passes others on",
    path: "index.ts",
    code: 'export { a } from "./a.ts";\nexport * from "./b.ts";\n',
    broken: ["noBarrelFile", "noReExportAll"],
  },
  {
    why: "a file in camel case",
    path: "dueDate.ts",
    code: "export const a = 1;\n",
    broken: ["useFilenamingConvention"],
  },
  {
    why: "an error swallowed",
    path: "a.ts",
    code: "export function a(b: () => void) {\n  try {\n    b();\n  } catch {}\n}\n",
    broken: ["noEmptyBlockStatements"],
  },
  {
    why: "a promise left alone",
    path: "a.ts",
    code: "async function a() {\n  return 1;\n}\n\nexport function b() {\n  a();\n}\n",
    broken: ["noFloatingPromises"],
  },
])("refused: $why", ({ path, code, broken }) => {
  expect(rulesBroken(path, code)).toEqual(broken);
});

test.each([
  {
    why: "a function of 60 lines",
    path: "a.ts",
    code: `import { step } from "./step.ts";\n\nexport function a() {\n${lines(58)}}\n`,
  },
  {
    why: "a component of 100 lines",
    path: "a.tsx",
    code: `import { step } from "./step.ts";\n\nexport function A() {\n${lines(98)}}\n`,
  },
  { why: "a tool's default export", path: "vite.config.ts", code: "export default {};\n" },
  {
    why: "a long test that knows what is there",
    path: "a.test.ts",
    code: `import { step } from "./step.ts";\n\nexport function a(b?: string) {\n${lines(70)}  return b!.length;\n}\n`,
  },
])("allowed: $why", ({ path, code }) => {
  expect(rulesBroken(path, code)).toEqual([]);
});
