import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import { createTestDatabase, type TestDatabase, testKeys } from "@motcua/db/test/database";
import { fixedClock } from "@motcua/time/fixed-clock";
import { parseInstant } from "@motcua/time/instant";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { ServiceContext } from "../context/service-context.ts";
import { readReferenceData } from "../reference/reference-data.ts";
import { listImports } from "../registers/list-imports.ts";
import { findUpload } from "../uploads/find-upload.ts";
import { storeUpload } from "../uploads/store-upload.ts";
import { createImportRuns, type ImportRuns } from "./import-runs.ts";
import { previewRegister } from "./preview-register.ts";
import { PreviewRegisterInput, StartImportInput } from "./schemas.ts";

const HEADER = "STT,Mã hồ sơ,Mã TTHC,Mã đơn vị,Chủ hồ sơ,Số CCCD,Thời điểm tiếp nhận,Hẹn trả,Có kết quả";
const GOOD =
  "1,000.01.27.H26-230301-0001,1.001193,09832,Nguyễn Văn Ánh,001087123456,01/03/2023 09:00,,01/03/2023 10:00";
const BAD = "2,000.01.27.H26-230301-0002,9.999999,09832,Trần Thị Bưởi,,01/03/2023 09:00,,";
const REGISTER = `SỔ THEO DÕI HỒ SƠ\n\n${HEADER}\n${GOOD}\n${BAD}\n`;

let store: TestDatabase;
let reference: ServiceContext["reference"];
let dataDir: string;
beforeAll(async () => {
  store = await createTestDatabase();
  reference = await readReferenceData(store.database);
  dataDir = mkdtempSync("/tmp/motcua-uploads-");
});
afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await store.drop();
});

function administrator(id: string): ServiceContext {
  const now = parseInstant("2023-10-16T09:00:00+07:00");
  if (now === null) throw new Error("the test's own moment");
  const reach = [...new Set(reference.districts.get(1)?.units.map((unit) => unit.unitId))];
  const actor = { id, name: id, districtId: 1, positions: [{ unitId: 1, role: "administrator" as const, reach }] };
  return { database: store.database, clock: fixedClock(now), keys: testKeys, reference, dataDir, actor };
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

async function send(ctx: ServiceContext, text: string): Promise<string> {
  return (await storeUpload(ctx, { fileName: "sổ tháng 3.csv", bytes: bytesOf(text) })).id;
}

async function endOf(runs: ImportRuns, ctx: ServiceContext, runId: string) {
  return vi.waitFor(() => {
    const progress = runs.progress(ctx, runId);
    if (progress.state === "running") throw new Error("still running");
    return progress;
  });
}

describe("a file that was sent", () => {
  test("is kept for nobody but its sender, readable by the process alone", async () => {
    const ctx = administrator("user:a");
    const id = await send(ctx, REGISTER);
    const { path, fileName, size } = findUpload(ctx, id);
    expect({ fileName, size }).toEqual({ fileName: "sổ tháng 3.csv", size: Buffer.byteLength(REGISTER) });
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(() => findUpload(administrator("user:b"), id)).toThrow(expect.objectContaining({ code: "FILE_NOT_FOUND" }));
  });

  test("leaves nothing behind when it is too large", async () => {
    const ctx = administrator("user:a");
    const before = readdirSync(join(dataDir, "uploads", "1")).length;
    const piece = Buffer.alloc(30_000_000);
    const bytes = (async function* () {
      for (let count = 0; count < 4; count += 1) yield piece;
    })();
    await expect(storeUpload(ctx, { fileName: "to.xlsx", bytes })).rejects.toMatchObject({ code: "FILE_TOO_LARGE" });
    expect(readdirSync(join(dataDir, "uploads", "1"))).toHaveLength(before);
  });

  test("is looked at: header, columns, first rows with long numbers masked", async () => {
    const ctx = administrator("user:a");
    const preview = await previewRegister(ctx, PreviewRegisterInput.parse({ uploadId: await send(ctx, REGISTER) }));
    expect(preview).toMatchObject({ headerRow: 3, missing: [], places: { code: 1, procedure: 2, unit: 3, owner: 4 } });
    expect(preview.rows.map((row) => row.row)).toEqual([4, 5]);
    expect(preview.rows[0]?.cells[5]).toBe("001******456");
    expect(preview.columns.find(({ column }) => column === "code")).toMatchObject({
      title: "Mã hồ sơ",
      required: true,
    });
  });

  test("without a header says what is missing and lets a person point it out", async () => {
    const ctx = administrator("user:a");
    const uploadId = await send(ctx, REGISTER.replace("Mã TTHC", "Cột lạ"));
    const preview = await previewRegister(ctx, PreviewRegisterInput.parse({ uploadId }));
    expect(preview).toMatchObject({ headerRow: 3, missing: ["procedure"] });
    const mapping = { headerRow: 3, places: { ...preview.places, procedure: 2 } };
    expect(await previewRegister(ctx, { uploadId, mapping })).toMatchObject({ missing: [], headerRow: 3 });
    expect(await previewRegister(ctx, { uploadId, mapping: { headerRow: 4, places: {} } })).toMatchObject({
      headerRow: 4,
      titles: expect.arrayContaining(["1.001193"]),
    });
  });
});

describe("a run", () => {
  const choice = { system: null, allOrNothing: false };

  test("as a rehearsal counts and writes nothing", async () => {
    const ctx = administrator("user:a");
    const runs = createImportRuns();
    const uploadId = await send(ctx, REGISTER);
    const runId = runs.start(ctx, StartImportInput.parse({ ...choice, uploadId, rehearsal: true }));
    const { state, report } = await endOf(runs, ctx, runId);
    expect({ state, batch: report?.batch, rows: report?.rows, imported: report?.imported }).toEqual({
      state: "done",
      batch: null,
      rows: 2,
      imported: 1,
    });
    expect(report?.errors).toMatchObject([{ row: 5, column: "Mã TTHC", code: "procedure" }]);
    expect(await listImports(ctx)).toEqual([]);
    expect(findUpload(ctx, uploadId).id).toBe(uploadId);
  });

  test("imports, is the batch of that id, and lets go of the file", async () => {
    const ctx = administrator("user:a");
    const runs = createImportRuns();
    const uploadId = await send(ctx, REGISTER);
    const { path } = findUpload(ctx, uploadId);
    const runId = runs.start(ctx, StartImportInput.parse({ ...choice, uploadId, rehearsal: false }));
    expect(runs.isRunning(runId)).toBe(true);
    expect(await endOf(runs, ctx, runId)).toMatchObject({ state: "done", rowsRead: 2, report: { imported: 1 } });
    expect(runs.isRunning(runId)).toBe(false);
    expect(await listImports(ctx)).toMatchObject([{ batch: runId, state: "done", imported: 1, errors: 1 }]);
    await vi.waitFor(() => expect(existsSync(path)).toBe(false));
  });

  test("of all or nothing is refused by one bad row, and the file stays for another try", async () => {
    const ctx = administrator("user:a");
    const runs = createImportRuns();
    const uploadId = await send(ctx, REGISTER);
    const runId = runs.start(
      ctx,
      StartImportInput.parse({ ...choice, allOrNothing: true, uploadId, rehearsal: false }),
    );
    expect(await endOf(runs, ctx, runId)).toMatchObject({ state: "refused" });
    expect(findUpload(ctx, uploadId).id).toBe(uploadId);
  });

  test("that fails tells why to whoever started it, and nothing to others", async () => {
    const ctx = administrator("user:a");
    const runs = createImportRuns();
    const uploadId = await send(ctx, "không phải sổ\n");
    const runId = runs.start(ctx, StartImportInput.parse({ ...choice, uploadId, rehearsal: false }));
    await vi.waitFor(() =>
      expect(() => runs.progress(ctx, runId)).toThrow(expect.objectContaining({ code: "HEADER_NOT_FOUND" })),
    );
    expect(() => runs.progress(administrator("user:b"), runId)).toThrow(
      expect.objectContaining({ code: "IMPORT_NOT_FOUND" }),
    );
  });
});
