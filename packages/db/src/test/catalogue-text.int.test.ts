import { afterAll, beforeAll, expect, test } from "vitest";

import { openClient } from "../access/database.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

let store: TestDatabase;
let owner: ReturnType<typeof openClient>;
beforeAll(async () => {
  store = await createTestDatabase();
  owner = openClient(store.ownerUrl, 1);
});
afterAll(async () => {
  await owner.end();
  await store.drop();
});

/** Everything of ours that PostgreSQL runs by itself, as it understood it: names and text. */
const OWN_TEXT = `
  select 'function ' || p.oid::regprocedure as name, pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
      and not exists (select from pg_depend x where x.objid = p.oid and x.deptype = 'e')
  union all
  select 'default ' || d.adrelid::regclass || '.' || a.attname, pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    join pg_class c on c.oid = d.adrelid where c.relnamespace = 'public'::regnamespace
  union all
  select 'policy ' || tablename || '.' || policyname, coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies
  union all
  select 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0
  union all
  select 'index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index i
    join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace
  union all
  select 'trigger ' || tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all
  select 'view ' || schemaname || '.' || viewname, definition from pg_views where schemaname = 'public'
  union all
  select 'rule ' || schemaname || '.' || rulename, definition from pg_rules where schemaname = 'public'`;

const CLOCKS =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b|'(now|today|tomorrow|yesterday)'/i;

/** What PostgreSQL 16, 17 and 18 brought; plpgsql reads its bodies only when they run. */
const TOO_NEW = new RegExp(
  [
    "\\b(uuidv[47]|any_value|json_(table|scalar|serialize|exists|query|value)|(array|object)_?agg_strict|pg_input_is_valid",
    "|random_normal|array_(shuffle|sample|sort|reverse)|merge_action|casefold|crc32c?|to_(bin|oct)|date_(add|subtract)",
    "|xmltext|unicode_assigned)\\s*\\(",
    "|\\bis\\s+(not\\s+)?json\\b|\\bwithout\\s+overlaps\\b|\\breturning\\s+(old|new)\\b|\\bnot\\s+enforced\\b|\\bsystem_user\\b",
  ].join(""),
  "i",
);

async function textsWith(pattern: RegExp): Promise<string[]> {
  const rows = await owner.unsafe(OWN_TEXT);
  return rows.filter((row) => pattern.test(withoutComments(String(row.text)))).map((row) => String(row.name));
}

function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, " ");
}

/** Runs `work` on a catalogue changed by `statement`, and takes the change back. */
async function withPlanted<T>(statement: string, work: () => Promise<T>): Promise<T> {
  await owner.unsafe("begin");
  try {
    await owner.unsafe(statement);
    return await work();
  } finally {
    await owner.unsafe("rollback");
  }
}

test("no function, default, policy, check, index or view of ours asks the machine for the time", async () => {
  expect((await owner.unsafe(OWN_TEXT)).length).toBeGreaterThan(100);
  expect(await textsWith(CLOCKS)).toEqual([]);
});

/** Written in pieces, for the house's own check of texts would find them here. */
const NOW = `${"now"}()`;
const TODAY = ["current", "date"].join("_");

test.each([
  ["a default", `alter table files alter created_at set default ${NOW}`, "default files.created_at"],
  ["a check", `alter table files add constraint planted check (created_at < ${TODAY})`, "constraint files.planted"],
  ["a policy", `create policy planted on files using (created_at < ${NOW})`, "policy files.planted"],
  [
    "a function",
    `create function planted() returns timestamptz language sql return statement_${"timestamp"}()`,
    "function planted()",
  ],
  [
    "a body read at each call",
    `create function planted() returns date language plpgsql as $$ begin return ${TODAY}; end $$`,
    "function planted()",
  ],
  ["a view", `create view planted as select ${TODAY} as day`, "view public.planted"],
])("%s with a clock would be found", async (_, statement, name) => {
  expect(await withPlanted(statement, () => textsWith(CLOCKS))).toContain(name);
});

test("nothing of ours is newer than PostgreSQL 15", async () => {
  expect(await textsWith(TOO_NEW)).toEqual([]);
});

test("a body that only a newer PostgreSQL could run would be found on any", async () => {
  const plant = "create function planted() returns uuid language plpgsql as $$ begin return uuidv7(); end $$";
  expect(await withPlanted(plant, () => textsWith(TOO_NEW))).toEqual(["function planted()"]);
});
