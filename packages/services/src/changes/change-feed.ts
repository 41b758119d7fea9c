import { setTimeout as delay } from "node:timers/promises";

import type { Database } from "@motcua/db/database";

/** One reader's bell. */
export interface FeedBell {
  /** Resolves true at the next ring (at once when it rang since the last call), or after `withinMs`; false when the feed closed. */
  rung(withinMs?: number): Promise<boolean>;
  stop(): void;
}

/** Tells readers of the change feed that something was written, by one LISTEN for the whole process. */
export interface ChangeFeed {
  /** A bell for one district; it stops by itself when `signal` aborts. */
  bell(districtId: number, signal: AbortSignal): FeedBell;
  /** Number of readers. */
  readonly readers: number;
  /** Ends all readers and the LISTEN. */
  close(): Promise<void>;
}

/** Starts to listen. After a lost connection every bell rings, for something may have been missed. */
export async function openChangeFeed(database: Database): Promise<ChangeFeed> {
  const bells = new Set<Bell>();
  const closing = new AbortController();
  const unlisten = await database.listen((districtId) => {
    for (const bell of bells) if (districtId === null || bell.districtId === districtId) bell.ring();
  });
  return {
    get readers() {
      return bells.size;
    },
    bell(districtId, signal) {
      const bell = makeBell(districtId, AbortSignal.any([signal, closing.signal]), () => bells.delete(bell));
      bells.add(bell);
      return bell;
    },
    async close() {
      closing.abort();
      await unlisten();
    },
  };
}

interface Bell extends FeedBell {
  readonly districtId: number;
  ring(): void;
}

function makeBell(districtId: number, ended: AbortSignal, onStop: () => void): Bell {
  let rang = false;
  let wake: (() => void) | null = null;
  const ring = () => {
    rang = true;
    wake?.();
  };
  const stop = () => {
    onStop();
    wake?.();
  };
  ended.addEventListener("abort", stop, { once: true });
  if (ended.aborted) stop();
  return {
    districtId,
    ring,
    stop,
    async rung(withinMs) {
      if (!rang && !ended.aborted) {
        const waiting = new AbortController();
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const late = withinMs === undefined ? [] : [delay(withinMs, undefined, { signal: waiting.signal })];
        await Promise.race([woken, ...late]);
        waiting.abort();
        await Promise.allSettled(late);
        wake = null;
      }
      rang = false;
      return !ended.aborted;
    },
  };
}
