import { v7 as uuidv7 } from "uuid";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { recordResult } from "../dossiers/record-result.ts";
import { searchDossiers } from "../dossiers/search-dossiers.ts";
import { createTestDistrict } from "../test/test-desk.ts";
import { getImport } from "./get-import.ts";
import {
  deskRow,
  eventsOf,
  expectTotalsRecomputed,
  open,
  type RegisterDesk,
  registerDesk,
} from "./test/register-desk.ts";
import { undoImport } from "./undo-import.ts";

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

async function imported(...rows: Parameters<RegisterDesk["import"]>) {
  const { report } = await desk.import(...rows);
  return report.batch ?? "";
}

async function received(): Promise<number> {
  const [row] = await desk.owner`select coalesce(sum(received), 0)::int as n from unit_day_totals
    where district_id = ${desk.districtId} and part = 'resolving'`;
  return Number(row?.n);
}

test("an undone import leaves lists, totals and numbers; its record stays and says so", async () => {
  const rows = [deskRow(next(), { owner: "Vi Thị Hoàn" }), deskRow(next(), open)];
  const before = await received();
  const batch = await imported(rows);
  expect(await received()).toBe(before + 2);
  expect(await undoImport(desk.admin, batch)).toEqual({ batch, voided: 2, systemRows: 0, kept: [] });
  expect(await received()).toBe(before);
  const clerk = await desk.staff("clerk", 2);
  expect(await searchDossiers(clerk, { unitId: 2, query: "vi thi hoan" })).toEqual([]);
  expect(await searchDossiers(clerk, { unitId: 2, query: rows[0]?.code ?? "" })).toEqual([]);
  const events = await eventsOf(desk, rows[1]?.code ?? "");
  expect(events.map(({ kind, sound }) => [kind, sound])).toEqual([
    ["dossier.received", true],
    ["import.voided", true],
  ]);
  expect(await getImport(desk.admin, batch)).toMatchObject({ state: "undone", imported: 2 });
});

test("voided numbers can be imported again, and undone again", async () => {
  const row = deskRow(next());
  for (let time = 0; time < 2; time += 1) {
    const { report } = await desk.import([row]);
    expect(report).toMatchObject({ imported: 1, unchanged: 0, differences: [] });
    expect(await undoImport(desk.admin, report.batch ?? "")).toMatchObject({ voided: 1 });
  }
});

test("a second undo is refused, as is one of a run that is not there", async () => {
  const batch = await imported([deskRow(next())]);
  await undoImport(desk.admin, batch);
  await expect(undoImport(desk.admin, batch)).rejects.toMatchObject({ code: "IMPORT_ALREADY_UNDONE" });
  await expect(undoImport(desk.admin, uuidv7())).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
});

test("more than one set is taken back", async () => {
  const batch = await imported(Array.from({ length: 1001 }, () => deskRow(next())));
  expect(await undoImport(desk.admin, batch)).toMatchObject({ voided: 1001, kept: [] });
});

describe("what stays is listed", () => {
  test("a dossier that somebody has gone on with", async () => {
    const [touched, left] = [deskRow(next(), open), deskRow(next(), open)];
    const batch = await imported([touched, left]);
    const clerk = await desk.staff("clerk", 2);
    const [line] = await searchDossiers(clerk, { unitId: 2, query: touched.code ?? "" });
    await recordResult(clerk, { dossierId: line?.id ?? "", commandId: uuidv7(), version: 1, digitised: false });
    expect(await undoImport(desk.admin, batch)).toMatchObject({
      voided: 1,
      kept: [{ code: touched.code, reason: "touchedSince" }],
    });
    expect(await searchDossiers(clerk, { unitId: 2, query: touched.code ?? "" })).toHaveLength(1);
  });

  test("a dossier that another import made, or has taken further", async () => {
    const row = deskRow(next());
    const first = await imported([{ ...row, ...open }]);
    const second = await imported([row]);
    expect(await undoImport(desk.admin, second)).toMatchObject({
      voided: 0,
      kept: [{ code: row.code, reason: "updatedOnly" }],
    });
    expect(await undoImport(desk.admin, first)).toMatchObject({
      voided: 0,
      kept: [{ code: row.code, reason: "touchedSince" }],
    });
  });
});

test("another system's register loses the rows of the run, and only those", async () => {
  const [one, two] = [deskRow(next()), deskRow(next())];
  const first = await imported([one], { system: "province" });
  await desk.import([two], { system: "province" });
  const { report } = await desk.import([one, two], { system: "province" });
  expect(report).toMatchObject({ imported: 0, updated: 0, unchanged: 2 });
  expect(await undoImport(desk.admin, report.batch ?? "")).toMatchObject({ systemRows: 0 });
  expect(await undoImport(desk.admin, first)).toMatchObject({ voided: 0, systemRows: 1 });
  const rest = await desk.owner`select code from system_register_rows where district_id = ${desk.districtId}`;
  expect(rest.map((row) => row.code)).toEqual([two.code]);
});

describe("refused", () => {
  test("whoever may not import may not undo", async () => {
    const batch = await imported([deskRow(next())]);
    for (const role of ["clerk", "leader"] as const) {
      const ctx = await desk.staff(role, role === "leader" ? 1 : 2);
      await expect(undoImport(ctx, batch)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  test("another district's run looks as if it were not there", async () => {
    const batch = await imported([deskRow(next())]);
    const other = await createTestDistrict(desk.testDatabase);
    const stranger = await other.staff("administrator", 1);
    await expect(undoImport(stranger, batch)).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
    await expect(getImport(stranger, batch)).rejects.toMatchObject({ code: "IMPORT_NOT_FOUND" });
    await other.owner.end();
  });
});
