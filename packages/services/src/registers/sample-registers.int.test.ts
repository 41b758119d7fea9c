import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { createTestDatabase, type TestDatabase, testKeys } from "@motcua/db/test/database";
import { fixedClock } from "@motcua/time/fixed-clock";
import { localDate } from "@motcua/time/local-date";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { periodSummary } from "../boards/period-summary.ts";
import type { ServiceContext } from "../context/service-context.ts";
import { type ReferenceData, readReferenceData } from "../reference/reference-data.ts";
import { at } from "../test/test-desk.ts";
import { importRegister } from "./import-register.ts";
import { reconcileRegisters } from "./reconcile-registers.ts";
import type { RegisterSystem } from "./store/record-system-rows.ts";
import { expectTotalsRecomputed } from "./test/register-desk.ts";
import { undoImport } from "./undo-import.ts";

const registers = fileURLToPath(new URL("../../../../../shared/data/registers/", import.meta.url));
const absent = !existsSync(registers);
if (absent) console.warn("skipped: no sample registers at ../shared/data/registers");

const LONG = 240_000;
const year = { from: localDate("2023-01-01"), to: localDate("2023-12-31") };

describe.skipIf(absent)("the sample registers", () => {
  let store: TestDatabase;
  let reference: ReferenceData;
  beforeAll(async () => {
    store = await createTestDatabase();
    reference = await readReferenceData(store.database);
  });
  afterAll(() => store.drop());

  function administrator(districtId: number): ServiceContext {
    const reach = [...new Set(reference.districts.get(districtId)?.units.map(({ unitId }) => unitId))];
    const positions = [{ unitId: 1, role: "administrator" as const, reach }];
    const actor = { id: "cli:test", name: "test", districtId, positions };
    const clock = fixedClock(at("2026-11-23T09:00:00+07:00"));
    return { database: store.database, clock, keys: testKeys, reference, dataDir: "/tmp", actor };
  }

  async function importFile(ctx: ServiceContext, file: string, system: RegisterSystem | null = null) {
    return (await importRegister(ctx, { path: `${registers}${file}`, fileName: file, system })).report;
  }

  test("the district desk of Hoài Đức: every figure as its totals say, every deadline as stated", {
    timeout: LONG,
  }, async () => {
    const ctx = administrator(1);
    const file = "so-theo-doi-hoai-duc-2023.xlsx";
    const report = await importFile(ctx, file);
    expect(report).toMatchObject({
      rows: 3899,
      imported: 3899,
      errors: [],
      warnings: [],
      deadlines: [],
      differences: [],
    });
    const { total } = await periodSummary(ctx, { ...year, unitIds: [1], part: "resolving", asOf: ctx.clock.lawNow() });
    expect(total).toMatchObject({
      received: 3899,
      resolved: 3899,
      late: 12,
      byPost: 2900,
      digitised: 3442,
      digitisedRate: 0.8828,
    });
    expect(total.early + total.onTime).toBe(3887);
    await expectTotalsRecomputed(ctx);
    expect(await importFile(ctx, file)).toMatchObject({ imported: 0, unchanged: 3899, differences: [] });
    expect(await undoImport(ctx, report.batch ?? "")).toMatchObject({ voided: 3899, kept: [] });
    await expectTotalsRecomputed(ctx);
  });

  test("the eighteen communes of Bắc Sơn: paper against the province's system", { timeout: LONG }, async () => {
    const ctx = administrator(2);
    const paper = await importFile(ctx, "so-giay-bac-son-xa-2023.csv.gz", "paper");
    expect(paper).toMatchObject({ rows: 39_079, imported: 39_079, errors: [], warnings: [], deadlines: [] });
    const province = await importFile(ctx, "he-thong-tinh-bac-son-xa-2023.csv.gz", "province");
    expect(province).toMatchObject({ rows: 33_784, imported: 33_784, errors: [] });
    expect(province.warnings).toHaveLength(108);
    expect(new Set(province.warnings.map(({ code, column }) => `${code} ${column}`))).toEqual(
      new Set(["order Trả kết quả"]),
    );
    const found = await reconcileRegisters(ctx, { unitId: 1, ...year });
    expect(found).toMatchObject({ paper: 39_079, here: 0, province: 33_784, rate: 0.8645 });
    expect(found.units).toHaveLength(18);
    expect(found.units.reduce((sum, unit) => sum + unit.missing, 0)).toBe(5295);
    expect(found.differing).toHaveLength(120);
    expect(new Set(found.differing.map(({ column }) => column))).toEqual(new Set(["Có kết quả"]));
  });
});
