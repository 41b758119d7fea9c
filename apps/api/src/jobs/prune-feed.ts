import { pruneChanges } from "@motcua/services/changes/prune-changes";

import type { ApiParts } from "../parts.ts";

const HOUR_MS = 3_600_000;

/** Every hour removes what the change feed no longer keeps; safe to repeat. Returns how to stop it. */
export function pruneFeedHourly({ database, clock, log }: Pick<ApiParts, "database" | "clock" | "log">): () => void {
  const prune = async () => {
    try {
      const count = await pruneChanges(database, clock);
      log.debug({ count }, "change feed pruned");
    } catch (error) {
      log.error({ err: error }, "change feed not pruned; the next hour tries again");
    }
  };
  const timer = setInterval(() => void prune(), HOUR_MS);
  timer.unref();
  void prune();
  return () => clearInterval(timer);
}
