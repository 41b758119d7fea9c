import type { StaffRouter } from "@motcua/rpc/staff-router";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink } from "@trpc/client";
import { createTRPCOptionsProxy, type inferInput, type inferOutput } from "@trpc/tanstack-react-query";

import { connection } from "./connection.ts";
import { isUnanswered, readFailure } from "./failure.ts";
import { ownRequest } from "./own-request.ts";

const ADDRESS = "/rpc";
const RETRIES = 2;

/**
 * Queries go by POST, so that a name or an identity number that is searched for stands in no address, history or log
 * line. What changes comes as one stream of events.
 */
const client = createTRPCClient<StaffRouter>({
  links: [
    splitLink({
      condition: ({ type }) => type === "subscription",
      true: httpSubscriptionLink({ url: ADDRESS }),
      false: httpLink({ url: ADDRESS, methodOverride: "POST", headers: ownRequest }),
    }),
  ],
});

/** Every answer and every silence of the server is noted; a session that ended brings back the sign-in screen. */
function onError(error: unknown): void {
  connection.answered(!isUnanswered(error));
  const isSignedIn = queryClient.getQueryState(trpc.session.me.queryKey())?.status === "success";
  if (isSignedIn && readFailure(error).code === "SIGNED_OUT") {
    void queryClient.resetQueries(trpc.session.me.queryFilter());
  }
}

const onSuccess = () => connection.answered(true);

/** What the server said, kept while the page is open. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError, onSuccess }),
  mutationCache: new MutationCache({ onError, onSuccess }),
  defaultOptions: {
    // The browser may say offline where the desk's network works, and the other way round.
    queries: {
      networkMode: "always",
      staleTime: 10_000,
      retry: (count, error) => count < RETRIES && readFailure(error).uncertain,
    },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Everything the server can be asked, as options for queries, mutations and subscriptions. */
export const trpc = createTRPCOptionsProxy<StaffRouter>({ client, queryClient });

type Rpc = typeof trpc;

/** What the server answers and takes, by the names under which screens use it. */
export type Session = inferOutput<Rpc["session"]["me"]>;
export type DeskProcedure = inferOutput<Rpc["procedures"]["get"]>;
export type FoundProcedure = inferOutput<Rpc["procedures"]["search"]>[number];
export type DossierLine = inferOutput<Rpc["dossiers"]["search"]>[number];
export type DossierPage = inferOutput<Rpc["dossiers"]["queue"]>;
export type DossierView = inferOutput<Rpc["dossiers"]["get"]>;
export type ReceivedDossier = inferOutput<Rpc["dossiers"]["receive"]>;
export type ReceiveCommand = inferInput<Rpc["dossiers"]["receive"]>;
export type Recipient = inferOutput<Rpc["dossiers"]["recipients"]>[number];
