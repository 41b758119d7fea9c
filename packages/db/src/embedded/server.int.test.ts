import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, expect, test } from "vitest";
import { joinServer } from "./server.ts";
import { dataFolders, joined, serverOf } from "./test/data-folders.ts";

const folders = dataFolders();
afterEach(() => folders.clear());
afterAll(() => folders.clearAll());

test("the first user of an empty folder gets a server with the product's database", async () => {
  const dataDir = folders.create();
  const server = await joinServer({ dataDir });
  const sql = postgres(server.url(), { max: 1 });
  const [row] = await sql`
    select current_database() as database, current_user as role, current_setting('server_version_num')::int / 10000 as major,
      current_setting('data_checksums') as checksums, current_setting('fsync') as fsync, current_setting('jit') as jit,
      current_setting('timezone') as timezone, current_setting('server_encoding') as encoding,
      current_setting('listen_addresses') as address, current_setting('unix_socket_directories') as sockets,
      current_setting('password_encryption') as passwords, current_setting('max_connections') as connections,
      (select datcollate from pg_database where datname = current_database()) as collation`;
  await sql.end();
  await server.leave();
  expect(row).toEqual({
    database: "motcua",
    role: "motcua_owner",
    major: 18,
    checksums: "on",
    fsync: "on",
    jit: "off",
    timezone: "UTC",
    encoding: "UTF8",
    address: "127.0.0.1",
    sockets: "",
    passwords: "scram-sha-256",
    connections: "100",
    collation: "C.UTF-8",
  });
  expect(serverOf(dataDir)).toBeNull();
});

test("a caller's settings go over the launcher's", async () => {
  const server = await joinServer({ dataDir: await folders.createFilled(), settings: { work_mem: "9MB", jit: "on" } });
  const sql = postgres(server.url("postgres"), { max: 1 });
  const [row] = await sql`select current_setting('work_mem') as work_mem, current_setting('jit') as jit`;
  await sql.end();
  await server.leave();
  expect(row).toEqual({ work_mem: "9MB", jit: "on" });
});

test("nobody comes in without the password, which only we can read", async () => {
  const dataDir = folders.create();
  const server = await joinServer({ dataDir });
  const stranger = new URL(server.url());
  stranger.password = "sai";
  const sql = postgres(stranger.href, { max: 1 });
  await expect(sql`select 1`).rejects.toMatchObject({ code: "28P01" });
  await sql.end();
  await server.leave();
  expect(statSync(join(dataDir, "postgres.password")).mode & 0o777).toBe(0o600);
  expect(statSync(join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
  expect(readFileSync(join(dataDir, "postgres.log"), "utf8")).not.toContain(server.passwordOf(server.superuser));
});

test("a role's address holds its own password, from which the owner's cannot be told", async () => {
  const server = await joinServer({ dataDir: await folders.createFilled() });
  const owner = postgres(server.url(), { max: 1 });
  await owner.unsafe(`create role motcua_api login password '${server.passwordOf("motcua_api")}'`);
  await owner.end();
  const api = postgres(server.url("motcua", "motcua_api"), { max: 1 });
  const [row] = await api`select current_user as role`;
  await api.end();
  await server.leave();
  expect(row).toEqual({ role: "motcua_api" });
  expect(server.passwordOf("motcua_api")).not.toBe(server.passwordOf("motcua_owner"));
});

test("two processes use one server: the first leaves, the second works on, the last stops it", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  const second = await folders.join({ dataDir });
  expect(second.pid).toBe(first.pid);
  expect(second.port).toBe(first.port);

  expect(await first.ask("leave")).toEqual({ left: true });
  expect(await second.query("select 2 as two")).toEqual([{ two: 2 }]);
  expect(await second.ask("leave")).toEqual({ left: true });
  expect(serverOf(dataDir)).toBeNull();
});

test("uses within one process count one by one, and leaving twice is leaving once", async () => {
  const dataDir = await folders.createFilled();
  const [first, second] = await Promise.all([joinServer({ dataDir }), joinServer({ dataDir })]);
  expect(first.pid).toBe(second.pid);
  await first.leave();
  await first.leave();
  expect(serverOf(dataDir)?.pid).toBe(second.pid);
  await second.leave();
  expect(serverOf(dataDir)).toBeNull();
});

test("eight processes that start at once end in one server, and leaving at once stops it", async () => {
  const dataDir = folders.create();
  const members = Array.from({ length: 8 }, () => folders.spawn({ dataDir }));
  const answers = (await Promise.all(members.map((member) => member.next()))).map(joined);
  expect(new Set(answers.map(({ pid }) => pid)).size).toBe(1);
  expect(readdirSync(join(dataDir, "postgres.users"))).toHaveLength(8);
  const log = readFileSync(join(dataDir, "postgres.log"), "utf8");
  expect(log.match(/ready to accept connections/g)).toHaveLength(1);

  const left = await Promise.all(members.map((member) => member.ask("leave")));
  expect(left).toEqual(members.map(() => ({ left: true })));
  expect(serverOf(dataDir)).toBeNull();
  expect(readdirSync(join(dataDir, "postgres.users"))).toEqual([]);
});

test("a second start finds the data, at the same address", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  await first.query("create table kept as select 7 as n");
  await first.ask("leave");
  const second = await folders.join({ dataDir });
  expect(await second.query("select n from kept")).toEqual([{ n: 7 }]);
  expect(second.pid).not.toBe(first.pid);
  expect(second.port).toBe(first.port);
});

test("Ctrl-C on a user's terminal does not reach the server", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  process.kill(-(first.process.pid ?? 0), "SIGINT");
  await first.kill();
  const second = await folders.join({ dataDir });
  expect(second.pid).toBe(first.pid);
});
