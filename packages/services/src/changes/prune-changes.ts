import type { Database } from "@motcua/db/database";
import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import type { Clock } from "@motcua/time/clock";
import { instant } from "@motcua/time/instant";

/** How long the change feed keeps a row: seven days. */
export const FEED_KEEPS_MS = 7 * 86_400_000;

/** Removes what is older than the feed keeps; answers how many rows went. */
export async function pruneChanges(database: Database, clock: Clock): Promise<number> {
  const before = instantToDriver(instant(clock.realNow() - FEED_KEEPS_MS));
  const rows = await database.readAs(null, () => send("select prune_changes($1) as count", [before]));
  return Number((rows[0] as { count: string } | undefined)?.count ?? 0);
}
