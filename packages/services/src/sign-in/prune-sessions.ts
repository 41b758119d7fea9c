import type { Database } from "@motcua/db/database";
import { instantToDriver } from "@motcua/db/driver-time";
import { send } from "@motcua/db/query";
import type { Clock } from "@motcua/time/clock";

/** Removes sessions that have expired, by real time; answers how many went. */
export async function pruneSessions(database: Database, clock: Clock): Promise<number> {
  const now = instantToDriver(clock.realNow());
  const gone = await database.readAs(null, () =>
    send("with gone as (delete from sessions where expires_at < $1 returning 1) select count(*) as count from gone", [
      now,
    ]),
  );
  return Number((gone[0] as { count: string } | undefined)?.count ?? 0);
}
