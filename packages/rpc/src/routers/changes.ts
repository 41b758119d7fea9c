import type { ChangeFeed } from "@motcua/services/changes/change-feed";
import { type FeedMessage, followChanges } from "@motcua/services/changes/follow-changes";
import type { ServiceContext } from "@motcua/services/context";
import { tracked } from "@trpc/server";
import { z } from "zod";

import { mapStreamErrors, router, staffProcedure } from "../trpc.ts";

/** The browser sends back the id of the last message it had. */
const FollowInput = z.object({ lastEventId: z.string().max(60).nullish() }).optional();

export const changesRouter = router({
  /** What changes in the actor's units, as it happens: `ready` or `reload` (read the lists again), then `changed`. */
  follow: staffProcedure.input(FollowInput).subscription(({ ctx, input, signal }) => {
    const after = input?.lastEventId ?? null;
    const ended = signal ?? new AbortController().signal;
    return mapStreamErrors(trackedMessages(ctx.service, ctx.feed, { after, signal: ended }));
  }),
});

async function* trackedMessages(
  service: ServiceContext,
  feed: ChangeFeed,
  reader: { readonly after: string | null; readonly signal: AbortSignal },
) {
  for await (const { cursor, message } of followChanges(service, feed, reader)) {
    yield tracked<FeedMessage>(cursor, message);
  }
}
