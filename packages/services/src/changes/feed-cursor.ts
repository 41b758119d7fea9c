import { type Instant, instant } from "@motcua/time/instant";

/**
 * A place in the change feed. The feed is read in the order of (transaction, id): a transaction that commits late has
 * smaller ids than rows already read, but never a smaller number than one older than every running transaction.
 */
export interface FeedCursor {
  readonly xid: bigint;
  readonly id: bigint;
  /** Real time at which the reader was there; what the feed has pruned since is told by it. */
  readonly at: Instant;
}

const TEXT = /^(\d{1,20})-(\d{1,19})-(\d{1,15})$/;

/** `<transaction>-<id>-<milliseconds>`, what a browser sends back to resume. */
export function formatFeedCursor({ xid, id, at }: FeedCursor): string {
  return `${xid}-${id}-${Math.floor(at)}`;
}

/** The place a text names, or null when it is none. */
export function parseFeedCursor(text: string): FeedCursor | null {
  const match = TEXT.exec(text);
  if (!match) return null;
  const [, xid = "", id = "", milliseconds = ""] = match;
  const at = Number(milliseconds);
  return at > 8e13 ? null : { xid: BigInt(xid), id: BigInt(id), at: instant(at) };
}
