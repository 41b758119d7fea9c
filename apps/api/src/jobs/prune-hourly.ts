import { pruneChanges } from "@motcua/services/changes/prune-changes";
import { pruneSessions } from "@motcua/services/sign-in/prune-sessions";

import type { ApiParts } from "../parts.ts";

const HOUR_MS = 3_600_000;
const jobs = { changes: pruneChanges, sessions: pruneSessions };

/**
 * Every hour removes what the change feed no longer keeps and sessions that have expired; safe to repeat, and one that
 * fails does not stop the other. Returns how to stop it.
 */
export function pruneHourly({ database, clock, log }: Pick<ApiParts, "database" | "clock" | "log">): () => void {
  const prune = async () => {
    for (const [job, run] of Object.entries(jobs)) {
      try {
        log.debug({ job, count: await run(database, clock) }, "pruned");
      } catch (error) {
        log.error({ err: error, job }, "not pruned; the next hour tries again");
      }
    }
  };
  const timer = setInterval(() => void prune(), HOUR_MS);
  timer.unref();
  void prune();
  return () => clearInterval(timer);
}
