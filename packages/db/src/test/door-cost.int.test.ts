import { planHandOver } from "@motcua/domain/dossier/plan-step";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";

import { createDoorWorld, type DoorWorld, MONDAY, ownerOf, stepped, WORLD_UNITS, written } from "./door-world.ts";

let world: DoorWorld;
beforeAll(async () => {
  world = await createDoorWorld();
});
afterAll(() => world.drop());

interface Reads {
  /** Rows of tables that were read whole. */
  readonly whole: number;
  /** Rows found by an index. */
  readonly found: number;
}

const TABLES = ["dossiers", "dossier_units", "dossier_parties", "events", "parties", "party_identifiers", "name_tails"];
const hashOf = (place: number) => place.toString(16).padStart(64, "0");
const owner = (place: number) => ownerOf("Nguyễn Văn Thử", hashOf(place));

async function readsSoFar(session: Sql): Promise<Reads> {
  const [row] = await session`select sum(seq_tup_read)::int as whole, sum(idx_tup_fetch)::int as found
    from pg_stat_xact_user_tables where relname <> 'store'`;
  return { whole: Number(row?.whole), found: Number(row?.found) };
}

/** What one change reads of all tables but the single row of `store`, as the server counts it. */
async function readsOf(session: Sql, payload: string): Promise<Reads> {
  await session`begin`;
  await session`select set_config('app.actor', 'user:a', true), set_config('app.district_id', ${String(world.districtId)}, true),
    set_config('app.unit_ids', ${`{${WORLD_UNITS.join(",")}}`}, true)`;
  const before = await readsSoFar(session);
  await session`select record_change(${payload}::jsonb)`;
  const after = await readsSoFar(session);
  await session`commit`;
  return { whole: after.whole - before.whole, found: after.found - before.found };
}

async function intakeAndStep(session: Sql, place: number): Promise<Reads[]> {
  const intake = await readsOf(session, world.payload([written(world.intake(2), owner(place))]));
  const [dossier] = await world.record([written(world.intake(2), owner(place + 1))], 2);
  if (!dossier) throw new Error("no dossier");
  const handedOver = planHandOver(dossier, { unitId: 3, holderId: null }, MONDAY);
  return [intake, await readsOf(session, world.payload([stepped(handedOver)]))];
}

test("a change reads as few rows in a grown district as in an empty one, by the plans made in the empty one", async () => {
  // Autovacuum would have plans made anew; what a desk writes must not wait for it.
  for (const table of TABLES) await world.owner.unsafe(`alter table ${table} set (autovacuum_enabled = false)`);
  const session = await world.api.reserve();
  let few = await intakeAndStep(session, 0);
  for (let round = 1; round < 8; round += 1) few = await intakeAndStep(session, round * 2);
  for (let set = 1; set <= 6; set += 1) {
    const places = Array.from({ length: 400 }, (_, place) => set * 1000 + place);
    await world.record(
      places.map((place) => written(world.intake(3 + (place % 5)), owner(place))),
      ...WORLD_UNITS,
    );
  }
  const many = await intakeAndStep(session, 9000);
  session.release();
  expect(few.map(({ whole }) => whole)).toEqual([0, 0]);
  expect(many.map(({ whole }) => whole)).toEqual([0, 0]);
  for (const [place, { found }] of many.entries()) expect(found).toBeLessThanOrEqual((few[place]?.found ?? 0) + 5);
});
