import { expect, test } from "vitest";

import { temporaryHouse } from "../test/temporary-house.ts";
import { checkCode } from "./check-code.ts";

const verb = "packages/services/src/dossiers/extend-deadline.ts";
function rulesBroken(path: string, code: string): string[] {
  const { violations } = checkCode(temporaryHouse({ [path]: code }), ["ND_61_2018"]);
  return violations.map(({ rule, line }) => `${rule}:${line}`);
}

test.each([
  {
    why: "a verb writes and never asks",
    path: verb,
    code: "export const extend = (ctx: C) => ctx.database.writeAs(who, () => 1);\n",
    broken: ["write-door:1"],
  },
  {
    why: "a verb writes through a function of its file and never asks",
    path: verb,
    code: `function save(ctx: C) { return writeAs(ctx, () => 1); }
export function extend(ctx: C) { return save(ctx); }
export function close(ctx: C) { requirePermission(ctx, "x"); return save(ctx); }\n`,
    broken: ["write-door:2"],
  },
  {
    why: "a function beside a verb asks and goes through no door",
    path: verb,
    code: `export function extend(ctx: C) { requirePermission(ctx, "x"); return ctx.database.writeAs(who, () => 1); }
export function look(ctx: C) { requirePermission(ctx, "x"); }\n`,
    broken: ["write-door:2"],
  },
  {
    why: "a verb exported below",
    path: verb,
    code: "function extend(ctx: C) { return ctx.database.writeAs(who, () => 1); }\nexport { extend };\n",
    broken: ["write-door:1"],
  },
  {
    why: "rows changed past the door",
    path: verb,
    code: `export function extend(ctx: C) { requirePermission(ctx, "x"); return ctx.database.readAs(who, () => db.update(dossiers)); }
export const record = (sql: Sql) => sql.recordChange("{}");\n`,
    broken: ["write-door:1", "write-door:2"],
  },
  {
    why: "the machine's clock",
    path: "packages/sla/src/due.ts",
    code: "const now = Date.now();\n",
    broken: ["listed-globals:1"],
  },
  {
    why: "the clock by a destructuring",
    path: "apps/api/src/main.ts",
    code: "const { now } = Date;\n",
    broken: ["listed-globals:1"],
  },
  {
    why: "the clock by new Date()",
    path: "packages/time/src/instant.ts",
    code: "const today = new Date();\n",
    broken: ["listed-globals:1"],
  },
  {
    why: "a text read by new Date(text)",
    path: "apps/commune/src/features/a.tsx",
    code: 'const day = new Date("2023-10-16");\n',
    broken: ["listed-globals:1"],
  },
  {
    why: "a text read by Date.parse of globalThis",
    path: "packages/services/src/dossiers/schemas.ts",
    code: 'const day = globalThis.Date["parse"]("2023-10-16");\n',
    broken: ["listed-globals:1"],
  },
  {
    why: "chance, in a test too",
    path: "packages/domain/src/a.test.ts",
    code: "const n = Math.random();\n",
    broken: ["listed-globals:1"],
  },
  {
    why: "the environment in a service",
    path: "packages/services/src/dossiers/a.ts",
    code: "const port = process.env.PORT;\nconst { env } = process;\n",
    broken: ["listed-globals:1", "listed-globals:2"],
  },
  {
    why: "the environment by import",
    path: "apps/cli/src/main.ts",
    code: 'import { env } from "node:process";\n',
    broken: ["listed-globals:1"],
  },
  {
    why: "exports of a pure room without a word",
    path: "packages/sla/src/due.ts",
    code: `export function due() {}
/** @source ND_61_2018 */
export const a = 1;
// no docstring
export type B = string;
const c = 1;
export { c };\n`,
    broken: ["docstrings:1", "docstrings:3", "docstrings:5", "docstrings:6"],
  },
  {
    why: "a source that the register does not know",
    path: "packages/services/src/dossiers/a.ts",
    code: "/**\n * Extends a deadline.\n * @source ND_99_2099.art17\n */\nconst a = 1;\n/** In one line. @source QD_1 */\n",
    broken: ["cited-sources:3", "cited-sources:6"],
  },
  {
    why: "the database's clock in a migration",
    path: "packages/db/migrations/1_a.sql",
    code: "-- now() in a comment is only spoken of\ncreate table a (at timestamptz default now(), d date default current_date);\n",
    broken: ["sql-clock:2", "sql-clock:2"],
  },
  {
    why: "the database's clock in a template",
    path: "packages/services/src/dossiers/a.ts",
    code: "const q = sql`\n  select 1\n  where at < clock_timestamp()`;\n",
    broken: ["sql-clock:3"],
  },
  {
    why: "the database's clock by Drizzle's defaultNow",
    path: "packages/db/src/schema/a.ts",
    code: 'const at = timestamp("at")\n  .defaultNow();\n',
    broken: ["sql-clock:2"],
  },
  {
    why: "a name that says nothing",
    path: "packages/domain/src/date-utils.ts",
    code: "",
    broken: ["file-shape:1"],
  },
  { why: "a folder that says nothing", path: "apps/api/src/common/a.ts", code: "", broken: ["file-shape:1"] },
  {
    why: "a file too long",
    path: "packages/db/migrations/1_a.sql",
    code: "\n".repeat(401),
    broken: ["file-shape:401"],
  },
  {
    why: "a test that leaves the others out",
    path: "packages/domain/src/a.test.ts",
    code: 'test.only("a", () => {});\ndescribe.only.each([1])("b", () => {});\n',
    broken: ["said-reasons:1", "said-reasons:2"],
  },
  {
    why: "a test left out without a word",
    path: "packages/domain/src/a.test.ts",
    code: 'test.skip("a", () => {});\ntest.skipIf(x).each([1])("b", () => {});\ntest("c", (context) => context.skip());\n',
    broken: ["said-reasons:1", "said-reasons:2", "said-reasons:3"],
  },
  {
    why: "a cast through unknown without a reason",
    path: "packages/domain/src/a.ts",
    code: "const a = b as unknown as C;\n",
    broken: ["said-reasons:1"],
  },
  {
    why: "something left unfinished",
    path: "packages/domain/src/a.ts",
    code: "const a = 1;\n// TODO: the rest\n",
    broken: ["said-reasons:2"],
  },
])("refused: $why", ({ path, code, broken }) => {
  expect(rulesBroken(path, code)).toEqual(broken);
});

test.each([
  {
    why: "a verb that asks and writes, and its plan beside it",
    path: verb,
    code: `export async function extend(ctx: C) {
  requirePermission(ctx, "x");
  return ctx.database.writeAs(who, () => plan());
}
export const plan = () => 1;\n`,
  },
  {
    why: "a verb open to everyone says so",
    path: verb,
    code: `/** Rates a dossier.
 * @permission none: whoever holds the slip may rate */
export const rate = (ctx: C) => ctx.database.writeAs(who, () => 1);\n`,
  },
  {
    why: "a step inside another verb's transaction",
    path: verb,
    code: `export async function change(ctx: C, step: Step, writer: Writer) {
  requirePermission(ctx, step.permission);
  return writer.recordChange("{}");
}\n`,
  },
  {
    why: "a verb that only reads",
    path: "packages/services/src/dossiers/list-queue.ts",
    code: 'export function list(ctx: C) { requirePermission(ctx, "x"); return ctx.database.readAs(who, () => cache.delete(1)); }\n',
  },
  { why: "the clock in its file", path: "packages/time/src/system-clock.ts", code: "const now = () => Date.now();\n" },
  { why: "a conversion at a border", path: "packages/db/src/driver-time.ts", code: "const d = new Date(1);\n" },
  {
    why: "Date as a type and as a question",
    path: "packages/services/src/dossiers/a.ts",
    code: "const f = (a: Date | string) => a instanceof Date;\n",
  },
  { why: "another object's now", path: "apps/api/src/main.ts", code: "const t = performance.now();\n" },
  { why: "settings in a test", path: "packages/services/src/a.test.ts", code: "process.env.TZ = 'UTC';\n" },
  {
    why: "a schema and its type share one docstring, overloads too, and tests need none",
    path: "packages/sla/src/limit.ts",
    code: `/** A limit. */\nexport const Limit = z.string();\nexport type Limit = z.infer<typeof Limit>;
/** Either. */\nexport function f(a: string): void;\nexport function f(a: number): void;\nexport function f() {}\n`,
  },
  {
    why: "a live source, and the tag spoken of in running text",
    path: "packages/services/src/dossiers/a.ts",
    code: "/**\n * What `@source KEY` means.\n * @source ND_61_2018.art17\n */\nconst a = 1;\n",
  },
  {
    why: "words that only look like the database's clock",
    path: "packages/services/src/dossiers/a.ts",
    code: 'const words = "now, current_dates and knows()";\n',
  },
  {
    why: "data may be long",
    path: "packages/domain/src/data/units.ts",
    code: "\n".repeat(401),
  },
  {
    why: "a test left out with a sentence",
    path: "packages/domain/src/a.test.ts",
    code: 'if (no) console.warn("Skipped: no registers here");\ntest.skipIf(no)("a", (context) => context.skip(late, "why"));\n',
  },
  {
    why: "a cast through unknown with a reason",
    path: "packages/domain/src/a.ts",
    code: "// The driver's types do not know arrays of arrays.\nconst a = b as unknown as C;\n",
  },
])("allowed: $why", ({ path, code }) => {
  expect(rulesBroken(path, code)).toEqual([]);
});

test("a file that cannot be parsed stops the check: nothing is passed over in silence", () => {
  const root = temporaryHouse({ "packages/domain/src/a.ts": "const = ;\n" });
  expect(() => checkCode(root, [])).toThrow(/^packages\/domain\/src\/a\.ts: /);
});
