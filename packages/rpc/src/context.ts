import type { ChangeFeed } from "@motcua/services/changes/change-feed";
import type { ServiceContext } from "@motcua/services/context";
import type { Account } from "@motcua/services/sign-in/open-actor";

/** Who asks. */
export interface RpcCaller {
  /** The services' context of who is signed in with a position; null otherwise. */
  readonly service: ServiceContext | null;
  /** Who is signed in, also without a position; null when signed out. */
  readonly account: Account | null;
}

/** What every procedure is given about its request. */
export interface RpcContext {
  /** Finds out who asks, once for all calls of a request. */
  caller(): Promise<RpcCaller>;
  /** Whether the store holds the demo: screens say so. */
  readonly demo: boolean;
  readonly feed: ChangeFeed;
  /** Under this reference the log has the request; an unexpected error names it. */
  readonly requestId: string;
}
