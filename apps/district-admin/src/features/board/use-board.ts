import { localDateOf, parseInstant } from "@motcua/time/instant";
import { localDate } from "@motcua/time/local-date";
import type { Period } from "@motcua/time/period";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { type BoardScope, type NowSummary, type PeriodSummary, trpc } from "../../app/rpc.ts";
import { useRefreshInterval } from "../live/live-refresh.ts";
import { useSession } from "../session/session-context.ts";
import { type BoardSearch, placeInput } from "./board-search.ts";
import { periodOf } from "./period-choice.ts";

/** What a board shows; the older answer stays while a newer one is on its way. */
export interface Board {
  readonly period: Period;
  readonly scope: BoardScope | undefined;
  readonly summary: PeriodSummary | undefined;
  readonly now: NowSummary | undefined;
  /** The first question that failed; what was answered before stays in sight. */
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly retry: () => void;
}

/** Everything a board asks the server for what the address says, in one request. */
export function useBoard(search: BoardSearch): Board {
  const { lawNow } = useSession();
  const period = periodOf(search.period ?? "thisMonth", dayOf(lawNow), search);
  const place = placeInput(search);
  const refetchInterval = useRefreshInterval();
  const options = { refetchInterval, placeholderData: keepPreviousData };
  const scope = useQuery(trpc.boards.scope.queryOptions(undefined, { staleTime: 600_000 }));
  const summary = useQuery(trpc.boards.summary.queryOptions({ ...place, ...period }, options));
  const now = useQuery(trpc.boards.now.queryOptions(place, options));
  const all = [scope, summary, now];
  return {
    period,
    scope: scope.data,
    summary: summary.data,
    now: now.data,
    error: all.find((query) => query.error)?.error ?? null,
    isFetching: all.some((query) => query.isFetching),
    retry: () => {
      for (const query of all) void query.refetch();
    },
  };
}

function dayOf(moment: string) {
  const at = parseInstant(moment);
  return at === null ? localDate(moment.slice(0, 10)) : localDateOf(at);
}
