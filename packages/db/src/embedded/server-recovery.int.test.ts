import { spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, afterEach, expect, test } from "vitest";
import { identityOf } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { findDataFolder } from "./data-folder.ts";
import { joinServer } from "./server.ts";
import { dataFolders, killServer, serverOf } from "./test/data-folders.ts";

const folders = dataFolders();
afterEach(() => folders.clear());
afterAll(() => folders.clearAll());

test("kill -9 of the server: its users are told, one starts it again, no committed row is lost", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  const second = await folders.join({ dataDir });
  await first.query("create table kept as select generate_series(1, 1000) as n");

  await killServer(dataDir);
  expect(await first.next()).toEqual({ died: true });
  expect(await second.next()).toEqual({ died: true });
  const [again, also] = await Promise.all([first.ask("restart"), second.ask("restart")]);
  expect(again).toEqual({ pid: serverOf(dataDir)?.pid, port: first.port });
  expect(also).toEqual(again);
  expect(await second.query("select count(*)::int as n from kept")).toEqual([{ n: 1000 }]);

  await killServer(dataDir);
  expect(await first.next(), "a second death is told as well").toEqual({ died: true });
});

test("kill -9 of the server: whoever comes next recovers it", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  await first.query("create table kept as select 7 as n");
  await killServer(dataDir);
  const second = await folders.join({ dataDir });
  expect(second.pid).not.toBe(first.pid);
  expect(await second.query("select n from kept")).toEqual([{ n: 7 }]);
});

test("kill -9 of a user: its use is swept, and the last living one stops the server", async () => {
  const dataDir = await folders.createFilled();
  const killed = await folders.join({ dataDir });
  const living = await folders.join({ dataDir });
  await killed.kill();
  expect(readdirSync(join(dataDir, "postgres.users"))).toHaveLength(2);
  expect(await living.ask("leave")).toEqual({ left: true });
  expect(serverOf(dataDir)).toBeNull();
  expect(readdirSync(join(dataDir, "postgres.users"))).toEqual([]);
});

test("kill -9 of all users: the server runs on without holding their output, and is joined by the next", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  const second = await folders.join({ dataDir });
  await Promise.all([first.kill(), second.kill()]); // comes back only when nobody holds their output
  expect(serverOf(dataDir)?.pid).toBe(first.pid);
  const third = await folders.join({ dataDir });
  expect(third.pid).toBe(first.pid);
  expect(await third.ask("leave")).toEqual({ left: true });
  expect(serverOf(dataDir)).toBeNull();
});

test("kill -9 of server and users: the next start has all that was committed", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  await first.query("create table kept as select 7 as n");
  await Promise.all([first.kill(), killServer(dataDir)]);
  const second = await folders.join({ dataDir });
  expect(await second.query("select n from kept")).toEqual([{ n: 7 }]);
});

test("kill -9 while the cluster is being made: the next start makes it anew", async () => {
  const dataDir = folders.create();
  const first = folders.spawn({ dataDir });
  await expect.poll(() => readdirSync(dataDir).some((name) => name.startsWith("postgres.new-")), POLL).toBe(true);
  await first.kill();
  await folders.join({ dataDir });
  expect(readdirSync(dataDir).sort()).toEqual(["postgres", "postgres.log", "postgres.password", "postgres.users"]);
});

test("a statement that outlives its killed server does not keep the next one from starting", async () => {
  const dataDir = await folders.createFilled();
  const server = await joinServer({ dataDir });
  const sql = postgres(server.url(), { max: 1, onnotice: () => undefined });
  const [{ pid } = { pid: 0 }] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const endless = sql`do $$ begin loop end loop; end $$`.catch((error: Error) => error);
  // Until the statement runs: PostgreSQL's processes say in their title what they do.
  await expect.poll(() => readFileSync(`/proc/${pid}/cmdline`, "utf8"), POLL).toMatch(/ DO/);
  await killServer(dataDir);
  await server.restart();
  expect(await endless).toBeInstanceOf(Error);
  await sql.end({ timeout: 1 }); // without one it waits for ever after the server's death
  await server.leave();
});

test("a number in postmaster.pid that is another process's by now does not keep the server from starting", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  await killServer(dataDir);
  // A process of the same account, for PostgreSQL takes no notice of other accounts' processes.
  const { cluster, account } = findDataFolder(dataDir);
  const other = spawn("/bin/cat", { ...identityOf(account), cwd: "/", env: {}, stdio: ["pipe", "ignore", "ignore"] });
  const pidFile = join(cluster, "postmaster.pid");
  writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(String(first.pid), String(other.pid)));
  const second = await folders.join({ dataDir });
  expect(second.pid).not.toBe(other.pid);
  other.stdin.end();
});

test("nor does it when it is the number of another folder's server", async () => {
  const [dataDir, otherDir] = [await folders.createFilled(), await folders.createFilled()];
  const [first, other] = await Promise.all([folders.join({ dataDir }), folders.join({ dataDir: otherDir })]);
  await killServer(dataDir);
  const pidFile = join(dataDir, "postgres/postmaster.pid");
  writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(String(first.pid), String(other.pid)));
  const second = await folders.join({ dataDir });
  expect(second.pid).not.toBe(other.pid);
  expect(await other.query("select 1 as one"), "the other one is left alone").toEqual([{ one: 1 }]);
});

test.each([
  { address: "127.0.0.1", answer: { pid: expect.any(Number) }, why: "joined, for we can reach it" },
  { address: "", answer: { code: "SERVER_FOREIGN" }, why: "refused, for we cannot" },
])("a server that somebody started by hand on '$address' stays the only one: $why", async ({ address, answer }) => {
  const dataDir = await folders.createFilled();
  const before = await folders.join({ dataDir });
  await before.ask("leave");
  const pid = await startByHand(dataDir, address, before.port);
  const found = await folders.spawn({ dataDir }).next();
  expect(found).toMatchObject(answer);
  expect(found.pid ?? pid).toBe(pid);
  expect(serverOf(dataDir)?.pid).toBe(pid);
});

test("a port taken meanwhile is given up for another", async () => {
  const dataDir = await folders.createFilled();
  const first = await folders.join({ dataDir });
  await first.ask("leave");
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(first.port, "127.0.0.1", resolve));
  const second = await folders.join({ dataDir });
  expect(second.port).not.toBe(first.port);
  await new Promise((resolve) => squatter.close(resolve));
});

/** PostgreSQL as an administrator would start it, without any of the launcher's words. */
async function startByHand(dataDir: string, address: string, port: number): Promise<number> {
  const folder = findDataFolder(dataDir);
  const { postgres: program } = await findBinaries(folder);
  const words = ["-D", folder.cluster, "-p", String(port), "-c", `listen_addresses=${address}`, "-k", folder.cluster];
  const child = spawn(program, words, { ...identityOf(folder.account), cwd: "/", env: {}, stdio: "ignore" });
  child.unref();
  await expect.poll(() => serverOf(dataDir)?.state, POLL).toBe("ready");
  return child.pid ?? 0;
}

const POLL = { timeout: 20_000, interval: 5 };
