import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { fixedClock } from "@motcua/time/fixed-clock";
import { instant } from "@motcua/time/instant";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { openClient } from "../access/database.ts";
import { listMigrations, type Migration, runMigrations } from "../migrate/run-migrations.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

const clock = fixedClock(instant(0));

let store: TestDatabase;
let owner: ReturnType<typeof openClient>;
let count = 0;
/** Before a test's names, so that no two tests share a file or a table. */
let own = "";
beforeAll(async () => {
  store = await createTestDatabase();
  owner = openClient(store.ownerUrl, 2);
});
afterAll(async () => {
  await owner.end();
  await store.drop();
});
beforeEach(() => {
  count += 1;
  own = `t${count}`;
});

function file(name: string, sql: string): Migration {
  return { name: `${own}_${name}.sql`, sql, sha256: createHash("sha256").update(sql).digest("hex") };
}

async function recorded(): Promise<string[]> {
  const rows = await owner`select name from schema_migrations where name like ${`${own}\\_%`} order by name`;
  return rows.map((row) => row.name as string);
}

async function exists(table: string): Promise<boolean> {
  const [row] = await owner`select to_regclass(${`${own}_${table}`}) is not null as found`;
  return row?.found === true;
}

test("every file runs once, in the order given, and is recorded with its hash", async () => {
  const files = [
    file("1_make", `create table ${own}_kept (n integer)`),
    file("2_fill", `insert into ${own}_kept values (7)`),
  ];
  expect(await runMigrations(owner, clock, files)).toEqual(files.map(({ name }) => name));
  expect(await recorded()).toEqual(files.map(({ name }) => name));
  const [row] =
    await owner`select sha256, applied_at::text from schema_migrations where name = ${files[0]?.name ?? ""}`;
  expect(row).toMatchObject({ sha256: files[0]?.sha256 });
});

test("a second run does nothing", async () => {
  const files = [file("1_make", `create table ${own}_kept (n integer)`)];
  await runMigrations(owner, clock, files);
  expect(await runMigrations(owner, clock, files)).toEqual([]);
  expect(await runMigrations(owner, clock)).toEqual([]);
});

test("a file that was merged late runs, though later ones have run", async () => {
  const [first, late, last] = [
    file("1", "select 1"),
    file("2", `create table ${own}_late (n integer)`),
    file("3", "select 3"),
  ];
  await runMigrations(owner, clock, [first, last]);
  expect(await runMigrations(owner, clock, [first, late, last])).toEqual([late.name]);
  expect(await exists("late")).toBe(true);
});

test("a file that has changed since it ran is refused by name, and nothing after it runs", async () => {
  const before = file("1", "select 1");
  await runMigrations(owner, clock, [before]);
  const after = { ...file("1", "select 2"), name: before.name };
  const next = file("2", `create table ${own}_next (n integer)`);
  await expect(runMigrations(owner, clock, [after, next])).rejects.toThrow(`${before.name} was changed after it ran`);
  expect(await exists("next")).toBe(false);
  expect(await recorded()).toEqual([before.name]);
});

test("a file that fails leaves nothing, names itself, and lets go of the lock", async () => {
  const first = file("1", `create table ${own}_first (n integer)`);
  const broken = file("2", `create table ${own}_half (n integer); select 1 / 0;`);
  const next = file("3", `create table ${own}_next (n integer)`);
  await expect(runMigrations(owner, clock, [first, broken, next])).rejects.toThrow(
    `migration ${broken.name} failed: division by zero`,
  );
  expect(await recorded()).toEqual([first.name]);
  expect([await exists("half"), await exists("next")]).toEqual([false, false]);
  const mended = { ...file("2", `create table ${own}_half (n integer)`), name: broken.name };
  expect(await runMigrations(owner, clock, [first, mended, next])).toEqual([mended.name, next.name]);
});

test("runners that start at once run every file once between them", async () => {
  const files = Array.from({ length: 5 }, (_, place) =>
    file(String(place), `create table ${own}_${place} (n integer); select count(*) from pg_class`),
  );
  const clients = Array.from({ length: 4 }, () => openClient(store.ownerUrl, 1));
  const answers = await Promise.all(clients.map((client) => runMigrations(client, clock, files)));
  await Promise.all(clients.map((client) => client.end()));
  expect(answers.flat().sort()).toEqual(files.map(({ name }) => name));
});

test("two runners on an empty database make the whole of it together", async () => {
  const name = `t_empty_${process.pid}`;
  await owner.unsafe(`create database ${name} template template0`);
  const url = Object.assign(new URL(store.ownerUrl), { pathname: `/${name}` }).toString();
  const clients = [openClient(url, 1), openClient(url, 1)];
  const answers = await Promise.all(clients.map((client) => runMigrations(client, clock)));
  expect(answers.flat().sort()).toEqual(listMigrations().map((migration) => migration.name));
  await Promise.all(clients.map((client) => client.end()));
  await owner.unsafe(`drop database ${name} with (force)`);
});

test("files are read in the order of their names, and nothing but SQL", () => {
  const folder = mkdtempSync(join(tmpdir(), "motcua-migrations-"));
  for (const name of ["20260102_b.sql", "20260101_a.sql", "README.md"]) writeFileSync(join(folder, name), "select 1");
  expect(listMigrations(folder).map(({ name }) => name)).toEqual(["20260101_a.sql", "20260102_b.sql"]);
  rmSync(folder, { recursive: true });
});
