import { useDocumentVisibility } from "@mantine/hooks";
import { useSubscription } from "@trpc/tanstack-react-query";
import { createContext, type ReactNode, use, useEffect } from "react";

import { useIsConnectionLost } from "../../app/connection.ts";
import { queryClient, trpc } from "../../app/rpc.ts";

const POLL_MS = 20_000;

/** False while the stream of changes is down: lists then ask for themselves. */
const LiveContext = createContext(false);

/** What a list asks its query for: nothing while changes are told, else every 20 seconds. */
export function useListRefresh(): { readonly refetchInterval: number | false } {
  return { refetchInterval: use(LiveContext) ? false : POLL_MS };
}

export function useIsLive(): boolean {
  return use(LiveContext);
}

/**
 * Follows what changes in the actor's units and refreshes what is on screen. A tab that nobody sees gives its
 * connection back, since a browser has few to one server; it reads its lists anew when it is seen again.
 */
export function LiveChanges({ children }: { readonly children: ReactNode }) {
  const isSeen = useDocumentVisibility() !== "hidden";
  const stream = useSubscription(
    trpc.changes.follow.subscriptionOptions(undefined, {
      enabled: isSeen,
      onData: ({ data }) => refresh(data.type === "changed" ? data.changes.map(({ subjectId }) => subjectId) : null),
    }),
  );
  const isLost = useIsConnectionLost();
  useEffect(() => (isLost ? () => refresh(null) : undefined), [isLost]);
  return <LiveContext value={isSeen && stream.status === "pending"}>{children}</LiveContext>;
}

/** Lists and counts anew, and of single dossiers those that changed; all of them when it is not known which. */
function refresh(changed: readonly string[] | null): void {
  for (const list of [trpc.dossiers.queue, trpc.dossiers.queueCounts, trpc.dossiers.search]) {
    void queryClient.invalidateQueries(list.pathFilter());
  }
  if (changed === null) return void queryClient.invalidateQueries(trpc.dossiers.get.pathFilter());
  for (const dossierId of changed) void queryClient.invalidateQueries(trpc.dossiers.get.queryFilter({ dossierId }));
}
