import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { createContext, use, useEffect, useMemo } from "react";

import { trpc } from "../../app/rpc.ts";

/** Between two refreshes of a screen, however much happens: a large import changes something all the time. */
const QUIET_MS = 2_000;
/** Without a live connection figures are asked for at this pace. */
const POLL_MS = 20_000;
/** With one they still age: what is due becomes overdue although nothing changes. */
const AGE_MS = 60_000;

/** True while the server tells this page what changes. */
export const LiveContext = createContext(false);

/** How often a screen asks for its figures by itself. */
export function useRefreshInterval(): number {
  return use(LiveContext) ? AGE_MS : POLL_MS;
}

/** True while the server tells this page what changes. */
export function useIsLive(): boolean {
  return use(LiveContext);
}

/** Follows the change feed and lets every figure on the screen be read again after a change. */
export function useLiveRefresh(): boolean {
  const refresh = useThrottledRefresh();
  const feed = useSubscription(trpc.changes.follow.subscriptionOptions(undefined, { onData: refresh.request }));
  useEffect(() => refresh.stop, [refresh]);
  return feed.status === "pending";
}

function useThrottledRefresh() {
  const queryClient = useQueryClient();
  return useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const run = () => {
      timer = undefined;
      void queryClient.invalidateQueries(trpc.boards.pathFilter());
      void queryClient.invalidateQueries(trpc.dossiers.pathFilter());
    };
    return {
      request: () => {
        timer ??= setTimeout(run, QUIET_MS);
      },
      stop: () => clearTimeout(timer),
    };
  }, [queryClient]);
}
