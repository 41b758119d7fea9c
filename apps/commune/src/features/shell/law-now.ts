import { type Instant, instant, parseInstant } from "@motcua/time/instant";
import { systemClock } from "@motcua/time/system-clock";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";

import { trpc } from "../../app/rpc.ts";
import { useDesk } from "../session/session-context.ts";

const TICK_MS = 20_000;

/** The moment of the law's clock, as the server told it and time has gone on since; moves every 20 seconds. */
export function useLawNow(): Instant {
  const { session } = useDesk();
  const { dataUpdatedAt } = useQuery(trpc.session.me.queryOptions(undefined, { enabled: false }));
  const told = parseInstant(session.lawNow);
  const offset = told === null ? 0 : told - dataUpdatedAt;
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return instant(Math.floor(systemClock(offset).lawNow()));
}
