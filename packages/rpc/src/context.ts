import type { ChangeFeed } from "@motcua/services/changes/change-feed";
import type { ServiceContext } from "@motcua/services/context";
import type { Account } from "@motcua/services/sign-in/open-actor";

/** What every procedure is given about its request. */
export interface RpcContext {
  /** The services' context of who is signed in with a position; null otherwise. */
  readonly service: ServiceContext | null;
  /** Who is signed in, also without a position; null when signed out. */
  readonly account: Account | null;
  /** Whether the store holds the demo: screens say so. */
  readonly demo: boolean;
  readonly feed: ChangeFeed;
  /** Under this reference the log has the request; an unexpected error names it. */
  readonly requestId: string;
}
