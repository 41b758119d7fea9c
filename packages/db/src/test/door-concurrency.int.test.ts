import { randomUUID } from "node:crypto";

import type { Dossier } from "@motcua/domain/dossier/dossier";
import { planHandOver } from "@motcua/domain/dossier/plan-step";
import { isDomainError } from "@motcua/domain/errors";
import { parseDossierNumber } from "@motcua/domain/numbering/dossier-number";
import type { Instant } from "@motcua/time/instant";
import { localDate } from "@motcua/time/local-date";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { type Database, openDatabase } from "../access/database.ts";
import { type CounterFloor, changePayload, type DossierWrite } from "../record/change-payload.ts";
import {
  createDoorWorld,
  type DoorWorld,
  MONDAY,
  ownerOf,
  stepped,
  TODAY,
  WORLD_UNITS,
  written,
} from "./door-world.ts";

let world: DoorWorld;
let database: Database;
beforeAll(async () => {
  world = await createDoorWorld();
  database = openDatabase(world.store.apiUrl, { max: 16 });
});
afterAll(async () => {
  await database.end();
  await world.drop();
});

const everyone = () => world.who(...WORLD_UNITS);
const times = <T>(count: number, make: (place: number) => T) =>
  Array.from({ length: count }, (_, place) => make(place));
const serialOf = (code: string) => parseDossierNumber(code)?.serial ?? Number.NaN;

async function write(writes: readonly DossierWrite[]): Promise<string[]> {
  const answer = await database.writeAs(everyone(), (writer) =>
    writer.recordChange(world.payload(writes), { last: true }),
  );
  return answer.dossiers.map(({ code }) => code);
}

async function raise(floors: readonly CounterFloor[]): Promise<void> {
  const payload = changePayload({
    districtId: world.districtId,
    recordedAt: MONDAY,
    writes: [],
    counterFloors: floors,
  });
  await database.writeAs(everyone(), (writer) => writer.recordChange(payload, { last: true }));
}

async function counter(unitId: number, day: string): Promise<number | null> {
  const [row] = await world.owner`select last from number_counters
    where district_id = ${world.districtId} and unit_id = ${unitId} and day = ${day}`;
  return row ? Number(row.last) : null;
}

describe("numbers", () => {
  test("of 16 writers at one desk are unique and without a gap, though some intakes are taken back", async () => {
    const kept: number[] = [];
    const writer = async (name: number) => {
      for (let step = 0; step < 8; step += 1) {
        const gone = (name + step) % 3 === 0;
        const payload = world.payload([written(world.intake(2))]);
        const intake = database.writeAs(everyone(), async (door) => {
          const answer = await door.recordChange(payload);
          if (gone) throw new Error("taken back");
          return answer;
        });
        const answer = await intake.catch((error) => (error.message === "taken back" ? null : Promise.reject(error)));
        for (const { code } of answer?.dossiers ?? []) kept.push(serialOf(code));
      }
    };
    await Promise.all(times(16, writer));
    expect(kept.length).toBeGreaterThan(60);
    expect(kept.sort((a, b) => a - b)).toEqual(times(kept.length, (place) => place + 1));
    expect(await counter(2, TODAY)).toBe(kept.length);
  });

  test("of one change follow each other, unit by unit and day by day", async () => {
    const tomorrow = (MONDAY + 86_400_000) as Instant;
    const writes = [3, 4, 3, 3, 4].map((unitId) => written(world.intake(unitId)));
    const later = written({
      ...world.intake(3),
      number: { unitId: 3, day: localDate("2023-10-17"), stem: "000.03.99.H99-231017-" },
    });
    const codes = await write([
      ...writes,
      { ...later, change: { ...later.change, after: { ...later.change.after, receivedAt: tomorrow } } },
    ]);
    expect(codes.toSorted()).toEqual([
      "000.03.99.H99-231016-0001",
      "000.03.99.H99-231016-0002",
      "000.03.99.H99-231016-0003",
      "000.03.99.H99-231017-0001",
      "000.04.99.H99-231016-0001",
      "000.04.99.H99-231016-0002",
    ]);
  });

  test("grow a digit beyond 9999 and go on", async () => {
    await raise([{ unitId: 5, day: TODAY, atLeast: 9998 }]);
    const codes = [];
    for (let count = 0; count < 3; count += 1) codes.push(...(await write([written(world.intake(5))])));
    expect(codes).toEqual(["000.05.99.H99-231016-9999", "000.05.99.H99-231016-10000", "000.05.99.H99-231016-10001"]);
    await raise([{ unitId: 5, day: TODAY, atLeast: 999_998 }]);
    expect(await write([written(world.intake(5))])).toEqual(["000.05.99.H99-231016-999999"]);
    expect(await write([written(world.intake(5))])).toEqual(["000.05.99.H99-231016-1000000"]);
  });

  test("end when nine digits are used up, and nothing is written", async () => {
    await raise([{ unitId: 6, day: TODAY, atLeast: 999_999_998 }]);
    expect(await write([written(world.intake(6))])).toEqual(["000.06.99.H99-231016-999999999"]);
    await expect(write([written(world.intake(6))])).rejects.toMatchObject({ code: "22003" });
    expect(await counter(6, TODAY)).toBe(999_999_999);
  });

  test("pass over one that stands here already, brought by a file of another unit", async () => {
    const taken = { ...world.intake(4).after, code: "000.09.99.H99-231016-0002" };
    await write([written({ ...world.intake(4), number: null, after: taken, events: world.intake(4).events })]);
    const codes = [];
    for (let count = 0; count < 3; count += 1) codes.push(...(await write([written(world.intake(9))])));
    expect(codes.map(serialOf)).toEqual([1, 3, 4]);
  });

  test("a counter is only ever raised, whoever is first", async () => {
    const day = localDate("2023-01-02");
    const floors = fc.sample(fc.integer({ min: 0, max: 500 }), 40);
    await Promise.all(floors.map((atLeast) => raise([{ unitId: 7, day, atLeast }])));
    expect(await counter(7, day)).toBe(Math.max(...floors));
    await raise([{ unitId: 7, day, atLeast: 1 }]);
    expect(await counter(7, day)).toBe(Math.max(...floors));
  });

  test("leased ones are nobody else's", async () => {
    const day = "2023-03-01";
    const take = (count: number) =>
      world.api.begin(async (tx) => {
        await tx`select set_config('app.actor', 'user:a', true), set_config('app.district_id', ${String(world.districtId)}, true),
          set_config('app.unit_ids', '{8}', true)`;
        const [row] = await tx`select take_numbers(8, ${day}, ${count}) as first`;
        return times(count, (place) => Number(row?.first) + place);
      });
    const leases = await Promise.all(fc.sample(fc.integer({ min: 1, max: 20 }), 12).map(take));
    const given = leases.flat().sort((a, b) => a - b);
    expect(given).toEqual(times(given.length, (place) => place + 1));
  });
});

describe("persons", () => {
  const hashOf = (name: string) => Buffer.from(name.padEnd(32, "."), "utf8").toString("hex").slice(0, 64);
  async function partiesBehind(hash: string) {
    const rows = await world.owner`select distinct party_id from dossier_parties
      where district_id = ${world.districtId} and identity_hash = decode(${hash}, 'hex')`;
    const [known] =
      await world.owner`select count(*)::int as count from parties p where district_id = ${world.districtId}
      and not exists (select from dossier_parties d where d.district_id = p.district_id and d.party_id = p.id)`;
    return { parties: rows.length, orphans: known?.count };
  }

  test("the same person at several desks at once is one party", async () => {
    for (const round of times(6, String)) {
      const hash = hashOf(`desks ${round}`);
      await Promise.all(
        [1, 2, 3, 4, 5, 7, 8, 9].map((unitId) => write([written(world.intake(unitId), ownerOf("Lê Thị Thử", hash))])),
      );
      expect(await partiesBehind(hash)).toEqual({ parties: 1, orphans: 0 });
    }
  });

  test("two dossiers of one person in one change have one party, of a known person too", async () => {
    const hash = hashOf("one change");
    await write(times(2, () => written(world.intake(2), ownerOf("Lê Thị Thử", hash))));
    await write(times(3, () => written(world.intake(3), ownerOf("Lê Thị Thử", hash))));
    expect(await partiesBehind(hash)).toEqual({ parties: 1, orphans: 0 });
  });

  test("persons without a number are never made one", async () => {
    const names = times(3, () => ownerOf("Trần Văn Không Số"));
    await write(names.map((party) => written(world.intake(4), party)));
    const rows = await world.owner`select distinct party_id from dossier_parties
      where district_id = ${world.districtId} and name = 'Trần Văn Không Số'`;
    expect(rows).toHaveLength(3);
  });
});

describe("writers that meet", () => {
  const orders = (count: number) => fc.sample(fc.shuffledSubarray(WORLD_UNITS, { minLength: 3 }), count);

  test("over the same units in any order all finish, and every figure is there", async () => {
    const [before] = await world.owner`select coalesce(sum(received), 0)::int as sum from unit_day_totals
      where district_id = ${world.districtId} and part = 'resolving'`;
    // Unit 6 has used up its numbers above; it takes part with the numbers of a file.
    const intake = (unitId: number) => {
      const change = world.intake(unitId);
      if (unitId !== 6) return written(change, ownerOf("Ngô Thị Thử", `${unitId}f`.padStart(64, "0")));
      return written({ ...change, number: null, after: { ...change.after, code: `HS-${randomUUID().toUpperCase()}` } });
    };
    let count = 0;
    await Promise.all(
      times(8, async () => {
        for (const units of orders(6)) {
          await write(units.map(intake));
          count += units.length;
        }
      }),
    );
    const [after] = await world.owner`select sum(received)::int as sum from unit_day_totals
      where district_id = ${world.districtId} and part = 'resolving'`;
    expect(Number(after?.sum) - Number(before?.sum)).toBe(count);
  });

  test("over the same dossiers in any order all finish: each version is one writer's", async () => {
    const shared = await world.record(
      [2, 3, 4, 7, 8].map((unitId) => written(world.intake(unitId))),
      ...WORLD_UNITS,
    );
    const places = fc.sample(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }), 8);
    await Promise.all(places.map((order) => handOverAll(order.map((place) => shared[place] as Dossier))));
    for (const [place, { id }] of shared.entries()) {
      const steps = places.filter((order) => order.includes(place)).length;
      expect((await world.read(id)).version).toBe(1 + steps);
    }
  });

  /** One change of several dossiers; read again and planned anew as long as somebody was faster. */
  async function handOverAll(dossiers: readonly Dossier[]): Promise<void> {
    for (;;) {
      const current = await Promise.all(dossiers.map(({ id }) => world.read(id)));
      try {
        await write(
          current.map((before) =>
            stepped(planHandOver(before, { unitId: before.receivingUnitId, holderId: randomUUID() }, MONDAY)),
          ),
        );
        return;
      } catch (error) {
        if (!isDomainError(error, "STALE_VERSION")) throw error;
      }
    }
  }
});
