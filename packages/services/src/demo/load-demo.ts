import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { instantToDriver } from "@motcua/db/driver-time";
import type { KeyRing } from "@motcua/db/keys";
import { asOwner, type OwnerSql } from "@motcua/db/owner";
import { DomainError, isDomainError } from "@motcua/domain/errors";
import { contributionOf } from "@motcua/domain/totals/contribution";
import { createTotalsSum } from "@motcua/domain/totals/difference";
import { isValidOn } from "@motcua/domain/units/tree";
import type { Clock } from "@motcua/time/clock";
import { type Instant, localDateOf } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import type { ReferenceData } from "../reference/reference-data.ts";
import { addDossier, addPerson, type CopyTable, copyTables, emptyCopyText } from "./copy-rows.ts";
import { createPerson, type DemoPerson } from "./people.ts";
import { planIntakes } from "./plan-intakes.ts";
import { createRandom, type Random } from "./random.ts";
import { takeIndexesOff } from "./rebuild-indexes.ts";
import { demoShape } from "./shape.ts";
import { type DemoDesk, simulateDossier } from "./simulate-dossier.ts";
import { addTotals, raiseCounters, readCounters } from "./write-totals.ts";

/** What a demo load is made from; the same input and store give the same dossiers. */
export interface DemoLoad {
  readonly ownerUrl: string;
  readonly keys: KeyRing;
  readonly reference: ReferenceData;
  readonly clock: Clock;
  readonly districtId: number;
  readonly from: LocalDate;
  readonly dossiers: number;
  readonly seed: number;
  /** Who holds dossiers at a unit, for the demo's own accounts. */
  readonly staff?: ReadonlyMap<number, { readonly clerkId: string | null; readonly specialistId: string | null }>;
}

/** What was loaded, and how fast. */
export interface DemoLoaded {
  readonly dossiers: number;
  readonly events: number;
  readonly open: number;
  readonly overdue: number;
  readonly seconds: number;
}

const CHUNK = 4000;
/** After so many dossiers the sockets get their turn, so that the server copies while the next are planned. */
const SLICE = 5;
const tables = Object.keys(copyTables);
const ACTOR = "demo";

/**
 * Fills a district with a year that looks like one, by COPY as the owner in one transaction: all of it or nothing.
 * @throws {DomainError} STORE_KIND in a store of real data, UNIT_NOT_FOUND for an unknown district
 */
export async function loadDemo(load: DemoLoad): Promise<DemoLoaded> {
  const started = load.clock.realNow();
  const now = load.clock.lawNow();
  const loaded = await asOwner(load.ownerUrl, (sql) => inOneTransaction(sql, (tx) => fill(tx, load, now)), 1);
  return { ...loaded, seconds: (load.clock.realNow() - started) / 1000 };
}

/**
 * Commits what `work` wrote; a refusal takes it back. After any other failure nothing more is sent: the driver answers
 * nothing after a COPY that the server refused, and closing the connection takes the transaction back.
 */
async function inOneTransaction<T>(sql: OwnerSql, work: (tx: OwnerSql) => Promise<T>): Promise<T> {
  const connection = await sql.reserve();
  await connection`begin`;
  try {
    const result = await work(connection);
    await connection`commit`;
    connection.release();
    return result;
  } catch (error) {
    if (isDomainError(error)) {
      await connection`rollback`;
      connection.release();
    }
    throw error;
  }
}

async function fill(tx: OwnerSql, load: DemoLoad, now: Instant): Promise<Omit<DemoLoaded, "seconds">> {
  const [store] = await tx<{ kind: string | null }[]>`select kind from store for update`;
  if (store?.kind === "real") throw new DomainError("STORE_KIND");
  await tx`update store set kind = 'demo', first_write_at = coalesce(first_write_at, ${instantToDriver(load.clock.realNow())})`;
  const putIndexesBack = (await outnumbers(tx, load.dossiers)) ? await takeIndexesOff(tx, tables) : null;
  const random = createRandom(load.seed + (await countDossiers(tx)) * 7919);
  const desks = desksOf(random, load, localDateOf(now));
  const intakes = planIntakes(random, {
    desks,
    procedures: [...load.reference.procedures.values()],
    from: load.from,
    now,
    count: load.dossiers,
    lastSerials: await readCounters(tx, load.districtId),
  });
  const totals = createTotalsSum();
  const people = peopleOf(random, load, await knownNumbers(tx, load.districtId));
  const counts = { dossiers: intakes.length, events: 0, open: 0, overdue: 0 };
  let writing: Promise<void> = Promise.resolve();
  for (let place = 0; place < intakes.length; place += CHUNK) {
    const text = emptyCopyText();
    for (const [index, intake] of intakes.slice(place, place + CHUNK).entries()) {
      if (index % SLICE === 0) await setImmediate();
      const { person, isNew } = people(intake.desk);
      const id = demoId(random, intake.receivedAt);
      const life = simulateDossier(
        random,
        { ...intake, districtId: load.districtId, id, ownerDigest: person.sealed.digest },
        now,
      );
      if (isNew) addPerson(text, load.districtId, { ...person, createdAt: intake.receivedAt });
      addDossier(text, life, { person, actor: ACTOR, recordedAt: load.clock.realNow() });
      totals.add(contributionOf(life.dossier));
      counts.events += life.events.length;
      const { dossier } = life;
      if (dossier.resultAt === null && dossier.endedAt === null) {
        counts.open += 1;
        if ((dossier.dueAt ?? now) < now) counts.overdue += 1;
      }
    }
    await writing;
    writing = copyAll(tx, text);
    writing.catch(() => undefined);
  }
  await writing;
  await putIndexesBack?.();
  await addTotals(tx, load.districtId, totals.result());
  await raiseCounters(tx, load.districtId, intakes);
  return counts;
}

/** Loads differ by what is there before them, so that the same one can be given twice. */
async function countDossiers(tx: OwnerSql): Promise<number> {
  const [row] = await tx<{ n: number }[]>`select count(*)::int as n from dossiers`;
  return row?.n ?? 0;
}

/** Whether the load is large beside what is there: then indexes are cheaper made anew than kept. */
async function outnumbers(tx: OwnerSql, dossiers: number): Promise<boolean> {
  const [row] = await tx<
    { few: boolean }[]
  >`select count(*) < ${dossiers} as few from (select from dossiers limit ${dossiers}) d`;
  return row?.few ?? true;
}

function desksOf(random: Random, load: DemoLoad, day: LocalDate): DemoDesk[] {
  const units = load.reference.districts.get(load.districtId)?.units ?? [];
  const desks = units.filter((unit) => isValidOn(unit, day) && unit.numberPrefix !== null);
  if (desks.length === 0) throw new DomainError("UNIT_NOT_FOUND");
  const [leastLate, mostLate] = demoShape.lateShares;
  const [leastDigitised, mostDigitised] = demoShape.digitisedShares;
  return desks.map((unit) => ({
    unit,
    calendar: load.reference.calendar(unit.calendarId),
    lateShare: leastLate + random.next() ** 2 * (mostLate - leastLate),
    digitisedShare: leastDigitised + random.next() * (mostDigitised - leastDigitised),
    clerkId: load.staff?.get(unit.unitId)?.clerkId ?? null,
    specialistId: load.staff?.get(unit.unitId)?.specialistId ?? null,
  }));
}

async function knownNumbers(tx: OwnerSql, districtId: number): Promise<Set<string>> {
  const rows = await tx<{ hash: string }[]>`
    select encode(search_hash, 'hex') as hash from party_identifiers where district_id = ${districtId} and kind = 'identity'`;
  return new Set(rows.map((row) => row.hash));
}

/** Gives people of a desk's place, often the same one again, as in life; no number is given to two. */
function peopleOf(
  random: Random,
  load: DemoLoad,
  taken: Set<string>,
): (desk: DemoDesk) => { person: DemoPerson; isNew: boolean } {
  const known = new Map<number, DemoPerson[]>();
  const provinceCode = load.reference.districts.get(load.districtId)?.provinces[0]?.code ?? "001";
  return ({ unit }) => {
    const locals = known.get(unit.unitId) ?? [];
    known.set(unit.unitId, locals);
    if (locals.length > 0 && !random.chance(demoShape.peopleShare))
      return { person: random.pick(locals), isNew: false };
    const place = { keys: load.keys, districtId: load.districtId, provinceCode, unitName: unit.name };
    let person = createPerson(random, place);
    while (taken.has(person.sealed.identity_hash ?? "")) person = createPerson(random, place);
    taken.add(person.sealed.identity_hash ?? "");
    locals.push(person);
    return { person, isNew: true };
  };
}

function demoId(random: Random, receivedAt: Instant): string {
  const time = Math.floor(receivedAt).toString(16).padStart(12, "0");
  const part = (length: number) =>
    random
      .whole(0, 16 ** length - 1)
      .toString(16)
      .padStart(length, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${part(3)}-${random.pick(["8", "9", "a", "b"])}${part(3)}-${part(6)}${part(6)}`;
}

async function copyAll(tx: OwnerSql, text: ReturnType<typeof emptyCopyText>): Promise<void> {
  for (const [table, lines] of Object.entries(text) as [CopyTable, string[]][]) {
    if (lines.length === 0) continue;
    const stream = await tx.unsafe(`copy ${table} (${copyTables[table].join(", ")}) from stdin`).writable();
    if (!stream.write(lines.join(""))) await once(stream, "drain");
    stream.end();
    await once(stream, "finish");
  }
}
