import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { type AuditWorld, createAuditWorld, tamper } from "./test/audit-world.ts";
import { verifyTotals } from "./verify-totals.ts";

let world: AuditWorld;
beforeAll(async () => {
  world = await createAuditWorld();
});
afterEach(() => world.restore());
afterAll(() => world.close());

const verify = () => verifyTotals(world.testDatabase.ownerUrl);
const plant = (statement: string, ...values: (string | number)[]) =>
  tamper(world, (sql) => sql.unsafe(statement, [world.districtId, ...values]));

test("figures and copies that nobody touched are what the dossiers make of them", async () => {
  const [counted] = await world.owner`select count(*)::int as dossiers from dossiers`;
  expect(counted?.dossiers).toBeGreaterThan(6);
  expect(await verify()).toEqual({ dossiers: counted?.dossiers, districts: 1, differences: [] });
});

describe("a drift in the figures", () => {
  const place = () => ({ district: world.districtId, unit: 2, part: "resolving", field: "ho-tich" });

  test("of one counter is named with both sides", async () => {
    await plant(
      "update unit_day_totals set late = late + 1, received = received + 1 where district_id = $1 and part = 'resolving' and day = '2023-10-16'",
    );
    const { differences } = await verify();
    const day = { table: "unit_day_totals", ...place(), day: "2023-10-16" };
    expect(differences).toEqual([
      { ...day, counter: "received", stored: 5, computed: 4 },
      { ...day, counter: "late", stored: 1, computed: 0 },
    ]);
  });

  test("of a day that is gone is named counter by counter", async () => {
    await plant("delete from unit_day_totals where district_id = $1 and part = 'receiving' and day = '2023-10-16'");
    const { differences } = await verify();
    expect(differences.length).toBeGreaterThan(3);
    expect(differences[0]).toMatchObject({
      table: "unit_day_totals",
      part: "receiving",
      counter: "received",
      stored: 0,
      computed: 4,
    });
  });

  test("of a day that never was is named", async () => {
    await plant(
      "insert into unit_day_totals (district_id, unit_id, part, field_code, day, received) values ($1, 3, 'resolving', 'x', '2020-01-01', 7)",
    );
    expect((await verify()).differences).toEqual([
      {
        table: "unit_day_totals",
        ...place(),
        unit: 3,
        field: "x",
        day: "2020-01-01",
        counter: "received",
        stored: 7,
        computed: 0,
      },
    ]);
  });

  test("of a row of zeros is none", async () => {
    await plant(
      "insert into unit_day_totals (district_id, unit_id, part, field_code, day) values ($1, 3, 'resolving', 'x', '2020-01-01')",
    );
    expect((await verify()).differences).toEqual([]);
  });

  test("of a due count is named by its moment", async () => {
    await plant(
      "update open_by_due set open_count = open_count + 2 where district_id = $1 and part = 'resolving' and received_day = '2023-10-16'",
    );
    expect((await verify()).differences).toEqual([
      {
        table: "open_by_due",
        ...place(),
        dueAt: "2023-10-19T17:00:00+07:00",
        receivedDay: "2023-10-16",
        stored: 4,
        computed: 2,
      },
    ]);
  });

  test("of a due count that is gone, or was suspended by nobody", async () => {
    await plant(
      "update open_by_due set due_at = 'infinity' where district_id = $1 and part = 'receiving' and received_day = '2023-10-16'",
    );
    const { differences } = await verify();
    expect(
      differences.map((found) => found.table === "open_by_due" && [found.dueAt, found.stored, found.computed]),
    ).toEqual([
      ["2023-10-19T17:00:00+07:00", 0, 2],
      [null, 2, 0],
    ]);
  });

  test("of a district without dossiers is named", async () => {
    await world.owner`insert into unit_day_totals (district_id, unit_id, part, field_code, day, received) values (5, 1, 'resolving', 'x', '2020-01-01', 1)`;
    const report = await verify();
    expect(report.districts).toBe(2);
    expect(report.differences).toMatchObject([{ district: 5, counter: "received", stored: 1, computed: 0 }]);
  });
});

describe("a drift of what lists read", () => {
  test.each<[string, string, unknown, unknown]>([
    ["open", "open = false", false, true],
    ["voided", "voided = true", true, false],
    ["state", "state = 4", 4, 2],
    ["dueAt", "due_at = 'infinity'", null, "2023-10-19T17:00:00+07:00"],
    [
      "receivedAt",
      "received_at = received_at - interval '1 day'",
      "2023-10-15T09:00:00+07:00",
      "2023-10-16T09:00:00+07:00",
    ],
    ["outcome", "outcome = 'late'", "late", null],
    ["procedureCode", "procedure_code = '2.000815'", "2.000815", "1.004873"],
    ["fieldCode", "field_code = 'chung-thuc'", "chung-thuc", "ho-tich"],
    ["holderId", "holder_id = 'other'", "other", expect.any(String)],
    ["receiving", "receiving = false", false, true],
  ])("%s is named with both sides", async (...[column, change, stored, computed]) => {
    await plant(`update dossier_units set ${change} where district_id = $1 and dossier_id = $2::uuid`, world.received);
    const place = {
      table: "dossier_units",
      district: world.districtId,
      dossier: world.received,
      unit: 2,
      role: "owner",
    };
    expect((await verify()).differences).toEqual([{ ...place, column, stored, computed }]);
  });

  test("a dossier that nobody sees is named", async () => {
    await plant("delete from dossier_units where district_id = $1 and dossier_id = $2::uuid", world.received);
    expect((await verify()).differences).toMatchObject([{ column: "role", stored: null, computed: "owner" }]);
  });

  test("a duty that has ended is named, and with it that the dossier left the queue", async () => {
    await plant(
      "update dossier_units set until = since where district_id = $1 and dossier_id = $2::uuid",
      world.received,
    );
    expect((await verify()).differences).toMatchObject([
      { column: "role", stored: "ended", computed: "owner" },
      { column: "open" },
    ]);
  });

  test("sight that no duty gives is named", async () => {
    await plant(
      `insert into dossier_units select district_id, dossier_id, 3, 'processing', since, until, open, voided, state, due_at, received_at,
        outcome, procedure_code, field_code, null, false from dossier_units where district_id = $1 and dossier_id = $2::uuid`,
      world.received,
    );
    expect((await verify()).differences).toMatchObject([
      { unit: 3, role: "processing", column: "role", stored: "processing", computed: null },
    ]);
  });

  test.each(["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"])(
    "a row of no dossier is named: %s",
    async (nobody) => {
      await plant(
        "update dossier_units set dossier_id = $3::uuid where district_id = $1 and dossier_id = $2::uuid",
        world.received,
        nobody,
      );
      const { differences } = await verify();
      expect(
        differences.map((found) => found.table === "dossier_units" && [found.dossier, found.column]).sort(),
      ).toEqual(
        [
          [nobody, "dossier"],
          [world.received, "role"],
        ].sort(),
      );
    },
  );
});
