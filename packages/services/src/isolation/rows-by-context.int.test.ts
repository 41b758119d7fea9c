import { openClient } from "@motcua/db/database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTwoCommunes, type TwoCommunes } from "./test/two-communes.ts";

/** The units to which a row of each tenant's table belongs, as SQL over the row `t`. A new table begins with its line here. */
const sightOf = (column: string) =>
  `array(select u.unit_id from dossier_units u where u.district_id = t.district_id and u.dossier_id = t.${column})`;
const UNITS_OF: Readonly<Record<string, string>> = {
  districts: "array(select u.id from units u where u.district_id = t.district_id)",
  units: "array[t.id]",
  unit_versions: "array[t.unit_id]",
  unit_closure: "array[t.unit_id]",
  unit_successions: "array[t.from_unit_id, t.to_unit_id]",
  user_positions: "array[t.unit_id]",
  dossiers: sightOf("id"),
  dossier_units: "array[t.unit_id]",
  dossier_parties: sightOf("dossier_id"),
  name_tails: "array[t.unit_id]",
  events: sightOf("subject_id"),
  files: sightOf("dossier_id"),
  personal_data_views: sightOf("dossier_id"),
  import_batches: "array[t.unit_id]",
  system_register_rows: "array[t.unit_id]",
  number_counters: "array[t.unit_id]",
  unit_day_totals: "array[t.unit_id]",
  open_by_due: "array[t.unit_id]",
  changes: "array[t.unit_id]",
};
/** Tables that the API's role may not read at all. */
const CLOSED = ["parties", "party_identifiers"];
const TABLES = Object.keys(UNITS_OF);

let world: TwoCommunes;
let api: ReturnType<typeof openClient>;
beforeAll(async () => {
  world = await createTwoCommunes();
  api = openClient(world.district.testDatabase.apiUrl, 2);
});
afterAll(async () => {
  await api.end();
  await world.drop();
});

interface Settings {
  readonly district: string | null;
  readonly units: string | null;
}

/** All rows of a table that a transaction of the API's role sees. */
function seen(table: string, { district, units }: Settings): Promise<string[]> {
  return api.begin(async (tx) => {
    await tx`select set_config('app.actor', 'user:attacker', true)`;
    if (district !== null) await tx`select set_config('app.district_id', ${district}, true)`;
    if (units !== null) await tx`select set_config('app.unit_ids', ${units}, true)`;
    return rowsOf(await tx.unsafe(`select row_to_json(t)::text as row from ${table} t`));
  });
}

/** All rows of a table that belong to a unit of a district, as the owner knows it. */
async function belonging(table: string, districtId: number, unitIds: readonly number[]): Promise<string[]> {
  const { owner } = world.district;
  const condition = `t.district_id = $1 and ${UNITS_OF[table]} && $2::integer[]`;
  return rowsOf(
    await owner.unsafe(`select row_to_json(t)::text as row from ${table} t where ${condition}`, [
      districtId,
      unitIds as number[],
    ]),
  );
}

const rowsOf = (rows: readonly Record<string, unknown>[]) => rows.map((row) => String(row.row)).sort();
const contextOf = (districtId: number, ...unitIds: number[]): Settings => ({
  district: String(districtId),
  units: `{${unitIds.join(",")}}`,
});

test("every table of a tenant is tried", async () => {
  const rows = await world.district
    .owner`select c.relname::text as name from pg_class c join pg_index i on i.indrelid = c.oid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and i.indisprimary and a.attname = 'district_id' order by 1`;
  expect(rows.map((row) => row.name)).toEqual([...TABLES, ...CLOSED].sort());
});

test("every table has rows of both communes and of the other district, so that none passes by being empty", async () => {
  const { district, first, second, abroad } = world;
  for (const table of TABLES) {
    const [ours, theirs] = [
      await belonging(table, district.districtId, [first.unitId]),
      await belonging(table, district.districtId, [second.unitId]),
    ];
    expect(ours.length, table).toBeGreaterThan(0);
    if (table !== "districts") expect(theirs.filter((row) => !ours.includes(row)).length, table).toBeGreaterThan(0);
    expect((await belonging(table, abroad.clerk.actor.districtId, [2])).length, table).toBeGreaterThan(0);
  }
});

describe.each(TABLES)("%s", (table) => {
  test.each([
    ["nothing", { district: null, units: null }],
    ["no units", { district: "here", units: null }],
    ["no district", { district: null, units: "{2,3}" }],
    ["empty texts, as after another's transaction", { district: "", units: "" }],
    ["an empty list of units", { district: "here", units: "{}" }],
    ["an unknown unit", { district: "here", units: "{NULL}" }],
    ["words for units", { district: "here", units: "{hai,ba}" }],
    ["a text that is no list", { district: "here", units: "2,3" }],
    ["words for a district", { district: "Hoài Đức", units: "{2,3}" }],
  ])("shows nothing to a context of %s", async (_, { district, units }) => {
    const here = district === "here" ? String(world.district.districtId) : district;
    const rows = await seen(table, { district: here, units }).catch((error) => {
      expect(error.code).toBe("22P02");
      return [];
    });
    expect(rows).toEqual([]);
  });

  test("shows each commune exactly its own rows, in its own district", async () => {
    const here = world.district.districtId;
    const there = world.abroad.clerk.actor.districtId;
    for (const [districtId, unitId] of [
      [here, 2],
      [here, 3],
      [there, 2],
    ] as const) {
      expect(await seen(table, contextOf(districtId, unitId))).toEqual(await belonging(table, districtId, [unitId]));
    }
    const both = await seen(table, contextOf(here, 2, 3));
    expect(both).toEqual(await belonging(table, here, [2, 3]));
  });

  test("shows nothing of a commune that has nothing, and a unit number means nothing in another district", async () => {
    if (table === "districts") return;
    expect(await seen(table, contextOf(world.district.districtId, 999))).toEqual([]);
    expect(await seen(table, contextOf(1_999_999_999, 2))).toEqual([]);
  });
});

test.each(CLOSED)("%s is closed to the API's role, whatever the context", async (table) => {
  await expect(seen(table, contextOf(world.district.districtId, 2))).rejects.toMatchObject({ code: "42501" });
});

describe("what is written beside the record", () => {
  const now = "2023-10-16T02:00:00Z";
  const attempt = (text: string, values: readonly unknown[]) =>
    api.begin(async (tx) => {
      await tx`select set_config('app.actor', 'user:attacker', true), set_config('app.district_id', ${String(world.district.districtId)}, true),
        set_config('app.unit_ids', '{2}', true)`;
      return tx.unsafe(text, values as never[]);
    });
  const REFUSED = { code: "42501" };

  test("a file for another's dossier is refused", async () => {
    const insert = `insert into files (district_id, id, dossier_id, purpose, name, sha256, size, type, key_id, created_at)
      values ($1, gen_random_uuid(), $2, 'other', 'a.pdf', '', 0, 'application/pdf', 'k', $3)`;
    const { districtId } = world.district;
    await expect(attempt(insert, [districtId, world.second.open.id, now])).rejects.toMatchObject(REFUSED);
    await expect(
      attempt(insert, [world.abroad.clerk.actor.districtId, world.abroad.open.id, now]),
    ).rejects.toMatchObject(REFUSED);
    await expect(attempt(insert, [districtId, world.first.open.id, now])).resolves.toBeDefined();
  });

  test("a view is logged for a dossier one sees, and under one's own name only", async () => {
    const insert = `insert into personal_data_views (district_id, id, dossier_id, actor, viewed_at, purpose)
      values ($1, gen_random_uuid(), $2, $3, $4, 'xem')`;
    const { districtId } = world.district;
    const log = (dossierId: string, actor: string) => attempt(insert, [districtId, dossierId, actor, now]);
    await expect(log(world.second.open.id, "user:attacker")).rejects.toMatchObject(REFUSED);
    await expect(log(world.first.open.id, "user:somebody-else")).rejects.toMatchObject(REFUSED);
    await expect(log(world.first.open.id, "user:attacker")).resolves.toBeDefined();
  });

  test("an import of another unit can be neither made nor changed, nor taken over", async () => {
    const { districtId } = world.district;
    const insert = `insert into import_batches (district_id, id, unit_id, actor, file_name, file_sha256, state, created_at)
      values ($1, gen_random_uuid(), $2, 'a', 'f', '', 'done', $3)`;
    await expect(attempt(insert, [districtId, 3, now])).rejects.toMatchObject(REFUSED);
    const change = await attempt("update import_batches set state = 'undone' where id = $1", [world.second.batchId]);
    expect(change.count).toBe(0);
    const away = attempt("update import_batches set unit_id = 3 where id = $1", [world.first.batchId]);
    await expect(away).rejects.toMatchObject(REFUSED);
  });

  test("another unit's register rows can be neither read, changed nor removed", async () => {
    const remove = await attempt("delete from system_register_rows where batch_id = $1", [world.second.batchId]);
    const change = await attempt("update system_register_rows set code = 'X' where batch_id = $1", [
      world.second.batchId,
    ]);
    expect([remove.count, change.count]).toEqual([0, 0]);
    const away = attempt("update system_register_rows set unit_id = 3 where batch_id = $1", [world.first.batchId]);
    await expect(away).rejects.toMatchObject(REFUSED);
  });
});
