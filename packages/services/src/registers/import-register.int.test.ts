import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import type { ServiceContext } from "../context/service-context.ts";
import { receiveDossier } from "../dossiers/receive-dossier.ts";
import { recordResult } from "../dossiers/record-result.ts";
import { searchDossiers } from "../dossiers/search-dossiers.ts";
import { intake } from "../test/sample-input.ts";
import { getImport } from "./get-import.ts";
import { importRegister } from "./import-register.ts";
import { listImports } from "./list-imports.ts";
import {
  deskRow,
  eventsOf,
  expectTotalsRecomputed,
  importRows,
  open,
  type RegisterDesk,
  registerDesk,
} from "./test/register-desk.ts";
import { csvText, goodRow, temporaryFile } from "./test/sample-register.ts";

let desk: RegisterDesk;
beforeAll(async () => {
  desk = await registerDesk();
});
afterEach(() => expectTotalsRecomputed(desk.admin));
afterAll(() => desk.close());

let serial = 0;
const next = () => {
  serial += 1;
  return serial;
};
const counts = ({ report }: Awaited<ReturnType<RegisterDesk["import"]>>) => {
  const { rows, imported, updated, unchanged, errors, differences } = report;
  return { rows, imported, updated, unchanged, errors: errors.length, differences: differences.length };
};
const nothing = { imported: 0, updated: 0, unchanged: 0, errors: 0, differences: 0 };

describe("good rows become dossiers", () => {
  test("with their events, sound in the chain, from an import; bad ones are listed", async () => {
    const row = deskRow(next());
    const outcome = await desk.import([row, deskRow(next(), { fee: "?" }), deskRow(next(), open)]);
    expect(counts(outcome)).toEqual({ ...nothing, rows: 3, imported: 2, errors: 1 });
    expect(outcome).toMatchObject({ refused: false, report: { file: "so.csv", system: null } });
    expect(outcome.report.errors).toMatchObject([{ row: 3, column: "Phí, lệ phí (đồng)", code: "amount" }]);
    const events = await eventsOf(desk, row.code ?? "");
    expect(events).toMatchObject([
      { kind: "dossier.received", source: "import", sound: true },
      { kind: "dossier.resultRecorded", source: "import", sound: true },
      { kind: "dossier.returned", source: "import", sound: true },
    ]);
    expect(events.every(({ payload }) => String(payload).includes(outcome.report.batch ?? "?"))).toBe(true);
  });

  test("that their own commune sees and another does not", async () => {
    const row = deskRow(next(), { owner: "ĐẶNG THỊ HUỆ MẪN" });
    await desk.import([row]);
    const seen = async (ctx: ServiceContext, unitId: number) =>
      (await searchDossiers(ctx, { unitId, query: "hue man" })).map((line) => line.code);
    expect(await seen(await desk.staff("clerk", 2), 2)).toEqual([row.code]);
    expect(await seen(await desk.staff("clerk", 3), 3)).toEqual([]);
  });

  test("whose persons stand nowhere in plain but by name", async () => {
    const row = deskRow(next(), { identity: "001199887766", phone: "0987654321", address: "Ngõ Bí Mật, Xã Một" });
    await desk.import([row]);
    await desk.import([
      { ...row, identity: "001199887767" },
      { ...row, phone: "0987654322" },
    ]);
    await desk.import([row], { system: "paper" });
    for (const table of [
      "dossiers",
      "dossier_parties",
      "party_identifiers",
      "events",
      "import_batches",
      "system_register_rows",
    ]) {
      const [found] = await desk.owner`select count(*)::int as n from ${desk.owner(table)} t
        where t.district_id = ${desk.districtId} and t::text ~ '00119988776|098765432|Bí Mật'`;
      expect(found?.n, table).toBe(0);
    }
  });

  test("whose numbers the desk does not give out again", async () => {
    const clerk = await desk.staff("clerk", 2);
    const today = (number: number) => `000.01.99.H99-231016-${number}`;
    const row = { ...open, receivedAt: "16/10/2023 08:00", dueAt: "" };
    const foreign = deskRow(0, { ...row, code: "000.02.99.H99-231016-9000" });
    await desk.import([deskRow(0, { ...row, code: today(8041) }), deskRow(0, { ...row, code: today(8007) }), foreign]);
    expect((await receiveDossier(clerk, intake())).code).toBe(today(8042));
  });
});

describe("a repeat", () => {
  test("of the same file changes nothing", async () => {
    const rows = [deskRow(next()), deskRow(next(), open), deskRow(next(), { state: "Dừng xử lý" })];
    await desk.import(rows);
    const [before] = await desk.owner`select count(*)::int as n from events where district_id = ${desk.districtId}`;
    expect(counts(await desk.import(rows))).toEqual({ ...nothing, rows: 3, unchanged: 3 });
    const [after] = await desk.owner`select count(*)::int as n from events where district_id = ${desk.districtId}`;
    expect(after).toEqual(before);
  });

  test("that goes further adds the missing events, and again is unchanged", async () => {
    const row = deskRow(next());
    await desk.import([{ ...row, ...open }]);
    expect(counts(await desk.import([{ ...row, returnedAt: "", state: "" }]))).toEqual({
      ...nothing,
      rows: 1,
      updated: 1,
    });
    expect(counts(await desk.import([row]))).toEqual({ ...nothing, rows: 1, updated: 1 });
    expect(counts(await desk.import([row]))).toEqual({ ...nothing, rows: 1, unchanged: 1 });
    const events = await eventsOf(desk, row.code ?? "");
    expect(events.map(({ kind }) => kind)).toEqual(["dossier.received", "dossier.resultRecorded", "dossier.returned"]);
    expect(events.every(({ sound, source }) => sound && source === "import")).toBe(true);
  });

  test("that takes back or contradicts is listed and leaves the dossier as it is", async () => {
    const [ahead, other] = [deskRow(next()), deskRow(next())];
    await desk.import([ahead, other]);
    const { report } = await desk.import([
      { ...ahead, ...open },
      { ...other, resultAt: "01/03/2023 16:00" },
    ]);
    expect(report.differences).toEqual([
      { code: ahead.code, column: "Có kết quả", here: "01/03/2023 14:00", there: "" },
      { code: ahead.code, column: "Trả kết quả", here: "01/03/2023 15:00", there: "" },
      { code: other.code, column: "Có kết quả", here: "01/03/2023 14:00", there: "01/03/2023 16:00" },
    ]);
    expect(report).toMatchObject({ imported: 0, updated: 0, unchanged: 0 });
  });

  test("shows personal numbers that differ by their ends only", async () => {
    const row = deskRow(next());
    await desk.import([row]);
    const { report } = await desk.import([{ ...row, identity: "001087999456", phone: "0912000678" }]);
    expect(report.differences.map(({ column }) => column)).toEqual(["Số CCCD", "Số điện thoại"]);
    const [identity] = report.differences;
    expect(identity?.here).toMatch(/^001\*{6}456 #[0-9a-f]{6}$/);
    expect(identity?.there).toMatch(/^001\*{6}456 #[0-9a-f]{6}$/);
    expect(identity?.here).not.toBe(identity?.there);
  });
});

describe("the desk's own record wins", () => {
  test("over a register that says otherwise, even one that goes further", async () => {
    const clerk = await desk.staff("clerk", 2);
    const received = await receiveDossier(clerk, intake());
    const row = {
      ...deskRow(0, { code: received.code, owner: "Nguyễn Thị Ánh", identity: "001190123456" }),
      ...{
        procedure: "1.004873",
        receivedAt: "16/10/2023 09:00",
        dueAt: "",
        address: "Thôn 5, Xã Một",
        phone: "0912345678",
      },
      ...{ fee: "0", payment: "Miễn phí", digitised: "", channelOut: "", satisfaction: "" },
    };
    const same = await desk.import([{ ...row, ...open }]);
    expect(counts(same)).toEqual({ ...nothing, rows: 1, unchanged: 1 });
    const further = await desk.import([{ ...row, resultAt: "17/10/2023 10:00", returnedAt: "", state: "" }]);
    expect(further.report.differences).toEqual([
      { code: received.code, column: "Có kết quả", here: "", there: "17/10/2023 10:00" },
    ]);
    expect((await eventsOf(desk, received.code)).map(({ kind }) => kind)).toEqual(["dossier.received"]);
  });

  test("also over its own import once somebody has gone on with it", async () => {
    const row = deskRow(next());
    await desk.import([{ ...row, ...open }]);
    const clerk = await desk.staff("clerk", 2);
    const [line] = await searchDossiers(clerk, { unitId: 2, query: row.code ?? "" });
    await recordResult(clerk, { dossierId: line?.id ?? "", commandId: uuidv7(), version: 1, digitised: true });
    const { report } = await desk.import([{ ...row, state: "" }]);
    expect(report).toMatchObject({ updated: 0, unchanged: 0 });
    const columns = ["Có kết quả", "Trả kết quả", "Mức độ hài lòng"];
    expect(report.differences.map(({ column }) => column)).toEqual(columns);
  });
});

describe("a rehearsal", () => {
  test("finds the same and writes nothing", async () => {
    const known = deskRow(next());
    await desk.import([{ ...known, ...open }]);
    const rows = [known, deskRow(next()), deskRow(next(), { unit: "?" })];
    const before = await listImports(desk.admin);
    const rehearsed = await desk.import(rows, { dryRun: true });
    expect(rehearsed.report.batch).toBeNull();
    expect(await listImports(desk.admin)).toEqual(before);
    expect(counts(rehearsed)).toEqual(counts(await desk.import(rows)));
  });
});

describe("all or nothing", () => {
  test("one bad row refuses the file, and the run is kept with its errors", async () => {
    const row = deskRow(next());
    const outcome = await desk.import([row, deskRow(next(), { owner: "" })], { allOrNothing: true });
    expect(outcome.refused).toBe(true);
    expect(counts(outcome)).toEqual({ ...nothing, rows: 2, errors: 1 });
    expect(await eventsOf(desk, row.code ?? "")).toEqual([]);
    const kept = await getImport(desk.admin, outcome.report.batch ?? "");
    expect(kept).toMatchObject({ state: "refused", imported: 0, errors: 1, report: { errors: outcome.report.errors } });
  });

  test("without a bad row everything is there at once", async () => {
    const rows = Array.from({ length: 600 }, () => deskRow(next()));
    const seen: number[] = [];
    const outcome = await desk.import(rows, { allOrNothing: true, onProgress: (read) => seen.push(read) });
    expect(outcome.refused).toBe(false);
    expect(counts(outcome)).toEqual({ ...nothing, rows: 600, imported: 600 });
    expect(seen.length).toBeGreaterThan(1);
  });
});

test("a run can be followed and found again, with what came of it", async () => {
  const batchId = uuidv7();
  const read: number[] = [];
  const rows = Array.from({ length: 520 }, () => deskRow(next(), { dueAt: "02/03/2023 17:00" }));
  const { report } = await desk.import(rows, { batchId, onProgress: (count) => read.push(count) });
  expect(read.at(-1)).toBe(520);
  expect(await getImport(desk.admin, batchId)).toMatchObject({
    ...{ batch: batchId, state: "done", file: "so.csv", rows: 520, imported: 520, actor: desk.admin.actor.id },
    report: { deadlines: report.deadlines },
  });
  expect(report.deadlines).toHaveLength(520);
  const [newest] = await listImports(desk.admin);
  expect(newest?.batch).toBe(batchId);
});

test("a number that somebody takes meanwhile is found on the second try", async () => {
  const row = deskRow(next());
  let faster = true;
  const slow: ServiceContext = {
    ...desk.admin,
    database: {
      ...desk.admin.database,
      writeAs: (who, work) =>
        desk.admin.database.writeAs(who, (writer) =>
          work({
            recordChange: async (payload, options) => {
              if (faster) {
                faster = false;
                await desk.import([row]);
              }
              return writer.recordChange(payload, options);
            },
          }),
        ),
    },
  };
  expect(counts(await importRows(slow, [row]))).toEqual({ ...nothing, rows: 1, unchanged: 1 });
});

describe("refused", () => {
  test.each(["clerk", "specialist", "leader"] as const)("a %s may not import", async (role) => {
    const ctx = await desk.staff(role, role === "leader" ? 1 : 2);
    await expect(importRows(ctx, [deskRow(next())])).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(listImports(ctx)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("a file without a header is no run", async () => {
    const before = await listImports(desk.admin);
    const path = temporaryFile("so.csv", "a,b\n1,2\n");
    const input = { path, fileName: "so.csv", system: null };
    await expect(importRegister(desk.admin, input)).rejects.toMatchObject({ code: "HEADER_NOT_FOUND" });
    expect(await listImports(desk.admin)).toEqual(before);
  });

  test("a unit of another district is unknown, unless that district takes part", async () => {
    const [ours, theirs] = [deskRow(next()), { ...goodRow, code: "000.01.27.H26-230301-7001" }];
    const { report } = await desk.import([ours, theirs]);
    expect(report).toMatchObject({ imported: 1, errors: [{ row: 3, code: "unit", column: "Mã đơn vị" }] });
    const reach = [...new Set(desk.admin.reference.districts.get(1)?.units.map(({ unitId }) => unitId))];
    const position = { unitId: 1, role: "administrator" as const, reach };
    const hoaiDuc = { ...desk.admin, actor: { ...desk.admin.actor, districtId: 1, positions: [position] } };
    const both = await importRows(desk.admin, [ours, theirs], { others: [hoaiDuc] });
    expect(both.report).toMatchObject({ imported: 1, unchanged: 1, errors: [] });
    const batch = both.report.batch ?? "";
    expect(await getImport(hoaiDuc, batch)).toMatchObject({ imported: 1, unchanged: 0 });
    expect(await getImport(desk.admin, batch)).toMatchObject({ imported: 0, unchanged: 1 });
    await expectTotalsRecomputed(hoaiDuc);
  });
});

test("a file of another order of columns, in an unusual spelling, gives the same dossier", async () => {
  const row = deskRow(next(), { owner: "Lê Thị Ý" });
  await desk.import([row]);
  const columns = ["receivedAt", "owner", "resultAt", "unit", "returnedAt", "code", "procedure", "state"] as const;
  const odd = {
    ...row,
    owner: "  LÊ  THỊ Ý".normalize("NFD"),
    receivedAt: "2023-03-01T09:00",
    code: row.code?.toLowerCase() ?? "",
  };
  const path = temporaryFile("so.csv", `Sổ\n\n${csvText([odd], columns)}`);
  const { report } = await importRegister(desk.admin, { path, fileName: "so.csv", system: null });
  expect(report).toMatchObject({ unchanged: 1, errors: [], differences: [] });
});
