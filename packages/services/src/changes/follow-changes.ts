import { setTimeout as delay } from "node:timers/promises";

import { DomainError } from "@motcua/domain/errors";

import type { ServiceContext } from "../context/service-context.ts";
import type { ChangeFeed } from "./change-feed.ts";
import { type FeedCursor, formatFeedCursor, parseFeedCursor } from "./feed-cursor.ts";
import { FEED_KEEPS_MS } from "./prune-changes.ts";
import { type Change, readChanges, readFeedBounds } from "./read-changes.ts";

/** What a live screen is told. After `ready` and `reload` it reads its lists again; `changed` names what to refresh. */
export type FeedMessage =
  | { readonly type: "ready" }
  | { readonly type: "reload" }
  | { readonly type: "changed"; readonly changes: readonly Change[] };

/** A message with the place from which a reader resumes after it. */
export interface FeedEntry {
  readonly cursor: string;
  readonly message: FeedMessage;
}

/** What comes within this time after a message waits for the next one: a burst costs a reader two queries a second. */
const GAP_MS = 500;
/** A cursor this close to the pruned past is not trusted. */
const MARGIN_MS = 3_600_000;

/**
 * The feed from a reader's last place on, until `signal` aborts. Without a place it begins with `ready`; with one that
 * the feed no longer covers it begins with `reload`.
 * @throws {DomainError} DATABASE_UNAVAILABLE when the feed closes: the reader resumes elsewhere or later
 */
export async function* followChanges(
  ctx: ServiceContext,
  feed: ChangeFeed,
  { after, signal }: { readonly after: string | null; readonly signal: AbortSignal },
): AsyncGenerator<FeedEntry> {
  const bell = feed.bell(ctx.actor.districtId, signal);
  try {
    const { cursor: start, greeting } = await place(ctx, after);
    let cursor = start;
    if (greeting) yield { cursor: formatFeedCursor(cursor), message: { type: greeting } };
    for (;;) {
      const page = await readChanges(ctx, cursor);
      cursor = page.cursor;
      if (page.changes.length > 0) {
        yield { cursor: formatFeedCursor(cursor), message: { type: "changed", changes: page.changes } };
        await delay(GAP_MS, undefined, { signal }).catch(() => undefined);
      }
      if (await bell.rung(page.unfinished ? GAP_MS : undefined)) continue;
      if (signal.aborted) return;
      // The server stops: a stream that ended well would not be resumed, one that failed for a while is.
      throw new DomainError("DATABASE_UNAVAILABLE");
    }
  } finally {
    bell.stop();
  }
}

async function place(
  ctx: ServiceContext,
  after: string | null,
): Promise<{ cursor: FeedCursor; greeting: "ready" | "reload" | null }> {
  const { xmin, xmax } = await readFeedBounds(ctx);
  const now = ctx.clock.realNow();
  const fresh = { xid: xmin, id: 0n, at: now };
  if (after === null) return { cursor: fresh, greeting: "ready" };
  const known = parseFeedCursor(after);
  const covered = known !== null && known.xid <= xmax && known.at > now - FEED_KEEPS_MS + MARGIN_MS;
  return covered ? { cursor: known, greeting: null } : { cursor: fresh, greeting: "reload" };
}
