import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openClient } from "../access/database.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

const API = "motcua_api";

/** What the API's role may do to each table; a table that is not named here it cannot touch. */
const RIGHTS: Readonly<Record<string, string>> = {
  // Of the store and the nation.
  store: "select",
  reference_loads: "select",
  procedures: "select",
  procedure_versions: "select",
  calendars: "select",
  // Of the sign-in library.
  users: "select update",
  sessions: "select insert update delete",
  accounts: "select insert update",
  verifications: "select insert update delete",
  // Of a tenant, read by its policy.
  districts: "select",
  units: "select",
  unit_versions: "select",
  unit_successions: "select",
  unit_closure: "select",
  user_positions: "select",
  // Tables of record: written through record_change alone.
  dossiers: "select",
  dossier_units: "select",
  dossier_parties: "select",
  name_tails: "select",
  events: "select",
  number_counters: "select",
  unit_day_totals: "select",
  open_by_due: "select",
  changes: "select",
  // Beside the record.
  files: "select insert",
  personal_data_views: "select insert",
  import_batches: "select insert update",
  system_register_rows: "select insert update delete",
};

/** What the API's role may execute: the write door, the context, and questions asked before a context is known. */
const FUNCTIONS = [
  "context_district()",
  "context_units()",
  "district_directory()",
  "positions_of(text,date)",
  "prune_changes(timestamp with time zone)",
  "record_change(jsonb)",
  "take_numbers(integer,date,integer)",
  "track_dossier(text)",
  "unit_directory()",
];

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

async function names(statement: string): Promise<string[]> {
  const rows = await owner.unsafe(statement);
  return rows.map((row) => String(row.name));
}

/** Our own functions; those of extensions are not ours to grant or to change. */
const ours = (alias: string) => `${alias}.pronamespace = 'public'::regnamespace
  and not exists (select from pg_depend x where x.objid = ${alias}.oid and x.deptype = 'e')`;

describe("the API's role", () => {
  test("is an ordinary login without any privilege of the server", async () => {
    const [role] = await owner`select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
      from pg_roles where rolname = ${API}`;
    expect(role).toEqual({
      rolcanlogin: true,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
    });
  });

  test("belongs to no other role", async () => {
    expect(
      await names(`select roleid::regrole::text as name from pg_auth_members where member = '${API}'::regrole`),
    ).toEqual([]);
  });

  test("owns nothing", async () => {
    const owned = await names(`
      select oid::regclass::text as name from pg_class where relowner = '${API}'::regrole
      union all select oid::regprocedure::text from pg_proc where proowner = '${API}'::regrole
      union all select nspname from pg_namespace where nspowner = '${API}'::regrole
      union all select typname from pg_type where typowner = '${API}'::regrole
      union all select datname from pg_database where datdba = '${API}'::regrole`);
    expect(owned).toEqual([]);
  });

  test("can create nothing that lasts", async () => {
    const [may] = await owner`select has_schema_privilege(${API}, 'public', 'create') as in_schema,
      has_database_privilege(${API}, current_database(), 'create') as in_database`;
    expect(may).toEqual({ in_schema: false, in_database: false });
  });

  test("may do to tables what is listed here and no more", async () => {
    const rows = await owner.unsafe(`
      select c.relname as name, string_agg(lower(p.name), ' ' order by p.place) as rights
      from pg_class c
      cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
        with ordinality as p(name, place)
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and (has_table_privilege('${API}', c.oid, p.name)
          or p.name in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege('${API}', c.oid, p.name))
      group by 1`);
    expect(Object.fromEntries(rows.map((row) => [row.name, row.rights]))).toEqual(RIGHTS);
  });

  test("cannot touch sequences", async () => {
    expect(
      await names(`select c.relname as name from pg_class c where c.relkind = 'S' and
        (has_sequence_privilege('${API}', c.oid, 'usage') or has_sequence_privilege('${API}', c.oid, 'update'))`),
    ).toEqual([]);
  });

  test("may execute what is listed here and no more", async () => {
    const may = await names(`select p.oid::regprocedure::text as name from pg_proc p
      where ${ours("p")} and has_function_privilege('${API}', p.oid, 'execute') order by 1`);
    expect(may).toEqual(FUNCTIONS);
  });
});

describe("policies", () => {
  const tenants = `select c.oid, c.relname::text as name, c.relrowsecurity from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and exists (select from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = c.oid and i.indisprimary and a.attname = 'district_id')`;

  test("are on for every table of a tenant", async () => {
    expect((await names(tenants)).length).toBeGreaterThanOrEqual(20);
    expect(await names(`select t.name from (${tenants}) t where not t.relrowsecurity`)).toEqual([]);
  });

  test("name the context for the API's role, or it holds no right at all", async () => {
    const open = await names(`
      select t.name from (${tenants}) t
      where not exists (select from pg_policies p where p.tablename = t.name and p.roles = array['${API}']::name[]
          and p.qual like '%context_district()%')
        and has_any_column_privilege('${API}', t.oid, 'SELECT')`);
    expect(open).toEqual([]);
  });

  test("ask for the units too", async () => {
    expect(await names("select tablename as name from pg_policies where qual not like '%context_units()%'")).toEqual(
      [],
    );
  });

  test("are all permissive for the API's role alone, one to a table, and hold for what is written as well", async () => {
    const rows = await owner`select tablename::text as name, cmd, permissive, roles::text, with_check from pg_policies`;
    expect(new Set(rows.map((row) => row.name)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row, String(row.name)).toMatchObject({ cmd: "ALL", permissive: "PERMISSIVE", roles: `{${API}}` });
      expect(row.with_check === null || String(row.with_check).includes("context_district()")).toBe(true);
    }
  });
});

describe("functions", () => {
  test("that run as the owner have a fixed search path without foreign schemas before it", async () => {
    const definers = await names(
      `select p.oid::regprocedure::text as name from pg_proc p where ${ours("p")} and p.prosecdef`,
    );
    expect(definers.length).toBeGreaterThan(5);
    expect(
      await names(`select p.oid::regprocedure::text as name from pg_proc p where ${ours("p")} and p.prosecdef
        and not coalesce('search_path=public, pg_temp' = any (p.proconfig), false)`),
    ).toEqual([]);
  });

  test("are executable by nobody who was not named", async () => {
    expect(
      await names(`select p.oid::regprocedure::text as name from pg_proc p
        cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where p.pronamespace = 'public'::regnamespace and a.grantee = 0 and a.privilege_type = 'EXECUTE'`),
    ).toEqual([]);
  });

  test("that leave their body to be read at each call have a fixed search path, whoever runs them", async () => {
    expect(
      await names(`select p.oid::regprocedure::text as name from pg_proc p
        where ${ours("p")} and p.prosqlbody is null and p.proconfig is null`),
    ).toEqual([]);
  });
});
