import { openClient } from "@motcua/db/database";
import { createTestDatabase, type TestDatabase, testKeys } from "@motcua/db/test/database";
import { fixedClock } from "@motcua/time/fixed-clock";
import { localDate } from "@motcua/time/local-date";
import { afterAll, beforeAll, expect, test } from "vitest";

import { readReferenceData } from "../reference/reference-data.ts";
import { at } from "../test/test-desk.ts";
import { type DemoLoad, loadDemo } from "./load-demo.ts";

const clock = fixedClock(at("2023-10-16T09:00:00+07:00"));
let database: TestDatabase;
let load: DemoLoad;
let owner: ReturnType<typeof openClient>;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openClient(database.ownerUrl, 1);
  const reference = await readReferenceData(database.database);
  const from = localDate("2022-10-17");
  load = {
    ownerUrl: database.ownerUrl,
    keys: testKeys,
    reference,
    clock,
    districtId: 1,
    from,
    dossiers: 3000,
    seed: 7,
  };
  await loadDemo(load);
}, 120_000);
afterAll(async () => {
  await owner.end({ timeout: 1 });
  await database.drop();
});

test("every state that a desk's commands reach, 21 units, 3–6 % open and some overdue", async () => {
  const states = await owner<{ state: number }[]>`select distinct state from dossiers order by 1`;
  expect(states.map((row) => row.state)).toEqual([2, 3, 4, 7, 8, 9, 10]);
  const [figures] = await owner<{ units: number; open: number; overdue: number }[]>`
    select count(distinct resolving_unit_id)::int as units, count(*) filter (where state in (2, 4))::float / count(*) as open,
      count(*) filter (where state in (2, 4) and due_at < '2023-10-16T02:00:00Z')::int as overdue from dossiers`;
  expect(figures?.units).toBe(21);
  expect(figures?.open).toBeGreaterThan(0.03);
  expect(figures?.open).toBeLessThan(0.06);
  expect(figures?.overdue).toBeGreaterThan(0);
});

test("an hour of the last morning brings less than a usual whole day", async () => {
  const [arrivals] = await owner<{ usual: number; last: number }[]>`
    select count(*)::float / count(distinct day) as usual, count(*) filter (where day = '2023-10-16')::int as last
    from (select (received_at at time zone 'Asia/Ho_Chi_Minh')::date as day from dossiers) as received`;
  expect(arrivals?.last).toBeGreaterThan(0);
  expect(arrivals?.last).toBeLessThan(arrivals?.usual ?? 0);
});

test("numbers come from the demo's own block and are followed by the desk's", async () => {
  const [row] = await owner<{ least: string; stray: number }[]>`
    select min(right(code, 4)) as least, count(*) filter (where right(code, 4)::int < 5001)::int as stray from dossiers`;
  expect(row).toMatchObject({ least: "5001", stray: 0 });
  const [counters] = await owner<{ wrong: number }[]>`
    select count(*)::int as wrong from number_counters c where last <> (select max(right(d.code, 4)::int) from dossiers d
      where d.district_id = c.district_id and d.resolving_unit_id = c.unit_id
        and (d.received_at at time zone 'Asia/Ho_Chi_Minh')::date = c.day)`;
  expect(counters?.wrong).toBe(0);
});

test("keys, indexes and foreign keys are back, and nothing in the rows breaks them", async () => {
  const names = (sql: typeof owner) => sql<{ name: string }[]>`
    select conname as name from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexname from pg_indexes where schemaname = 'public' order by 1`;
  const template = await createTestDatabase();
  const fresh = openClient(template.ownerUrl, 1);
  expect((await names(owner)).map((row) => row.name)).toEqual((await names(fresh)).map((row) => row.name));
  await fresh.end({ timeout: 1 });
  await template.drop();
});

test("hashes are the database's own, and open counts are those of the rows", async () => {
  const [chain] = await owner<
    { wrong: number }[]
  >`select count(*)::int as wrong from events e where e.hash <> event_hash(e)`;
  expect(chain?.wrong).toBe(0);
  const [open] = await owner<{ counted: number; there: number }[]>`
    select (select sum(open_count)::int from open_by_due where part = 'resolving') as counted,
      (select count(*)::int from dossiers where state in (2, 4)) as there`;
  expect(open?.counted).toBe(open?.there);
});

test("the same seed gives the same dossiers in another store", async () => {
  const other = await createTestDatabase();
  const sql = openClient(other.ownerUrl, 1);
  await loadDemo({ ...load, ownerUrl: other.ownerUrl });
  const content = (db: typeof owner) => db`
    select md5(string_agg(code || state || due_at::text || coalesce(result_at::text, '') || procedure_code, '|' order by code)) as sum from dossiers`;
  expect(await content(sql)).toEqual(await content(owner));
  await sql.end({ timeout: 1 });
  await other.drop();
}, 60_000);

test("a second load goes on from the first, with other numbers", async () => {
  await loadDemo({ ...load, dossiers: 500 });
  const [row] = await owner<
    { n: number; codes: number }[]
  >`select count(*)::int as n, count(distinct code)::int as codes from dossiers`;
  expect(row).toEqual({ n: 3500, codes: 3500 });
});

test("a store of real data takes no demo", async () => {
  const real = await createTestDatabase();
  const sql = openClient(real.ownerUrl, 1);
  await sql`update store set kind = 'real'`;
  await expect(loadDemo({ ...load, ownerUrl: real.ownerUrl })).rejects.toMatchObject({ code: "STORE_KIND" });
  expect(await sql`select from dossiers limit 1`).toHaveLength(0);
  await sql.end({ timeout: 1 });
  await real.drop();
});
