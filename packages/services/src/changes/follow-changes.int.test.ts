import { randomUUID } from "node:crypto";

import { openClient } from "@motcua/db/database";
import { instant } from "@motcua/time/instant";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { ServiceContext } from "../context/service-context.ts";
import { createTestDistrict, MONDAY, type TestDistrict } from "../test/test-desk.ts";
import { type ChangeFeed, openChangeFeed } from "./change-feed.ts";
import { formatFeedCursor, parseFeedCursor } from "./feed-cursor.ts";
import { type FeedEntry, followChanges } from "./follow-changes.ts";
import { FEED_KEEPS_MS, pruneChanges } from "./prune-changes.ts";
import { readChanges, readFeedBounds } from "./read-changes.ts";

let district: TestDistrict;
let feed: ChangeFeed;
beforeAll(async () => {
  district = await createTestDistrict();
  feed = await openChangeFeed(district.testDatabase.database);
});
afterAll(async () => {
  await feed.close();
  await district.owner.end();
  await district.testDatabase.drop();
});

/** A transaction of its own connection, held open until told otherwise; it has its number from the start. */
async function openTransaction() {
  const sql = openClient(district.testDatabase.ownerUrl, 1);
  await sql.unsafe("begin");
  await sql.unsafe("select pg_current_xact_id()");
  return {
    async write(unitId: number, recordedAt = MONDAY) {
      const subjectId = randomUUID();
      await sql.unsafe(
        "insert into changes (district_id, unit_id, subject_kind, subject_id, kind, recorded_at) values ($1, $2, 'dossier', $3, 'dossier.received', $4)",
        [district.districtId, unitId, subjectId, new Date(recordedAt).toISOString()],
      );
      return subjectId;
    },
    async commit() {
      await sql.unsafe(`select pg_notify('motcua_changes', '${district.districtId}')`);
      await sql.unsafe("commit");
      await sql.end();
    },
  };
}

async function write(unitId: number, recordedAt = MONDAY) {
  const transaction = await openTransaction();
  const subjectId = await transaction.write(unitId, recordedAt);
  await transaction.commit();
  return subjectId;
}

async function cursorNow(ctx: ServiceContext) {
  return { xid: (await readFeedBounds(ctx)).xmin, id: 0n, at: ctx.clock.realNow() };
}

/** Reads on from a cursor until `count` changes have come, however long other transactions of the server take. */
async function readUntil(ctx: ServiceContext, cursor: Awaited<ReturnType<typeof cursorNow>>, count: number) {
  const seen: string[] = [];
  let place = cursor;
  await expect
    .poll(
      async () => {
        const page = await readChanges(ctx, place);
        place = page.cursor;
        seen.push(...page.changes.map((change) => change.subjectId));
        return seen.length;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(count);
  return { seen, place };
}

test("a change whose smaller id commits later is not skipped", async () => {
  const clerk = await district.staff("clerk", 2);
  const start = await cursorNow(clerk);
  const first = await openTransaction();
  const early = await first.write(2);
  const late = await write(2);
  const page = await readChanges(clerk, start);
  expect(page).toMatchObject({ changes: [], cursor: start, unfinished: true });
  await first.commit();
  expect((await readUntil(clerk, start, 2)).seen).toEqual([early, late]);
});

test("nor is one whose smaller id belongs to the younger transaction", async () => {
  const clerk = await district.staff("clerk", 2);
  const start = await cursorNow(clerk);
  const older = await openTransaction();
  const younger = await openTransaction();
  const smallerId = await younger.write(2);
  const largerId = await older.write(2);
  await older.commit();
  const { seen, place } = await readUntil(clerk, start, 1);
  expect(seen).toEqual([largerId]);
  await younger.commit();
  expect((await readUntil(clerk, place, 1)).seen).toEqual([smallerId]);
});

test("a reader sees the changes of its own units only, told once for all of them", async () => {
  const [clerk, leader] = [await district.staff("clerk", 3), await district.staff("leader", 1)];
  const start = await cursorNow(clerk);
  const both = await openTransaction();
  await both.write(2);
  const mine = await both.write(3);
  await both.commit();
  expect((await readUntil(clerk, start, 1)).seen).toEqual([mine]);
  expect((await readUntil(leader, start, 2)).seen).toHaveLength(2);
});

/** Follows until `count` messages have come. */
async function follow(
  { ctx, after }: { ctx: ServiceContext; after: string | null },
  count: number,
  meanwhile: () => Promise<void> = async () => undefined,
) {
  const ended = new AbortController();
  const entries: FeedEntry[] = [];
  for await (const entry of followChanges(ctx, feed, { after, signal: ended.signal })) {
    entries.push(entry);
    if (entries.length === 1) await meanwhile();
    if (entries.length === count) ended.abort();
  }
  return entries;
}

test("a new reader is greeted, then woken by what is written", async () => {
  const clerk = await district.staff("clerk", 2);
  let subjectId = "";
  const entries = await follow({ ctx: clerk, after: null }, 2, async () => {
    subjectId = await write(2);
  });
  expect(entries.map((entry) => entry.message)).toMatchObject([
    { type: "ready" },
    { type: "changed", changes: [{ subjectId, kind: "dossier.received", unitIds: [2] }] },
  ]);
});

test("a reader resumes where it stopped", async () => {
  const clerk = await district.staff("clerk", 2);
  const [greeting] = await follow({ ctx: clerk, after: null }, 1);
  const missed = await write(2);
  const entries = await follow({ ctx: clerk, after: greeting?.cursor ?? "" }, 1);
  expect(entries[0]?.message).toMatchObject({ type: "changed", changes: [{ subjectId: missed }] });
});

test.each([
  { why: "older than the feed keeps", at: MONDAY - FEED_KEEPS_MS },
  { why: "of no form at all", text: "abc" },
  { why: "of a store that was further", xid: 2n ** 60n },
])("a place $why is told to reload", async ({ at, text, xid }) => {
  const clerk = await district.staff("clerk", 2);
  const after = text ?? formatFeedCursor({ xid: xid ?? 1n, id: 0n, at: instant(at ?? MONDAY) });
  const [entry] = await follow({ ctx: clerk, after }, 1);
  expect(entry?.message).toEqual({ type: "reload" });
  expect(parseFeedCursor(entry?.cursor ?? "")).not.toBeNull();
});

test("closing the feed sends its readers away to resume later", async () => {
  const own = await openChangeFeed(district.testDatabase.database);
  const clerk = await district.staff("clerk", 2);
  const reader = followChanges(clerk, own, { after: null, signal: new AbortController().signal });
  expect((await reader.next()).value).toMatchObject({ message: { type: "ready" } });
  const next = reader.next();
  const refused = expect(next).rejects.toMatchObject({ code: "DATABASE_UNAVAILABLE" });
  await own.close();
  await refused;
  expect(own.readers).toBe(0);
});

test("pruning removes what is older than seven days and nothing else", async () => {
  const { database } = district.testDatabase;
  const clerk = await district.staff("clerk", 2);
  await pruneChanges(database, clerk.clock);
  await write(2, instant(MONDAY - FEED_KEEPS_MS - 1));
  await write(2, instant(MONDAY - FEED_KEEPS_MS));
  expect(await pruneChanges(database, clerk.clock)).toBe(1);
});
