import type { StaffRouter } from "@motcua/rpc/staff-router";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy, type inferInput, type inferOutput } from "@trpc/tanstack-react-query";

import { readFailure } from "./failure.ts";

const ADDRESS = "/rpc";
const RETRIES = 2;
/** A board asks several questions at once; together they make one request of an address that proxies accept. */
const LONGEST_ADDRESS = 4000;

const client = createTRPCClient<StaffRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url: ADDRESS }),
      false: httpBatchLink({
        url: ADDRESS,
        maxURLLength: LONGEST_ADDRESS,
        // Says that this page asks, also behind a proxy that changes the host's name.
        headers: { "x-motcua": "1" },
      }),
    }),
  ],
});

/** A session that ended brings back the sign-in screen; where one was is kept in the address. */
function onError(error: unknown): void {
  const isSignedIn = queryClient.getQueryState(trpc.session.me.queryKey())?.status === "success";
  if (isSignedIn && readFailure(error).code === "SIGNED_OUT") {
    void queryClient.resetQueries(trpc.session.pathFilter());
  }
}

/** What the server said, kept while the page is open. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // The browser may say offline where the office's network works, and the other way round.
    queries: {
      networkMode: "always",
      staleTime: 10_000,
      retry: (count, error) => count < RETRIES && readFailure(error).passing,
    },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Everything the server can be asked, as options for queries, mutations and subscriptions. */
export const trpc = createTRPCOptionsProxy<StaffRouter>({ client, queryClient });

type Rpc = typeof trpc;

/** What the server answers and takes, by the names under which screens use it. */
export type Session = inferOutput<Rpc["session"]["me"]>;
export type BoardScope = inferOutput<Rpc["boards"]["scope"]>;
export type BoardUnit = BoardScope["units"][number];
export type PeriodSummary = inferOutput<Rpc["boards"]["summary"]>;
export type PeriodFigures = PeriodSummary["total"];
export type NowSummary = inferOutput<Rpc["boards"]["now"]>;
export type NowFigures = NowSummary["total"];
export type TrendPoint = inferOutput<Rpc["boards"]["trend"]>[number];
export type BoardDossiersInput = inferInput<Rpc["boards"]["dossiers"]>;
export type BoardPage = inferOutput<Rpc["boards"]["dossiers"]>;
export type BoardLine = BoardPage["lines"][number];
export type DossierView = inferOutput<Rpc["dossiers"]["get"]>;
export type RegisterPreview = inferOutput<Rpc["imports"]["preview"]>;
export type ChosenMapping = NonNullable<inferInput<Rpc["imports"]["preview"]>["mapping"]>;
export type StartImport = inferInput<Rpc["imports"]["start"]>;
export type ImportProgress = inferOutput<Rpc["imports"]["progress"]>;
export type ImportReport = NonNullable<ImportProgress["report"]>;
export type ImportLine = inferOutput<Rpc["imports"]["list"]>[number];
export type UndoReport = inferOutput<Rpc["imports"]["undo"]>;
