import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { asOwner } from "@motcua/db/owner";
import { openStore, type Store } from "@motcua/db/store";
import { createAccount } from "@motcua/services/sign-in/create-account";
import { localDate } from "@motcua/time/local-date";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createLog } from "../http/log.ts";
import { cookieOf, sampleApps } from "../test/test-api.ts";
import { keepDatabaseUp } from "./availability.ts";
import { type RunningApi, serve } from "./serve.ts";

const credentials = { username: "can.bo", password: "mat-khau-thu" };
let dataDir: string;
let appsDir: string;
let store: Store;
let api: RunningApi;
let availability: ReturnType<typeof keepDatabaseUp>;
const log: string[] = [];

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "motcua-recovery-"));
  appsDir = sampleApps();
  store = await openStore({ env: { dataDir, databaseUrl: null }, poolSize: 4 });
  const position = { districtId: 1, unitId: 2, role: "clerk", from: localDate("2018-01-01") } as const;
  await asOwner(store.ownerUrl, (sql) =>
    createAccount(
      sql,
      { ...credentials, name: "Cán bộ Thử", demo: false, positions: [position] },
      store.clock.realNow(),
    ),
  );
  const logger = createLog("debug", { write: (line) => log.push(line) });
  availability = keepDatabaseUp(store, logger);
  const { database, clock, keys } = store;
  const settings = { port: 0, host: "127.0.0.1", publicOrigin: null, trustProxy: false, demo: false };
  api = await serve({ ...settings, database, clock, keys, dataDir, appsDir, availability, log: logger });
});

afterAll(async () => {
  await api.close();
  availability.stop();
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(appsDir, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${api.port}${path}`, init);
const postmaster = () => Number(readFileSync(join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

test("PostgreSQL killed under the server: 503 with the time to come back, then all is as before", async () => {
  const signIn = await ask("/api/auth/sign-in/username", {
    method: "POST",
    headers: { "content-type": "application/json", "x-motcua": "1" },
    body: JSON.stringify(credentials),
  });
  const headers = { cookie: cookieOf(signIn) };
  expect((await ask("/rpc/session.me", { headers })).status).toBe(200);
  const before = postmaster();

  process.kill(before, "SIGKILL");
  const statuses = new Set<number>();
  await expect
    .poll(
      async () => {
        const answer = await ask("/rpc/session.me", { headers });
        statuses.add(answer.status);
        if (answer.status === 503) expect(answer.headers.get("retry-after")).toBe("2");
        return statuses.has(503) && answer.status === 200;
      },
      { timeout: 50_000, interval: 50 },
    )
    .toBe(true);

  expect([...statuses].sort()).toEqual([200, 503]);
  expect(postmaster()).not.toBe(before);
  await expect.poll(async () => (await ask("/readyz")).status).toBe(200);
});

test("the change feed hears again after the restart", async () => {
  const heard: (number | null)[] = [];
  const stop = await store.database.listen((districtId) => heard.push(districtId));
  process.kill(postmaster(), "SIGKILL");
  await expect.poll(() => availability.up, { timeout: 50_000 }).toBe(false);
  await expect.poll(() => availability.up, { timeout: 50_000 }).toBe(true);
  await expect
    .poll(
      async () => {
        await asOwner(store.ownerUrl, (sql) => sql`select pg_notify('motcua_changes', '7')`, 1);
        return heard.includes(7);
      },
      { timeout: 50_000, interval: 500 },
    )
    .toBe(true);
  await stop();
});

test("the owner has no connection while the server runs", async () => {
  await ask("/readyz");
  const users = await asOwner(
    store.ownerUrl,
    (sql) => sql<{ usename: string }[]>`
      select distinct usename from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    1,
  );
  expect(users.map((row) => row.usename)).toEqual(["motcua_api"]);
});
