import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { createTestDatabase, type TestDatabase, testKeys } from "@motcua/db/test/database";
import type { ServiceContext } from "@motcua/services/context";
import { readReferenceData } from "@motcua/services/reference";
import { fixedClock } from "@motcua/time/fixed-clock";
import { instant } from "@motcua/time/instant";
import { Command } from "commander";
import { afterAll, beforeAll, expect, test } from "vitest";

import { registerImportCommands } from "./import-register.ts";
import { registerReconcileCommand } from "./reconcile.ts";

const HEADER = "Mã hồ sơ,Mã TTHC,Mã đơn vị,Chủ hồ sơ,Thời điểm tiếp nhận,Hẹn trả,Có kết quả";
const row = (serial: number, changes = "09832,Nguyễn Văn Ánh,01/03/2023 09:00,01/03/2023 17:00,01/03/2023 10:00") =>
  `000.01.27.H26-230301-000${serial},1.001193,${changes}`;
const BAD = row(9, "09832,,01/03/2023 09:00,,");

let store: TestDatabase;
let folder: string;
let contexts: ServiceContext[];
beforeAll(async () => {
  store = await createTestDatabase();
  folder = mkdtempSync("/tmp/motcua-cli-");
  const reference = await readReferenceData(store.database);
  contexts = [...reference.districts.values()].map(({ id, units }) => {
    const reach = [...new Set(units.map(({ unitId }) => unitId))];
    const positions = [{ unitId: 1, role: "administrator" as const, reach }];
    const actor = { id: "cli:test", name: "test", districtId: id, positions };
    const clock = fixedClock(instant(Date.UTC(2026, 10, 23)));
    return { database: store.database, clock, keys: testKeys, reference, dataDir: folder, actor };
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await store.drop();
});

function file(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

/** What a command printed, what it said on standard error, and its exit code. */
async function run(...words: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => said.push(text) });
  const deps = {
    withDistricts: <T>(work: (all: ServiceContext[]) => Promise<T>) => work(contexts),
    print: (text: string) => printed.push(text),
  };
  registerImportCommands(program, deps);
  registerReconcileCommand(program, deps);
  const exitCode = await program.parseAsync(words, { from: "user" }).then(
    () => 0,
    (error: { exitCode?: number }) => error.exitCode,
  );
  return { exitCode, said: said.join(""), text: printed.join("\n"), json: () => JSON.parse(printed.join("")) };
}

test("a register with bad rows is read: 0, and exactly the report as JSON", async () => {
  const path = file("so.csv", HEADER, row(1), BAD);
  const rehearsed = await run("import", "register", path, "--dry-run", "--json");
  expect(rehearsed.json()).toMatchObject({ batch: null, imported: 1 });
  const { exitCode, json } = await run("import", "register", path, "--json");
  expect(exitCode).toBe(0);
  expect(Object.keys(json())).toEqual([
    ...["file", "system", "batch", "rows", "imported", "updated", "unchanged"],
    ...["errors", "warnings", "deadlines", "differences"],
  ]);
  expect(json()).toMatchObject({ file: "so.csv", system: null, rows: 2, imported: 1 });
  expect(json().errors).toEqual([
    { row: 3, column: "Chủ hồ sơ", code: "required", message: expect.stringContaining("Chủ hồ sơ: ô trống") },
  ]);
  const repeated = await run("import", "register", path, "--json", "--stats");
  expect(repeated.json()).toMatchObject({
    imported: 0,
    unchanged: 1,
    stats: { seconds: expect.any(Number), peakMegabytes: expect.any(Number) },
  });
});

test("without --json a person reads what came of it", async () => {
  const { exitCode, text } = await run("import", "register", file("so.csv", HEADER, row(2), BAD), "--stats");
  expect(exitCode).toBe(0);
  expect(text).toMatch(/Đợt nhập: [0-9a-f-]{36}\nSố dòng đọc được: 2\nNhập mới: 1\n/);
  expect(text).toMatch(/Dòng lỗi: 1\n {2}dòng 3: Chủ hồ sơ: ô trống/);
  expect(text).toMatch(/Thời gian [\d.]+ giây, bộ nhớ cao nhất \d+ MB$/);
});

test("all or nothing refused: 1, with the report and a sentence", async () => {
  const { exitCode, said, json } = await run(
    "import",
    "register",
    file("so.csv", HEADER, row(3), BAD),
    "--all-or-nothing",
    "--json",
  );
  expect(exitCode).toBe(1);
  expect(json()).toMatchObject({ imported: 0, errors: [{ row: 3 }] });
  expect(said).toContain("Chưa nhập dòng nào vì sổ còn lỗi");
});

test.each([
  { content: "a,b\n1,2", says: "Không tìm thấy dòng tiêu đề", why: "no header" },
  { content: "", says: "Không đọc được tệp", why: "nothing in it" },
  { content: "\u0000\u0001", says: "Không đọc được tệp", why: "no table" },
])("refused with 1 and a sentence: $why", async ({ content, says }) => {
  const path = join(folder, "sai.csv");
  writeFileSync(path, content);
  const { exitCode, said } = await run("import", "register", path, "--json");
  expect({ exitCode, said }).toEqual({ exitCode: 1, said: expect.stringContaining(says) });
});

test("runs are listed, undone once, and then not again", async () => {
  const { json } = await run("import", "register", file("so.csv", HEADER, row(4)), "--json");
  const { batch } = json();
  const listed = (await run("import", "list", "--json")).json();
  expect(listed[0]).toMatchObject({ batch, state: "done", district: "274", imported: 1 });
  expect((await run("import", "list")).text).toContain(`${batch}  `);
  const undone = await run("import", "undo", batch.toUpperCase(), "--json");
  expect(undone.json()).toEqual({ batch, voided: 1, systemRows: 0, kept: [] });
  const again = await run("import", "undo", batch);
  expect(again).toMatchObject({ exitCode: 1, said: expect.stringContaining("đã được hoàn tác") });
  const unknown = await run("import", "undo", "00000000-0000-7000-8000-000000000000");
  expect(unknown).toMatchObject({ exitCode: 2, said: expect.stringContaining("Không tìm thấy đợt nhập") });
});

test("registers of several districts in one file go to each of them, and are undone in each", async () => {
  const bacSon = "000.01.18.H37-230301-0001,1.001193,06325,Vi Thị Hoàn,01/03/2023 09:00,,";
  const { json } = await run("import", "register", file("so.csv", HEADER, row(5), bacSon), "--json");
  expect(json()).toMatchObject({ imported: 2, errors: [] });
  const undone = await run("import", "undo", json().batch, "--json");
  expect(undone.json()).toMatchObject({ voided: 2 });
});

test("registers are held against each other by the unit's code", async () => {
  const path = file("so.csv", HEADER, row(6), row(7));
  await run("import", "register", path, "--system", "paper");
  await run("import", "register", file("tinh.csv", HEADER, row(6).replace("10:00", "11:00")), "--system", "province");
  const asked = ["reconcile", "--unit", "274", "--from", "2023-03-01", "--to", "2023-03-01"];
  const { exitCode, json } = await run(...asked, "--json");
  expect(exitCode).toBe(0);
  expect(json()).toMatchObject({
    ...{ paper: 2, province: 1, rate: 0.5 },
    units: [{ unit: "09832", paper: 2, province: 1, rate: 0.5, missing: 1 }],
    differing: [{ column: "Có kết quả", paper: "01/03/2023 10:00", province: "01/03/2023 11:00" }],
  });
  expect((await run(...asked)).text).toMatch(/Sổ giấy 2, ở đây \d+, hệ thống tỉnh 1; tỷ lệ có trên hệ thống tỉnh 0,5/);
  const unknown = await run("reconcile", "--unit", "99999", "--from", "2023-03-01", "--to", "2023-03-01");
  expect(unknown).toMatchObject({ exitCode: 2, said: expect.stringContaining("99999") });
});
