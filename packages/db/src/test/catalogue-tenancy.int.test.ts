import { afterAll, beforeAll, expect, test } from "vitest";

import { openClient } from "../access/database.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

/** Tables that belong to no tenant, each with the reason. All others can be distributed by `district_id` as they are. */
const WITHOUT_TENANT: Readonly<Record<string, string>> = {
  schema_migrations: "what the migration runner did to this store",
  reference_loads: "which reference data this store holds",
  store: "the store's own settings, one row",
  procedures: "the nation's procedures",
  procedure_versions: "the nation's procedures",
  calendars: "the nation's working calendars",
  users: "somebody signs in before a district is known, and may hold positions in several",
  sessions: "belongs to a user",
  accounts: "belongs to a user",
  verifications: "belongs to a user",
  number_prefixes: "leads from a dossier number to its tenant, so it is asked before one is known",
};

/** Indexes of tenants' tables that serve a question over all tenants, each with the reason. */
const ACROSS_TENANTS: Readonly<Record<string, string>> = {
  user_positions_user_idx: "signing in asks for the positions of a user in any district",
  changes_age_idx: "pruning the feed goes over all districts",
};

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

const tables = `select c.oid, c.relname::text as name from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
const isTenant = (table: string) => `exists (select from pg_index i
  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
  where i.indrelid = ${table} and i.indisprimary and a.attname = 'district_id')`;

/** Tables whose primary key does not begin with the tenant. */
async function tablesWithoutTenant(): Promise<string[]> {
  const rows = await owner.unsafe(`select t.name from (${tables}) t where not ${isTenant("t.oid")} order by 1`);
  return rows.map((row) => row.name as string);
}

/** Unique and exclusion indexes of tenants' tables whose first column is not the tenant. */
async function keysWithoutTenant(): Promise<string[]> {
  const rows = await owner.unsafe(`
    select i.indexrelid::regclass::text as name from (${tables}) t join pg_index i on i.indrelid = t.oid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where ${isTenant("t.oid")} and (i.indisunique or i.indisexclusion) and a.attname is distinct from 'district_id'
    order by 1`);
  return rows.map((row) => row.name as string);
}

/** Foreign keys to a tenant's table that do not carry the tenant as their first column on both sides. */
async function referencesWithoutTenant(): Promise<string[]> {
  const rows = await owner.unsafe(`
    select k.conrelid::regclass || '.' || k.conname as name from pg_constraint k
    join pg_attribute here on here.attrelid = k.conrelid and here.attnum = k.conkey[1]
    join pg_attribute there on there.attrelid = k.confrelid and there.attnum = k.confkey[1]
    where k.contype = 'f' and ${isTenant("k.confrelid")}
      and (here.attname <> 'district_id' or there.attname <> 'district_id')
    order by 1`);
  return rows.map((row) => row.name as string);
}

/** Other indexes of tenants' tables that do not begin with the tenant. */
async function indexesAcrossTenants(): Promise<string[]> {
  const rows = await owner.unsafe(`
    select i.indexrelid::regclass::text as name from (${tables}) t join pg_index i on i.indrelid = t.oid
    left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
    where ${isTenant("t.oid")} and not i.indisunique and not i.indisexclusion and a.attname is distinct from 'district_id'
    order by 1`);
  return rows.map((row) => row.name as string);
}

/** Runs `work` on a catalogue changed by `statements`, and takes the change back. */
async function withPlanted<T>(statements: string, work: () => Promise<T>): Promise<T> {
  await owner.unsafe("begin");
  try {
    await owner.unsafe(statements);
    return await work();
  } finally {
    await owner.unsafe("rollback");
  }
}

test("every table but the declared ones has the tenant first in its primary key", async () => {
  expect(await tablesWithoutTenant()).toEqual(Object.keys(WITHOUT_TENANT).sort());
});

test("so have all its unique and exclusion keys", async () => {
  expect(await keysWithoutTenant()).toEqual([]);
});

test("and all foreign keys to a tenant's table carry the tenant", async () => {
  expect(await referencesWithoutTenant()).toEqual([]);
});

test("a tenant's rows are found by the tenant first, but for declared questions over all", async () => {
  expect(await indexesAcrossTenants()).toEqual(Object.keys(ACROSS_TENANTS).sort());
});

test("a tenant's table refers to nothing but tenants' tables and the nation's", async () => {
  const rows = await owner.unsafe(`
    select distinct k.confrelid::regclass::text as name from pg_constraint k
    where k.contype = 'f' and ${isTenant("k.conrelid")} and not ${isTenant("k.confrelid")} order by 1`);
  expect(rows.map((row) => row.name)).toEqual(["procedures", "users"]);
});

test.each([
  {
    why: "a table without the tenant in its key",
    plant: "create table planted (id integer primary key, district_id integer not null)",
    find: tablesWithoutTenant,
    name: "planted",
  },
  {
    why: "a table with the tenant in second place",
    plant: "create table planted (id integer, district_id integer, primary key (id, district_id))",
    find: tablesWithoutTenant,
    name: "planted",
  },
  {
    why: "a table without a key",
    plant: "create table planted (district_id integer not null)",
    find: tablesWithoutTenant,
    name: "planted",
  },
  {
    why: "a unique index over all tenants",
    plant: "create unique index planted on dossiers (code_key)",
    find: keysWithoutTenant,
    name: "planted",
  },
  {
    why: "a unique index on an expression",
    plant: "create unique index planted on dossiers (lower(code_key), district_id)",
    find: keysWithoutTenant,
    name: "planted",
  },
  {
    why: "an exclusion over all tenants",
    plant: "alter table files add constraint planted exclude using gist (size with =)",
    find: keysWithoutTenant,
    name: "planted",
  },
  {
    why: "a reference that does not say which tenant",
    plant:
      "create unique index size_uq on files (size); alter table changes add constraint planted foreign key (id) references files (size)",
    find: referencesWithoutTenant,
    name: "changes.planted",
  },
  {
    why: "an index that serves no tenant's question",
    plant: "create index planted on dossiers (received_at)",
    find: indexesAcrossTenants,
    name: "planted",
  },
])("$why would be found", async ({ plant, find, name }) => {
  expect(await withPlanted(plant, find)).toContain(name);
});
