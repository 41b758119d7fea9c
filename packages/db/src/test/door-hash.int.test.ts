import { createHash } from "node:crypto";
import { planHandOver } from "@motcua/domain/dossier/plan-step";
import { type CanonicalValue, canonicalJson } from "@motcua/domain/events/canonical-json";
import { eventText, type RecordedEvent } from "@motcua/domain/events/event";
import { type Instant, instant } from "@motcua/time/instant";
import { and, asc, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { db } from "../access/scope.ts";
import { instantToDriver } from "../driver-time.ts";
import { events } from "../schema/records.ts";
import { createDoorWorld, type DoorWorld, MONDAY, ownerOf, stepped, WORLD_UNITS, written } from "./door-world.ts";

let world: DoorWorld;
beforeAll(async () => {
  world = await createDoorWorld();
});
afterAll(() => world.drop());

const hashOf = (event: RecordedEvent) => createHash("sha256").update(eventText(event)).digest("hex");

/** PostgreSQL keeps any text but the character 0; a half of a surrogate pair is no character at all. */
const text = fc
  .oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(...'ăâđêôơưạảấầẩẫậắằặẵẳẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹĐ "\\\n\t{}:-1'),
      maxLength: 60,
    }),
    fc.constantFrom("", "-", "0:", "👩🏽‍⚖️🇻🇳", "a\u0301", "\u00e1", "\u200b", "\ufffd"),
  )
  .map((value) => value.replaceAll("\0", "").toWellFormed());
const moment = fc
  .integer({ min: Date.parse("1900-01-01"), max: Date.parse("2199-12-31") })
  .map((value) => instant(value));
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const long = fc.integer({ min: 10_000, max: 200_000 }).map((length) => "Nguyễn ".repeat(length / 7));

const randomEvent: fc.Arbitrary<RecordedEvent> = fc.record({
  districtId: fc.integer({ min: 1, max: 2_147_483_647 }),
  subjectKind: text,
  subjectId: fc.uuid(),
  seq: fc.integer({ min: 1, max: 2_147_483_647 }),
  kind: text,
  format: fc.integer({ min: 1, max: 32_767 }),
  commandId: maybe(fc.uuid()),
  actor: text,
  onBehalfOf: maybe(text),
  deviceAt: maybe(moment),
  occurredAt: moment,
  recordedAt: moment,
  source: fc.constantFrom("desk", "import", "demo"),
  payload: fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: long }),
  prev: fc.oneof(
    fc.constant(""),
    fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
  ),
});

function columnsOf(event: RecordedEvent) {
  const { districtId, subjectKind, subjectId, commandId, onBehalfOf, deviceAt, occurredAt, recordedAt, ...same } =
    event;
  return {
    ...same,
    district_id: districtId,
    subject_kind: subjectKind,
    subject_id: subjectId,
    command_id: commandId,
    on_behalf_of: onBehalfOf,
    device_at: deviceAt === null ? null : instantToDriver(deviceAt),
    occurred_at: instantToDriver(occurredAt),
    recorded_at: instantToDriver(recordedAt),
  };
}

test("any event has the same hash in the database and in Node", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(randomEvent, { minLength: 40, maxLength: 40 }), async (batch) => {
      const rows = await world.owner`select event_hash(e) as hash
        from jsonb_populate_recordset(null::events, ${JSON.stringify(batch.map(columnsOf))}::jsonb) as e`;
      expect(rows.map((row) => row.hash)).toEqual(batch.map(hashOf));
    }),
    { numRuns: 25 },
  );
});

test("in any time zone of the session", async () => {
  const [event] = fc.sample(randomEvent, 1);
  for (const zone of ["Pacific/Auckland", "America/New_York", "Asia/Ho_Chi_Minh"]) {
    const [row] = await world.owner.begin(async (tx) => {
      await tx.unsafe(
        `set local timezone = '${zone}'; set local datestyle = 'German, DMY'; set local extra_float_digits = 0`,
      );
      return tx`select event_hash(e) as hash from jsonb_populate_record(null::events, ${JSON.stringify(columnsOf(event!))}::jsonb) e`;
    });
    expect(row?.hash, zone).toBe(hashOf(event!));
  }
});

async function chainOf(dossierId: string) {
  return world.store.database.readAs(world.who(...WORLD_UNITS), () =>
    db
      .select()
      .from(events)
      .where(and(eq(events.districtId, world.districtId), eq(events.subjectId, dossierId)))
      .orderBy(asc(events.seq))
      .execute(),
  );
}

function expectChain(chain: Awaited<ReturnType<typeof chainOf>>) {
  let prev = "";
  for (const [place, { hash, ...event }] of chain.entries()) {
    expect(event).toMatchObject({ seq: place + 1, prev });
    expect(hash).toBe(hashOf(event));
    prev = hash;
  }
}

const json: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
  ),
})).value;

test("what the door writes is what Node would have hashed, whatever the payloads, over several events in one change", async () => {
  const payloads = fc.array(json, { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(payloads, { minLength: 1, maxLength: 6 }), moment, async (subjects, first) => {
      const writes = subjects.map((list) => {
        const change = world.intake(2);
        const planned = list.map((payload, place) => ({
          kind: "dossier.received" as const,
          occurredAt: (first + place) as Instant,
          payload,
          source: "import" as const,
        }));
        return written({ ...change, events: planned }, ownerOf("Đặng Thuỳ Ưu"));
      });
      const recorded = await world.record(writes, 2);
      for (const [place, { id, code }] of recorded.entries()) {
        const chain = await chainOf(id);
        expectChain(chain);
        const expected = (subjects[place] ?? []).map((payload) => canonicalJson(payload).replaceAll("{number}", code));
        expect(chain.map((event) => event.payload)).toEqual(expected);
      }
    }),
    { numRuns: 20 },
  );
});

test("later changes go on with the chain; the receipt's payload holds the number", async () => {
  const [received] = await world.record([written(world.intake(2))], 2);
  const [handed] = await world.record(
    [stepped(planHandOver(received!, { unitId: 3, holderId: "người nhận 🙋" }, MONDAY))],
    2,
  );
  await world.record([stepped(planHandOver(handed!, { unitId: 2, holderId: null }, MONDAY))], 3);
  const chain = await chainOf(received!.id);
  expect(chain).toHaveLength(3);
  expectChain(chain);
  expect(JSON.parse(chain[0]!.payload)).toMatchObject({ code: received!.code });
});

test("a text that PostgreSQL cannot keep is refused, not shortened", async () => {
  const change = world.intake(2);
  const payload = JSON.parse(world.payload([written(change)]));
  payload.events[0].payload = "a\u0000b";
  await expect(
    world.store.database.writeAs(world.who(2), (writer) =>
      writer.recordChange(JSON.stringify(payload), { last: true }),
    ),
  ).rejects.toMatchObject({ code: "22P05" });
  await expect(world.read(change.after.id)).rejects.toThrow("no dossier");
});
