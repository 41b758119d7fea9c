import { hash } from "node:crypto";
import { db } from "@motcua/db/query";
import { events } from "@motcua/db/schema/records";
import { eventText } from "@motcua/domain/events/event";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { whoWith } from "../context/service-context.ts";
import { type AuditWorld, createAuditWorld, tamper } from "./test/audit-world.ts";
import { type ChainProblemCode, verifyChains } from "./verify-chains.ts";
import { verifyTotals } from "./verify-totals.ts";

let world: AuditWorld;
beforeAll(async () => {
  world = await createAuditWorld();
});
afterEach(() => world.restore());
afterAll(() => world.close());

const verify = () => verifyChains(world.testDatabase.ownerUrl);
type Name = "returned" | "handedTwice" | "received" | "withdrawn" | "imported" | "takenFurther" | "voided";

/** Does `statement` to the events or the row of one dossier ($1 district, $2 its id) and expects exactly these problems. */
async function expectFound(
  name: Name,
  statement: string,
  found: readonly (readonly [number | null, ChainProblemCode])[],
) {
  await tamper(world, (sql) =>
    sql.unsafe(statement.replaceAll("$1", String(world.districtId)).replaceAll("$2", `'${world[name]}'`)),
  );
  const { problems } = await verify();
  const expected = found.map(([seq, problem]) => ({ district: world.districtId, subject: world[name], seq, problem }));
  expect(problems).toEqual(expected);
}

const its = "district_id = $1 and subject_id = $2";

test("records that nobody touched are whole, whichever way the dossiers took", async () => {
  const [counted] =
    await world.owner`select count(*)::int as events, count(distinct (district_id, subject_id))::int as chains from events`;
  expect(counted?.events).toBeGreaterThan(15);
  expect(await verify()).toEqual({ events: counted?.events, chains: counted?.chains, problems: [] });
});

test("in any time zone of the server and of the process", async () => {
  const { ownerUrl } = world.testDatabase;
  const zone = process.env.TZ;
  await world.owner.unsafe(`alter database ${new URL(ownerUrl).pathname.slice(1)} set timezone = 'Pacific/Auckland'`);
  process.env.TZ = "America/New_York";
  const [chains, totals] = [await verify(), await verifyTotals(ownerUrl)];
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  await world.owner.unsafe(`alter database ${new URL(ownerUrl).pathname.slice(1)} reset timezone`);
  expect(chains.problems).toEqual([]);
  expect(totals.differences).toEqual([]);
});

describe("an event", () => {
  test.each<[string, string]>([
    ["payload", "payload = replace(payload, '{', '{ ')"],
    ["payload, emptied", "payload = ''"],
    ["legal moment", "occurred_at = occurred_at + interval '1 millisecond'"],
    ["recorded moment", "recorded_at = recorded_at - interval '1 day'"],
    ["device's moment", "device_at = recorded_at"],
    ["actor", "actor = 'user:other'"],
    ["person acted for", "on_behalf_of = ''"],
    ["command", "command_id = null"],
    ["source", "source = 'demo'"],
    ["kind", "kind = 'dossier.seen'"],
    ["hash", "hash = repeat('0', 64)"],
  ])("whose %s was changed is named", async (_, change) => {
    const next = change.startsWith("hash") ? ([[3, "prevDiffers"]] as const) : [];
    await expectFound("handedTwice", `update events set ${change} where ${its} and seq = 2`, [
      [2, "hashDiffers"],
      ...next,
    ]);
  });

  test("whose moment was changed by less than is hashed is named", () =>
    expectFound(
      "handedTwice",
      `update events set occurred_at = occurred_at + interval '300 microseconds' where ${its} and seq = 2`,
      [[2, "hashDiffers"]],
    ));

  test("of another form is named", () =>
    expectFound("handedTwice", `update events set format = 2 where ${its} and seq = 3`, [[3, "formatUnknown"]]));

  test("whose hash was made to fit its change no longer fits what follows", async () => {
    const forged = await forge("handedTwice", 2, { payload: "{}" });
    await expectFound("handedTwice", `update events set payload = '{}', hash = '${forged}' where ${its} and seq = 2`, [
      [3, "prevDiffers"],
    ]);
  });

  test("exchanged with the next one is named, as is the next", () =>
    expectFound(
      "returned",
      `update events e set payload = o.payload, kind = o.kind, occurred_at = o.occurred_at from events o
        where e.district_id = $1 and e.subject_id = $2 and o.district_id = $1 and o.subject_id = $2
          and (e.seq, o.seq) in ((3, 4), (4, 3))`,
      [
        [3, "hashDiffers"],
        [4, "hashDiffers"],
      ],
    ));

  test("exchanged with the next one by their numbers is named, too", () =>
    expectFound(
      "returned",
      `update events set seq = case seq when 3 then 40 else 30 end where ${its} and seq in (3, 4);
       update events set seq = seq / 10 where ${its} and seq in (30, 40)`,
      [
        [3, "prevDiffers"],
        [3, "hashDiffers"],
        [4, "prevDiffers"],
        [4, "hashDiffers"],
        [5, "prevDiffers"],
      ],
    ));

  test("before the first is told by the link that it names", async () => {
    await world.owner`alter table events drop constraint events_chain_ck`;
    await expectFound("received", `update events set prev = repeat('0', 64) where ${its}`, [
      [1, "firstPrev"],
      [1, "hashDiffers"],
    ]);
    await world.restore();
    await world.owner`alter table events add constraint events_chain_ck check ((seq = 1) = (prev = ''))`;
  });
});

describe("a chain", () => {
  test("without its first event", () =>
    expectFound("handedTwice", `delete from events where ${its} and seq = 1`, [
      [2, "seqGap"],
      [null, "versionDiffers"],
      [null, "codeDiffers"],
      [null, "momentDiffers"],
    ]));

  test("without one in the middle", () =>
    expectFound("handedTwice", `delete from events where ${its} and seq = 2`, [
      [3, "seqGap"],
      [null, "versionDiffers"],
    ]));

  test("without one in the middle, the rest moved up", () =>
    expectFound(
      "handedTwice",
      `delete from events where ${its} and seq = 2; update events set seq = 2 where ${its} and seq = 3`,
      [
        [2, "prevDiffers"],
        [2, "hashDiffers"],
        [null, "versionDiffers"],
      ],
    ));

  test.each<[Name, number, ChainProblemCode[]]>([
    ["returned", 5, ["versionDiffers", "stateDiffers", "momentDiffers"]],
    ["handedTwice", 3, ["versionDiffers"]],
    ["withdrawn", 2, ["versionDiffers", "stateDiffers", "momentDiffers"]],
    ["imported", 3, ["stateDiffers", "momentDiffers"]],
    ["takenFurther", 3, ["stateDiffers", "momentDiffers"]],
    ["voided", 4, ["versionDiffers", "momentDiffers"]],
  ])("without its last event is told by the row of the dossier: %s", (name, last, problems) =>
    expectFound(
      name,
      `delete from events where ${its} and seq = ${last}`,
      problems.map((problem) => [null, problem]),
    ),
  );

  test("without any event", () =>
    expectFound("received", `delete from events where ${its}`, [[null, "dossierWithoutEvents"]]));

  test("with an event more, hashed as it should be, is told by the row of the dossier", async () => {
    const forged = await forge("handedTwice", 3, { seq: 4 });
    await expectFound(
      "handedTwice",
      `insert into events select district_id, subject_kind, subject_id, 4, kind, format, null, actor, on_behalf_of, device_at,
        occurred_at, recorded_at, source, payload, hash, '${forged}' from events where ${its} and seq = 3`,
      [[null, "versionDiffers"]],
    );
  });

  test("with an event more in the middle breaks where it was put in", () =>
    expectFound(
      "handedTwice",
      `update events set seq = 4 where ${its} and seq = 3;
       insert into events select district_id, subject_kind, subject_id, 3, kind, format, null, actor, on_behalf_of, device_at,
        occurred_at, recorded_at, source, payload, hash, repeat('0', 64) from events where ${its} and seq = 2`,
      [
        [3, "hashDiffers"],
        [4, "prevDiffers"],
        [4, "hashDiffers"],
        [null, "versionDiffers"],
      ],
    ));

  test("without a dossier", () =>
    expectFound("received", "delete from dossiers where district_id = $1 and id = $2", [
      [null, "eventsWithoutDossier"],
    ]));
});

describe("a dossier", () => {
  test.each<[Name, string, ChainProblemCode]>([
    ["received", "version = 2", "versionDiffers"],
    ["received", "state = 4", "stateDiffers"],
    ["received", "code = code || '0'", "codeDiffers"],
    ["received", "received_at = received_at - interval '1 day'", "momentDiffers"],
    ["returned", "result_at = result_at + interval '1 second'", "momentDiffers"],
    ["returned", "returned_at = returned_at + interval '1 hour'", "momentDiffers"],
    ["withdrawn", "ended_at = ended_at + interval '1 hour'", "momentDiffers"],
    ["voided", "voided_at = null", "momentDiffers"],
    ["received", "voided_at = received_at", "momentDiffers"],
  ])("%s with %s no longer is what its events say", (name, change, problem) =>
    expectFound(name, `update dossiers set ${change} where district_id = $1 and id = $2`, [[null, problem]]),
  );
});

/** The hash that an event would have if it were changed: what somebody who knows the rules could write. */
async function forge(name: Name, seq: number, changes: { payload?: string; seq?: number }): Promise<string> {
  const [event] = await world.testDatabase.database.readAs(whoWith(world.admin, "dossier.read"), () =>
    db
      .select()
      .from(events)
      .where(and(eq(events.districtId, world.districtId), eq(events.subjectId, world[name]), eq(events.seq, seq)))
      .execute(),
  );
  if (!event) throw new Error(`${name} has no event ${seq}`);
  const added = changes.seq === undefined ? {} : { prev: event.hash, commandId: null };
  return hash("sha256", eventText({ ...event, ...added, ...changes }));
}
