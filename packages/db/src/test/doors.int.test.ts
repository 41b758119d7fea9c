import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Database, openDatabase } from "../access/database.ts";
import { send } from "../access/scope.ts";
import { createDoorWorld, type DoorWorld, written } from "./door-world.ts";

let world: DoorWorld;
/** One connection, so that what one transaction left behind would meet the next. */
let single: Database;
beforeAll(async () => {
  world = await createDoorWorld();
  await world.record([written(world.intake(2)), written(world.intake(2))], 2);
  await world.record([written(world.intake(3))], 3);
  single = openDatabase(world.store.apiUrl, { max: 1 });
});
afterAll(async () => {
  await single.end();
  await world.drop();
});

const dossiers = () => send("select id, receiving_unit_id as unit from dossiers");
const settings = () =>
  send(`select current_setting('app.actor', true) as actor, current_setting('app.district_id', true) as district,
    current_setting('app.unit_ids', true) as units`);
const units = (rows: readonly Record<string, unknown>[]) => rows.map((row) => row.unit);

describe("a transaction's context", () => {
  test("shows the rows of its units and no others", async () => {
    expect(units(await single.readAs(world.who(2), dossiers))).toEqual([2, 2]);
    expect(units(await single.readAs(world.who(3), dossiers))).toEqual([3]);
    expect(units(await single.readAs(world.who(2, 3), dossiers)).sort()).toEqual([2, 2, 3]);
    expect(await single.readAs(world.who(), dossiers)).toHaveLength(0);
  });

  test.each([
    ["a read", () => single.readAs(world.who(2), dossiers)],
    ["reads in turn", () => single.readAs(world.who(2), dossiers, { inTurn: true })],
    ["a write", () => single.writeAs(world.who(2), async () => void (await dossiers()))],
    ["a refused change", () => single.writeAs(world.who(2), (writer) => writer.recordChange("{}", { last: true }))],
    ["a failed read", () => single.readAs(world.who(2), () => send("select 1 / 0"))],
    ["a failure of our own", () => single.writeAs(world.who(2), () => Promise.reject(new Error("no")))],
    [
      "a change",
      () => single.writeAs(world.who(2), (writer) => writer.recordChange(world.payload([written(world.intake(2))]))),
    ],
  ])("is gone after %s", async (_, work) => {
    await Promise.allSettled([work()]);
    const [row] = await single.readAs(null, settings);
    expect(Object.values(row ?? {}).every((value) => value === null || value === "")).toBe(true);
    expect(await single.readAs(null, dossiers)).toHaveLength(0);
  });

  test("is each request's own when many share the pool", async () => {
    const pool = openDatabase(world.store.apiUrl, { max: 3 });
    const seen = await Promise.all(
      Array.from({ length: 60 }, async (_, place) => {
        const unit = 2 + (place % 2);
        return units(await pool.readAs(world.who(unit), dossiers)).every((found) => found === unit);
      }),
    );
    await pool.end();
    expect(seen.every(Boolean)).toBe(true);
  });
});

describe("a context of no sense", () => {
  test.each([
    ["no list of units", { district: String, units: "2" }],
    ["words for units", { district: String, units: "{hai}" }],
    ["an unknown unit", { district: String, units: "{NULL}" }],
    ["an empty text for units", { district: String, units: "" }],
    ["blanks for units", { district: String, units: "  " }],
    ["no district", { district: () => "", units: "{2}" }],
    ["words for a district", { district: () => "Hoài Đức", units: "{2}" }],
    ["another district", { district: () => "1", units: "{2}" }],
    ["a district beyond counting", { district: () => "99999999999", units: "{2}" }],
  ])("%s shows no row, or is an error", async (_, { district, units: list }) => {
    const rows = await world.api
      .begin(async (tx) => {
        await tx`select set_config('app.district_id', ${district(world.districtId)}, true), set_config('app.unit_ids', ${list}, true)`;
        return tx.unsafe(
          "select id from dossiers union all select dossier_id from dossier_units union all select subject_id from events",
        );
      })
      .catch((error) => {
        expect(error.code).toMatch(/^22/);
        return [];
      });
    expect(rows).toHaveLength(0);
  });
});

describe("statements outside their transaction", () => {
  test("are refused when sent after the commit", async () => {
    const late = single.readAs(world.who(2), async () => {
      await dossiers();
      return dossiers();
    });
    await expect(late).rejects.toThrow("after the last statement of its transaction was sent");
  });

  test("are refused when sent after the last change", async () => {
    const late = single.writeAs(world.who(2), async (writer) => {
      await writer.recordChange(world.payload([written(world.intake(2))]), { last: true });
      return dossiers();
    });
    await expect(late).rejects.toThrow("after the last statement of its transaction was sent");
  });

  test("are refused when a branch goes on after the transaction has failed", async () => {
    const goOn = Promise.withResolvers<void>();
    const branches: Promise<unknown>[] = [];
    const failing = single.readAs(
      world.who(2),
      () => {
        const branch = goOn.promise.then(dossiers);
        branches.push(branch);
        branch.catch(() => undefined);
        return Promise.all([send("select 1 / 0"), branch]);
      },
      { inTurn: true },
    );
    await expect(failing).rejects.toMatchObject({ code: "22012" });
    goOn.resolve();
    await expect(branches[0]).rejects.toThrow("after the last statement of its transaction was sent");
  });

  test("are refused without any transaction", () => {
    expect(() => dossiers()).toThrow("outside readAs, writeAs and asOwner");
  });
});
