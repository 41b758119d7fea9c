import postgres from "postgres";
import { afterAll, afterEach, expect, test } from "vitest";
import { connectServer } from "./connect.ts";
import { dataFolders, killServer, serverOf } from "./test/data-folders.ts";

const folders = dataFolders();
afterEach(() => folders.clear());
afterAll(() => folders.clearAll());

test("without DATABASE_URL it is the embedded server, which its user hears dying and starts again", async () => {
  const dataDir = await folders.createFilled();
  const server = await connectServer({ dataDir, databaseUrl: null });
  expect(server.kind).toBe("embedded");
  const died = new Promise<void>((resolve) => server.onDeath(resolve));
  await killServer(dataDir);
  await died;
  await server.restart();

  const sql = postgres(server.ownerUrl, { max: 1 });
  expect(await sql`select current_user as role`).toEqual([{ role: "motcua_owner" }]);
  await sql.end({ timeout: 1 });
  await server.leave();
  expect(serverOf(dataDir)).toBeNull();
});

test("a pool outlives the server's death, for the address stays", async () => {
  const dataDir = await folders.createFilled();
  const server = await connectServer({ dataDir, databaseUrl: null });
  const sql = postgres(server.ownerUrl, { max: 4 });
  await sql`select 1`;
  await killServer(dataDir);
  await server.restart();
  await expect.poll(() => sql`select 2 as two`.catch(() => null), { timeout: 20_000 }).toEqual([{ two: 2 }]);
  await sql.end({ timeout: 1 });
  await server.leave();
});

test("with DATABASE_URL nothing is started or stopped, and no folder made", async () => {
  const databaseUrl = "postgres://motcua_owner@may-chu.example/motcua";
  const server = await connectServer({ dataDir: "/khong-co/thu-muc-nay", databaseUrl });
  expect(server.kind).toBe("external");
  expect(server.ownerUrl).toBe(databaseUrl);
  expect(server.passwordOf("motcua_api")).toBeNull();
  await server.restart();
  await server.leave();
});
