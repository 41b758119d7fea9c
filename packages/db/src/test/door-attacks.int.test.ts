import { randomUUID } from "node:crypto";

import type { Dossier } from "@motcua/domain/dossier/dossier";
import { planHandOver } from "@motcua/domain/dossier/plan-step";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  attempt,
  type Context,
  contents,
  FORBIDDEN,
  forged,
  NOT_FOUND,
  type Payload,
  type Refusal,
  STALE,
} from "./door-attack.ts";
import { createDoorWorld, type DoorWorld, MONDAY, ownerOf, prefixOf, stepped, TODAY, written } from "./door-world.ts";

let world: DoorWorld;
/** Ours stands at unit 2, the other one at unit 3. */
let mine: Dossier;
let other: Dossier;
beforeAll(async () => {
  world = await createDoorWorld();
  [mine] = (await world.record([written(world.intake(2))], 2)) as [Dossier];
  [other] = (await world.record([written(world.intake(3))], 3)) as [Dossier];
});
afterAll(() => world.drop());

const whole = (): Context => ({ actor: "user:attacker", district: String(world.districtId), units: "{2}" });
const intake = (): Payload => JSON.parse(world.payload([written(world.intake(2))]));
const step = (dossier = mine): Payload =>
  JSON.parse(world.payload([stepped(planHandOver(dossier, { unitId: 4, holderId: "user" }, MONDAY))]));

function send(payload: unknown, who: Context = whole()) {
  const values = [typeof payload === "string" ? payload : JSON.stringify(payload)];
  return attempt(world, who, { text: "select record_change($1::jsonb)", values });
}

async function expectRefused(
  payload: unknown,
  { refusal = FORBIDDEN, who = whole() }: { refusal?: Refusal; who?: Context } = {},
) {
  const before = await contents(world);
  await expect(send(payload, who)).rejects.toMatchObject(refusal);
  expect(await contents(world)).toBe(before);
}

describe("a context", () => {
  test.each<[string, Partial<Context>, Refusal?]>([
    ["that is missing", { actor: null, district: null, units: null }],
    ["without units", { units: null }],
    ["with no unit in it", { units: "{}" }],
    ["with an unknown unit in it", { units: "{NULL}" }],
    ["with an unknown unit beside its own", { units: "{2,NULL}" }],
    ["of another unit", { units: "{3}" }],
    ["without a district", { district: null }],
    ["of an empty district", { district: "" }],
    ["of another district", { district: "1" }],
    ["without an actor", { actor: null }],
    ["of an empty actor", { actor: "" }],
    ["of a blank actor", { actor: "  " }],
    ["that is no list of units", { units: "2" }, { code: "22P02" }],
    ["that is no district", { district: "Hoài Đức" }, { code: "22P02" }],
  ])("%s writes nothing", (_, changes, refusal) =>
    expectRefused(intake(), { who: { ...whole(), ...changes }, ...(refusal && { refusal }) }),
  );
});

describe("an intake", () => {
  const checked: Refusal = { code: "23514" };
  const missing: Refusal = { code: "23502" };
  const nobody = () => randomUUID();
  test.each<[string, string, unknown, Refusal?]>([
    ["of a forged district", "district_id", 1],
    ["without a district", "district_id", undefined],
    ["whose row names another district", "inserts.0.district_id", 1],
    ["whose row names no district", "inserts.0.district_id", undefined],
    [
      "that foreign units receive and resolve",
      "inserts.0",
      () => ({ ...row("inserts"), receiving_unit_id: 3, resolving_unit_id: 3 }),
    ],
    ["that no unit receives", "inserts.0.receiving_unit_id", null],
    ["that no unit resolves", "inserts.0.resolving_unit_id", null, missing],
    ["that begins at another version", "inserts.0.version", 7],
    ["without an event", "events", []],
    ["with the event of another dossier", "events.0.subject_id", () => other.id],
    ["with an event more, of another dossier", "events.+", () => ({ subject_id: other.id, command_id: null })],
    ["with an event of another kind of subject", "events.0.subject_kind", "user"],
    ["with an event of no subject", "events.0.subject_id", null],
    ["with an event of an unknown source", "events.0.source", "forged", checked],
    ["with an event without a moment", "events.0.occurred_at", null, missing],
    ["with an event at the end of time", "events.0.occurred_at", "infinity"],
    ["with an event between two milliseconds", "events.0.occurred_at", "2023-10-16T02:00:00.0004Z"],
    ["with sight of another dossier", "units.+", () => ({ dossier_id: other.id, unit_id: 2, role: "processing" })],
    ["with sight of no dossier", "units.+", { dossier_id: null }],
    ["with an owner that is not the resolving unit", "units.0.unit_id", 3],
    ["with a second owner", "units.+", { unit_id: 3 }],
    ["without an owner", "units", []],
    ["whose owner's duty has ended", "units.0.until", "2023-10-16T02:00:00Z"],
    ["with sight for a unit that has no part in it", "units.+", { unit_id: 3, role: "processing" }],
    ["with an unknown role", "units.+", { role: "god" }, checked],
    ["with search by name for a foreign unit", "name_tails.0.unit_id", 3],
    ["with search by name for no unit", "name_tails.0.unit_id", null, missing],
    ["with search by name of another dossier", "name_tails.0.dossier_id", () => other.id],
    ["with a person of another dossier", "parties.0.dossier_id", () => other.id],
    ["with a person of no dossier", "parties.0.dossier_id", null],
    ["with a person who is there already", "parties.+", { role: "proxy" }, { code: "23505" }],
    ["with figures for a foreign unit", "totals.0.unit_id", 3],
    ["with figures for a foreign unit besides", "totals.+", { unit_id: 3 }],
    ["with figures for no unit", "totals.0.unit_id", null],
    ["with negative figures", "totals.0.late", -1, checked],
    ["with figures beyond counting", "totals.0.received", 2_147_483_648, { code: "22003" }],
    ["with due counts for a foreign unit", "due.0.unit_id", 3],
    ["with a negative due count", "due.0.open_count", -2, checked],
    ["with a number of a foreign unit", "numbers.0.unit_id", 3],
    ["with the prefix of a foreign unit", "numbers.0.stem", `${prefixOf(3)}-231016-`],
    ["with a number of another day", "numbers.0.day", "2023-10-17"],
    ["with a number for no dossier of the change", "numbers.+", () => ({ dossier_id: nobody() })],
    ["with two numbers for one dossier", "numbers.+", {}],
    ["without its number", "numbers", []],
    ["that raises the counter of a foreign unit", "raise_counters", [{ unit_id: 3, day: TODAY, at_least: 9 }]],
    ["that raises the counter of no unit", "raise_counters", [{ unit_id: null, day: TODAY, at_least: 9 }]],
    ["that puts a counter below nothing", "raise_counters", [{ unit_id: 2, day: "2023-01-01", at_least: -1 }]],
    ["that puts a counter beyond any number", "raise_counters", [{ unit_id: 2, day: TODAY, at_least: 1_000_000_000 }]],
    ["without one of its lists", "updates", undefined],
    ["with a list that is none", "inserts", {}],
  ])("%s writes nothing", (...[, path, value, refusal]) => {
    const given = typeof value === "function" ? value() : value;
    return expectRefused(forged(intake(), path, given), refusal && { refusal });
  });

  const row = (list: string) => (intake()[list] as Payload[])[0] as Payload;

  test.each([
    ["no object", "null"],
    ["an empty list", "[]"],
    ["an empty object", "{}"],
  ])("that is %s writes nothing", (_, text) => expectRefused(text));

  test("whose number and key differ writes nothing", () => {
    const code = { ...row("inserts"), code: "A-1", code_key: "B-1" };
    return expectRefused(forged(forged(intake(), "inserts.0", code), "numbers", []));
  });

  test("under the id of another unit's dossier writes nothing", () => {
    const text = JSON.stringify(intake());
    const [, id = ""] = /"inserts":\[\{[^}]*?"id":"([^"]+)"/.exec(text) ?? [];
    return expectRefused(text.replaceAll(id, other.id), { refusal: { code: "23505" } });
  });

  test("with another dossier's person as its own writes nothing", async () => {
    const [kept] = await world.owner`select party_id from dossier_parties where dossier_id = ${other.id}`;
    await expectRefused(forged(intake(), "parties.0.party_id", kept?.party_id), { refusal: { code: "23505" } });
  });
});

describe("a step", () => {
  test.each<[string, string, unknown, Refusal?]>([
    ["on an older version", "updates.0.version", 1, STALE],
    ["that leaves versions out", "updates.0.version", 3, STALE],
    ["twice in one change", "updates.+", {}, STALE],
    ["whose row names another district", "updates.0.district_id", 1],
    ["of no dossier", "updates.0.id", null],
    ["without an event", "events", []],
    [
      "with a number",
      "numbers",
      () => [{ dossier_id: mine.id, unit_id: 2, day: TODAY, stem: `${prefixOf(2)}-231016-` }],
    ],
    ["that ends the owner's duty", "units.+", { unit_id: 2, role: "owner", until: "2023-10-16T02:00:00Z" }],
    ["that gives the dossier another owner", "units.+", { unit_id: 3, role: "owner" }],
    ["with sight for a unit that has no part in it", "units.+", { unit_id: 3 }],
    [
      "with figures for the unit it is handed to",
      "totals",
      [{ unit_id: 4, part: "resolving", field_code: "a", day: TODAY }],
    ],
  ])("%s writes nothing", (...[, path, value, refusal]) => {
    const given = typeof value === "function" ? value() : value;
    return expectRefused(forged(step(), path, given), refusal && { refusal });
  });

  test("of a dossier that the context does not see writes nothing", () =>
    expectRefused(step(other), { refusal: NOT_FOUND }));

  test.each<[string, unknown]>([
    ["code", "000.02.99.H99-231016-9999"],
    ["code_key", "000.02.99.H99-231016-9999"],
    ["procedure_code", "2.000815"],
    ["field_code", "chung-thuc"],
    ["procedure_version", 2],
    ["process_version", 2],
    ["fees_version", 2],
    ["calendar_id", "khác"],
    ["calendar_version", 2],
    ["number_format", "provinceFirst"],
    ["receiving_unit_id", 3],
    ["resolving_unit_id", 3],
    ["submitted_at", "2023-10-01T00:00:00Z"],
    ["received_at", "2023-10-01T00:00:00Z"],
    ["clock_from", "2023-10-01T00:00:00Z"],
    ["first_due_at", null],
    ["channel_in", "online"],
    ["channel_out_wanted", "post"],
    ["copies", 9],
    ["components", [{ name: "Giấy khác", original: 1, certified: 0, copy: 0 }]],
    ["parent_id", "00000000-0000-0000-0000-000000000000"],
    ["source", "import"],
    ["import_batch_id", "00000000-0000-0000-0000-000000000000"],
  ])("that would change %s, settled at the receipt, writes nothing", (column, value) =>
    expectRefused(forged(step(), `updates.0.${column}`, value)),
  );
});

describe("numbers", () => {
  test.each<[string, [unknown, unknown], Partial<Context>]>([
    ["a foreign unit", [3, 1], {}],
    ["no unit", [null, 1], {}],
    ["nobody", [2, 0], {}],
    ["fewer than nobody", [2, -1], {}],
    ["an unknown count", [2, null], {}],
    ["more than a day can have", [2, 1_000_000_000], {}],
    ["a unit without any context", [2, 1], { units: null, district: null, actor: null }],
    ["a unit in a context without units", [2, 1], { units: null }],
    ["a unit in a context of an unknown unit", [2, 1], { units: "{NULL}" }],
    ["a unit in a context without a district", [2, 1], { district: null }],
    ["a unit in a context without an actor", [2, 1], { actor: null }],
  ])("are not given out for %s", async (_, [unit, count], changes) => {
    const before = await contents(world);
    const query = { text: "select take_numbers($1::integer, $2::date, $3::integer)", values: [unit, TODAY, count] };
    await expect(attempt(world, { ...whole(), ...changes }, query)).rejects.toMatchObject(FORBIDDEN);
    expect(await contents(world)).toBe(before);
  });
});

describe("size", () => {
  test("a change far beyond any set of rows is refused", () =>
    expectRefused(forged(intake(), "events.0.payload", `"${"ă".repeat(9_000_000)}"`), { refusal: { code: "54000" } }));

  test("a number longer than an index holds is refused", () => {
    const code = Array.from({ length: 2000 }, () => randomUUID().toUpperCase()).join("");
    const longest: Payload = { ...(intake().inserts as Payload[])[0], code, code_key: code };
    const payload = forged(forged(intake(), "numbers", []), "inserts", [longest]);
    const text = JSON.stringify(payload).replaceAll(/"(dossier_id|subject_id)":"[^"]+"/g, `"$1":"${longest.id}"`);
    return expectRefused(text, { refusal: { code: "54000" } });
  });
});

test("what every attack was made from is accepted", async () => {
  await expect(send(intake())).resolves.toBeDefined();
  await expect(send(step())).resolves.toBeDefined();
  const known = { ...ownerOf("Trần Thị Thử", "ab".repeat(32)), dossier_id: undefined };
  const full = forged(intake(), "raise_counters", [{ unit_id: 2, day: "2023-01-02", at_least: 5 }]);
  const [party] = full.parties as Payload[];
  await expect(send(forged(full, "parties.0", { ...known, dossier_id: party?.dossier_id }))).resolves.toBeDefined();
});

describe("past the door", () => {
  test.each([
    "insert into dossiers (district_id, id, version) values ($1, $2, 1)",
    "update dossiers set state = 10 where district_id = $1 and id = $2",
    "delete from dossiers where district_id = $1 and id = $2",
    "update events set payload = '{}' where district_id = $1 and subject_id = $2",
    "delete from events where district_id = $1 and subject_id = $2",
    "update dossier_units set until = null where district_id = $1 and dossier_id = $2",
    "update dossier_parties set name = '' where district_id = $1 and dossier_id = $2",
    "delete from name_tails where district_id = $1 and dossier_id = $2",
    "update unit_day_totals set late = 0 where district_id = $1 and $2::uuid is not null",
    "update open_by_due set open_count = 0 where district_id = $1 and $2::uuid is not null",
    "update number_counters set last = 0 where district_id = $1 and $2::uuid is not null",
    "delete from changes where district_id = $1 and subject_id = $2",
    "update files set sha256 = '' where district_id = $1 and dossier_id = $2",
    "delete from personal_data_views where district_id = $1 and dossier_id = $2",
    "select from parties where district_id = $1 and id = $2",
    "select from party_identifiers where district_id = $1 and party_id = $2",
    "select record_dossiers(jsonb_build_object('a', $1::text), jsonb_build_object('b', $2::text))",
    "select record_events(jsonb_build_object('a', $1::text), jsonb_build_object('b', $2::text))",
    "select give_numbers(jsonb_build_object('a', $1::text, 'b', $2::text))",
  ])("%s is denied", async (text) => {
    await expect(attempt(world, whole(), { text, values: [world.districtId, mine.id] })).rejects.toMatchObject({
      code: "42501",
    });
  });
});
