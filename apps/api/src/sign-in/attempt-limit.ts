import type { Clock } from "@motcua/time/clock";
import type { Instant } from "@motcua/time/instant";

/** Counts wrong passwords, so that nobody can try them all. */
export interface AttemptLimit {
  /** Whole minutes to wait before the next try of this name from this address; 0 when it may be tried. */
  minutesToWait(attempt: Attempt): number;
  countFailure(attempt: Attempt): void;
  forget(attempt: Attempt): void;
}

/** Who tries: the name typed, and where from. An office shares one address, so an address alone counts far later. */
export interface Attempt {
  readonly username: string;
  readonly address: string;
}

interface Failures {
  count: number;
  since: Instant;
}

const WINDOW_MS = 10 * 60_000;
const PER_NAME_AND_ADDRESS = 8;
const PER_NAME = 40;
const PER_ADDRESS = 120;
const KEPT = 50_000;

/** Kept in memory: a restart forgives, which is no help to somebody who guesses. Real time, by the context's clock. */
export function createAttemptLimit(clock: Clock): AttemptLimit {
  const failures = new Map<string, Failures>();
  const keys = ({ username, address }: Attempt): [string, number][] => {
    const name = username.trim().toLowerCase();
    return [
      [`${address} ${name}`, PER_NAME_AND_ADDRESS],
      [`name ${name}`, PER_NAME],
      [`address ${address}`, PER_ADDRESS],
    ];
  };
  const current = (key: string): Failures | null => {
    const known = failures.get(key);
    if (!known) return null;
    if (clock.realNow() - known.since < WINDOW_MS) return known;
    failures.delete(key);
    return null;
  };
  return {
    minutesToWait(attempt) {
      const waits = keys(attempt).map(([key, most]) => {
        const known = current(key);
        return known && known.count >= most ? known.since + WINDOW_MS - clock.realNow() : 0;
      });
      return Math.ceil(Math.max(...waits) / 60_000);
    },
    countFailure(attempt) {
      if (failures.size > KEPT) for (const key of [...failures.keys()].slice(0, KEPT / 2)) failures.delete(key);
      for (const [key] of keys(attempt)) {
        const known = current(key);
        if (known) known.count += 1;
        else failures.set(key, { count: 1, since: clock.realNow() });
      }
    },
    forget(attempt) {
      const [own] = keys(attempt);
      if (own) failures.delete(own[0]);
    },
  };
}
