import type { HttpBindings } from "@hono/node-server";
import type { Database } from "@motcua/db/database";
import type { KeyRing } from "@motcua/db/keys";
import type { Portal } from "@motcua/rpc/portal";
import type { ChangeFeed } from "@motcua/services/changes/change-feed";
import type { Actor } from "@motcua/services/context";
import type { ReferenceData } from "@motcua/services/reference";
import type { Account } from "@motcua/services/sign-in/open-actor";
import type { Clock } from "@motcua/time/clock";
import type { Hono } from "hono";
import type { Logger } from "pino";

import type { Metrics } from "./http/metrics.ts";
import type { Availability } from "./run/availability.ts";
import type { SignIn } from "./sign-in/sign-in.ts";
import type { WebFiles } from "./web/web-files.ts";

/** What the routes work with; made once, before the port is opened. */
export interface ApiParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly reference: ReferenceData;
  readonly dataDir: string;
  /** Whether the store holds the demo. */
  readonly demo: boolean;
  readonly feed: ChangeFeed;
  readonly signIn: SignIn;
  readonly availability: Availability;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Origin of the product as people know it; null: as each request says. */
  readonly publicOrigin: string | null;
  readonly trustProxy: boolean;
  readonly portal: Portal;
  readonly web: WebApps;
}

/** The built files of the three web apps. */
export interface WebApps {
  readonly portal: WebFiles;
  readonly commune: WebFiles;
  readonly district: WebFiles;
}

/** Who a request comes from. */
export interface Caller {
  readonly account: Account | null;
  readonly actor: Actor | null;
}

/** What the server knows of a request while it is answered. */
export interface RequestVariables {
  /** Stands in the log and, after an unexpected error, on the screen. */
  requestId: string;
}

/** The request's environment as hono types it. */
export interface ApiRequest {
  Bindings: HttpBindings;
  Variables: RequestVariables;
}

export type ApiApp = Hono<ApiRequest>;
