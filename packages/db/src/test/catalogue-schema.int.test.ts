import { is } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openClient } from "../access/database.ts";
import * as dossiers from "../schema/dossiers.ts";
import * as people from "../schema/people.ts";
import * as procedures from "../schema/procedures.ts";
import * as records from "../schema/records.ts";
import * as store from "../schema/store.ts";
import * as totals from "../schema/totals.ts";
import * as units from "../schema/units.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** Tables that only SQL knows, each with the reason. */
const WITHOUT_SCHEMA: Readonly<Record<string, string>> = {
  schema_migrations: "read and written by the migration runner before there is a schema",
};

/** Columns whose type Drizzle does not know, each with what it reads instead. */
const OTHER_TYPE: Readonly<Record<string, string>> = {
  "changes.xid": "text", // xid8 has no counterpart; its text is compared by the server only
};

interface Column {
  readonly type: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
}
type Tables = Record<string, { readonly columns: Record<string, Column>; readonly primaryKey: readonly string[] }>;

let testDatabase: TestDatabase;
let owner: ReturnType<typeof openClient>;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = openClient(testDatabase.ownerUrl, 1);
});
afterAll(async () => {
  await owner.end();
  await testDatabase.drop();
});

function declaredTables(): Tables {
  const modules = [dossiers, people, procedures, records, store, totals, units];
  const tables = modules.flatMap((module) => Object.values(module) as unknown[]).filter((value) => is(value, PgTable));
  return Object.fromEntries(
    tables.map((table) => {
      const { name, columns, primaryKeys } = getTableConfig(table);
      const [key] = primaryKeys;
      const primaryKey = key ? key.columns.map(nameOf) : columns.filter((column) => column.primary).map(nameOf);
      return [
        name,
        { columns: Object.fromEntries(columns.map((column) => [column.name, declared(column)])), primaryKey },
      ];
    }),
  );
}

const nameOf = ({ name }: PgColumn) => name;

function declared(column: PgColumn): Column {
  return { type: column.getSQLType(), notNull: column.notNull, hasDefault: column.hasDefault };
}

async function catalogueTables(): Promise<Tables> {
  const rows = await owner`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null,
      a.atthasdef as has_default, array_position(i.indkey::int2[], a.attnum) as key_place
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by c.relname, a.attnum`;
  const tables: Record<string, { columns: Record<string, Column>; primaryKey: string[] }> = {};
  for (const row of rows) {
    const name = String(row.name);
    const table = tables[String(row.table)] ?? { columns: {}, primaryKey: [] };
    tables[String(row.table)] = table;
    const type = OTHER_TYPE[`${row.table}.${name}`] ?? String(row.type);
    table.columns[name] = { type, notNull: row.not_null === true, hasDefault: row.has_default === true };
    if (row.key_place !== null) table.primaryKey[Number(row.key_place)] = name;
  }
  return tables;
}

test("the Drizzle schema has the catalogue's tables, and none that is not there", async () => {
  const known = Object.keys(declaredTables());
  expect([...known, ...Object.keys(WITHOUT_SCHEMA)].sort()).toEqual(Object.keys(await catalogueTables()).sort());
});

test("its columns have the catalogue's names, types and nullability, and its primary keys are the same", async () => {
  const catalogue = await catalogueTables();
  for (const [name, table] of Object.entries(declaredTables())) {
    const found = catalogue[name];
    const columns = Object.entries(found?.columns ?? {}).map(([column, facts]) => [column, facts.type, facts.notNull]);
    const expected = Object.entries(table.columns).map(([column, facts]) => [column, facts.type, facts.notNull]);
    expect(expected.sort(), name).toEqual(columns.sort());
    expect(table.primaryKey, name).toEqual(found?.primaryKey);
  }
});

test("what may be left out of an insert has a default in the database", async () => {
  const catalogue = await catalogueTables();
  const without = Object.entries(declaredTables()).flatMap(([name, table]) =>
    Object.entries(table.columns)
      .filter(([column, { hasDefault }]) => hasDefault && !catalogue[name]?.columns[column]?.hasDefault)
      .map(([column]) => `${name}.${column}`),
  );
  expect(without).toEqual([]);
});
