import { isDomainError } from "@motcua/domain/errors";
import { localDate } from "@motcua/time/local-date";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { listBoardDossiers } from "../boards/list-board-dossiers.ts";
import { nowFigures } from "../boards/now-figures.ts";
import { pastDay } from "../boards/past-day.ts";
import { periodSummary } from "../boards/period-summary.ts";
import { ListBoardDossiersInput } from "../boards/schemas.ts";
import { boardUnits } from "../boards/select-units.ts";
import { trend } from "../boards/trend.ts";
import { openChangeFeed } from "../changes/change-feed.ts";
import { followChanges } from "../changes/follow-changes.ts";
import { readChanges } from "../changes/read-changes.ts";
import { countQueue } from "../dossiers/count-queue.ts";
import { endDossier } from "../dossiers/end-dossier.ts";
import { getDossier } from "../dossiers/get-dossier.ts";
import { handOverDossier } from "../dossiers/hand-over-dossier.ts";
import { listQueue } from "../dossiers/list-queue.ts";
import { listRecipients } from "../dossiers/list-recipients.ts";
import { receiveDossier } from "../dossiers/receive-dossier.ts";
import { recordResult } from "../dossiers/record-result.ts";
import { returnResult } from "../dossiers/return-result.ts";
import { revealParties } from "../dossiers/reveal-parties.ts";
import { searchDossiers } from "../dossiers/search-dossiers.ts";
import { readFile } from "../files/read-file.ts";
import { getImport } from "../registers/get-import.ts";
import { listImports } from "../registers/list-imports.ts";
import { undoImport } from "../registers/undo-import.ts";
import { intake } from "../test/sample-input.ts";
import { MONDAY } from "../test/test-desk.ts";
import { trackDossier } from "../tracking/track-dossier.ts";
import { type Commune, createTwoCommunes, slipOf, type TwoCommunes } from "./test/two-communes.ts";

let world: TwoCommunes;
beforeAll(async () => {
  world = await createTwoCommunes();
});
afterAll(() => world.drop());

const NOT_FOUND = { code: "DOSSIER_NOT_FOUND" };
const FORBIDDEN = { code: "FORBIDDEN" };
const week = { from: localDate("2023-10-16"), to: localDate("2023-10-22") };
const parts = ["open", "toReturn", "returned"] as const;

/** A pair: whose dossiers they are, and the clerk who tries to see them. */
const pairs: readonly [string, (world: TwoCommunes) => readonly [Commune, Commune]][] = [
  ["the first commune's, as the second's clerk", ({ first, second }) => [first, second]],
  ["the second commune's, as the first's clerk", ({ first, second }) => [second, first]],
  ["another district's, as the clerk of a unit with the same number", ({ first, abroad }) => [abroad, first]],
  ["one's own district's, as another district's clerk", ({ first, abroad }) => [first, abroad]],
];

describe.each(pairs)("%s", (_, choose) => {
  const sides = () => {
    const [theirs, other] = choose(world);
    return { theirs, other, ctx: other.clerk, foreign: theirs.unitId !== other.unitId };
  };
  const idsOf = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);
  const all = ({ open, resolved, returned }: Commune) => [open.id, resolved.id, returned.id];

  test("list: the queue of the other unit is refused, one's own holds none of theirs", async () => {
    const { theirs, other, ctx, foreign } = sides();
    for (const show of parts) {
      const page = { mine: false, show, after: null, limit: 200 };
      const mine = idsOf((await listQueue(ctx, { ...page, unitId: other.unitId })).lines);
      expect(mine).toHaveLength(1);
      expect(mine.filter((id) => all(theirs).includes(id))).toEqual([]);
      if (foreign) await expect(listQueue(ctx, { ...page, unitId: theirs.unitId })).rejects.toMatchObject(FORBIDDEN);
      expect(idsOf((await listQueue(theirs.clerk, { ...page, unitId: theirs.unitId })).lines)).toHaveLength(1);
    }
  });

  test("get by id: not found, as if it were not there", async () => {
    const { theirs, ctx } = sides();
    for (const dossierId of [...all(theirs), uuidv7()]) {
      const error = await getDossier(ctx, { dossierId }).catch((caught) => caught);
      expect(isDomainError(error, "DOSSIER_NOT_FOUND") && Object.keys(error.details)).toEqual([]);
    }
    expect((await getDossier(theirs.clerk, { dossierId: theirs.open.id })).parties[0]?.name).toBe(theirs.owner.name);
  });

  test("history: the events come with the dossier or not at all", async () => {
    const { theirs, ctx } = sides();
    await expect(getDossier(ctx, { dossierId: theirs.returned.id })).rejects.toMatchObject(NOT_FOUND);
    expect((await getDossier(theirs.clerk, { dossierId: theirs.returned.id })).history).toHaveLength(3);
  });

  test("search: neither by number, nor by name, nor by identity number", async () => {
    const { theirs, other, ctx, foreign } = sides();
    const { code } = theirs.open;
    for (const query of [
      code,
      code.toLowerCase(),
      code.slice(0, -2),
      theirs.owner.name,
      theirs.owner.name.split(" ")[0] ?? "",
      theirs.owner.identity,
    ]) {
      const found = idsOf(await searchDossiers(ctx, { unitId: other.unitId, query }));
      expect(
        found.filter((id) => all(theirs).includes(id)),
        query,
      ).toEqual([]);
      if (foreign) await expect(searchDossiers(ctx, { unitId: theirs.unitId, query })).rejects.toMatchObject(FORBIDDEN);
      expect(idsOf(await searchDossiers(theirs.clerk, { unitId: theirs.unitId, query })), query).toContain(
        theirs.open.id,
      );
    }
  });

  test("slip as PDF: neither the one that was issued nor a new one", async () => {
    const { theirs, ctx } = sides();
    await expect(slipOf(ctx, theirs.open.id)).rejects.toMatchObject(NOT_FOUND);
    await expect(slipOf(ctx, theirs.resolved.id)).rejects.toMatchObject(NOT_FOUND);
    const again = await slipOf(theirs.clerk, theirs.open.id);
    expect(Buffer.from(again.bytes).equals(Buffer.from(theirs.slip))).toBe(true);
  });

  test("file by id: not found, as if it were not there", async () => {
    const { theirs, ctx } = sides();
    await expect(readFile(ctx, { fileId: theirs.slipId })).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    await expect(readFile(ctx, { fileId: uuidv7() })).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
    expect((await readFile(theirs.clerk, { fileId: theirs.slipId })).type).toBe("application/pdf");
  });

  test("persons in full: not found, and no view is logged", async () => {
    const { theirs, ctx } = sides();
    await expect(revealParties(ctx, { dossierId: theirs.open.id, purpose: "tò mò" })).rejects.toMatchObject(NOT_FOUND);
    const views = await world.district
      .owner`select actor from personal_data_views where dossier_id = ${theirs.open.id}`;
    expect(views.map((view) => view.actor)).toEqual([theirs.clerk.actor.id]);
  });

  test("steps: not found, whatever the step", async () => {
    const { theirs, other, ctx } = sides();
    const step = { dossierId: theirs.open.id, commandId: uuidv7(), version: 1 };
    const tries = [
      () => handOverDossier(ctx, { ...step, toUnitId: other.unitId, toUserId: null }),
      () => recordResult(ctx, { ...step, digitised: false }),
      () => endDossier(ctx, { ...step, how: "withdraw", reason: "Công dân xin rút" }),
      () => endDossier(ctx, { ...step, how: "refuse", reason: "Không đủ điều kiện" }),
      () => returnResult(ctx, { ...step, dossierId: theirs.resolved.id, version: 2, channel: "desk" }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(NOT_FOUND);
    expect((await getDossier(theirs.clerk, { dossierId: theirs.open.id })).dossier.version).toBe(1);
  });

  test("a repeat of their command tells nothing", async () => {
    const { theirs, other, ctx, foreign } = sides();
    const same = intake({ id: theirs.open.commandId, unitId: other.unitId });
    // In another district the id means nothing: there it would be an intake of one's own.
    if (theirs.clerk.actor.districtId === ctx.actor.districtId) {
      await expect(receiveDossier(ctx, same)).rejects.toMatchObject(NOT_FOUND);
    }
    if (foreign) await expect(receiveDossier(ctx, { ...same, unitId: theirs.unitId })).rejects.toMatchObject(FORBIDDEN);
    expect((await getDossier(theirs.clerk, { dossierId: theirs.open.id })).parties[0]?.name).toBe(theirs.owner.name);
  });

  test("counts: the other unit's are refused, one's own hold none of theirs", async () => {
    const { theirs, ctx, foreign } = sides();
    if (foreign) await expect(countQueue(ctx, { unitId: theirs.unitId })).rejects.toMatchObject(FORBIDDEN);
    expect(await countQueue(theirs.clerk, { unitId: theirs.unitId })).toMatchObject({ toReturn: 1, returned: 1 });
  });

  test("figures: the board of the other unit is refused, the board of all that one may see is one's own", async () => {
    const { theirs, other, ctx, foreign } = sides();
    const unitIds = boardUnits(ctx, { unitId: null, own: false }, week);
    expect(unitIds).toEqual([other.unitId]);
    if (!foreign) return;
    const asked = { unitIds: [theirs.unitId], part: "resolving" } as const;
    expect(() => boardUnits(ctx, { unitId: theirs.unitId, own: true }, week)).toThrow("FORBIDDEN");
    const group = ListBoardDossiersInput.parse({ group: "received", unitId: theirs.unitId, period: week });
    const tries = [
      () => periodSummary(ctx, { ...week, ...asked, asOf: MONDAY }),
      () => nowFigures(ctx, asked),
      () => trend(ctx, { ...week, ...asked, by: "day" }),
      () => pastDay(ctx, { ...asked, day: week.to }),
      () => listBoardDossiers(ctx, group),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(FORBIDDEN);
    expect((await periodSummary(theirs.clerk, { ...week, ...asked, asOf: MONDAY })).total.received).toBe(3);
  });

  test("change feed: their changes are not told, however far back one reads", async () => {
    const { theirs, ctx } = sides();
    const start = { xid: 0n, id: 0n, at: MONDAY };
    const told = async (reader: Commune["clerk"]) => {
      const seen = new Set<string>();
      // Another test file's running transaction only delays what is told, so it is asked until one's own are there.
      await expect
        .poll(
          async () => {
            for (const change of (await readChanges(reader, start)).changes) seen.add(change.subjectId);
            return seen.size;
          },
          { timeout: 20_000 },
        )
        .toBeGreaterThanOrEqual(3);
      return seen;
    };
    const [mine, others] = [await told(ctx), await told(theirs.clerk)];
    for (const id of all(theirs)) {
      expect(mine.has(id)).toBe(false);
      expect(others.has(id)).toBe(true);
    }
  });

  test("imports: a clerk has no part in them", async () => {
    const { theirs, ctx } = sides();
    for (const attempt of [
      () => listImports(ctx),
      () => getImport(ctx, theirs.batchId),
      () => undoImport(ctx, theirs.batchId),
    ]) {
      await expect(attempt()).rejects.toMatchObject(FORBIDDEN);
    }
  });

  test("recipients: nobody of the other unit is offered", async () => {
    const { theirs, other, ctx } = sides();
    const colleagues = await listRecipients(ctx);
    expect(colleagues.map(({ unitId }) => unitId)).toEqual([other.unitId]);
    expect(colleagues.map(({ userId }) => `user:${userId}`)).not.toContain(theirs.clerk.actor.id);
  });
});

test("live updates: what one commune does wakes its own screens and tells the other's nothing", async () => {
  const { first, second, district } = world;
  const feed = await openChangeFeed(district.testDatabase.database);
  const ended = new AbortController();
  const told = { first: [] as string[], second: [] as string[] };
  const ready: string[] = [];
  const follow = async (name: "first" | "second", ctx: Commune["clerk"]) => {
    for await (const { message } of followChanges(ctx, feed, { after: null, signal: ended.signal })) {
      if (message.type === "ready") ready.push(name);
      if (message.type === "changed") told[name].push(...message.changes.map(({ subjectId }) => subjectId));
    }
  };
  const readers = [follow("first", first.clerk), follow("second", second.clerk)];
  const isTold = (name: "first" | "second") =>
    expect.poll(() => told[name].length, { timeout: 30_000 }).toBeGreaterThan(0);
  await expect.poll(() => ready.length, { timeout: 30_000 }).toBe(2);
  const hers = await receiveDossier(first.clerk, intake({ unitId: first.unitId }));
  await isTold("first");
  // The second reader's own dossier comes after the first one's: by then it would have been told of it.
  const his = await receiveDossier(second.clerk, intake({ unitId: second.unitId }));
  await isTold("second");
  ended.abort();
  await Promise.all(readers);
  await feed.close();
  expect(told).toEqual({ first: [hers.id], second: [his.id] });
});

test("signed out, a number tells itself and how far it is, and nothing else", async () => {
  const { database } = world.district.testDatabase;
  const { code } = world.first.open;
  const { owner, districtId } = world.district;
  await owner`insert into number_prefixes (prefix, valid_from, district_id, unit_id)
    select number_prefix, valid_from, district_id, unit_id from unit_versions where district_id = ${districtId} and number_prefix is not null`;
  expect(await trackDossier(database, code)).toEqual({ kind: "found", dossier: { code, state: 2, percent: 25 } });
  expect(await trackDossier(database, `${code}9`)).toEqual({ kind: "unknown" });
  for (const part of [code.slice(0, -1), "000.01.99.H99-231016-%", "%", ""]) {
    expect((await trackDossier(database, part)).kind).not.toBe("found");
  }
});
