import { join, resolve } from "node:path";

import { openChangeFeed } from "@motcua/services/changes/change-feed";
import { type ReferenceData, readReferenceData } from "@motcua/services/reference";

import { createApp } from "../app.ts";
import { createMetrics } from "../http/metrics.ts";
import { pruneHourly } from "../jobs/prune-hourly.ts";
import type { ApiParts } from "../parts.ts";
import { createSignIn } from "../sign-in/sign-in.ts";
import { loadPortal } from "../web/load-portal.ts";
import { readWebFiles } from "../web/web-files.ts";
import { listen } from "./listen.ts";

/** What a store and the environment bring; everything else is made of it. */
export type ServeOptions = Pick<
  ApiParts,
  "database" | "clock" | "keys" | "dataDir" | "demo" | "availability" | "log" | "publicOrigin" | "trustProxy"
> & {
  readonly port: number;
  readonly host: string;
  /** Another folder of apps than this checkout's, for tests. */
  readonly appsDir?: string;
};

/** The server with its port open. */
export interface RunningApi {
  readonly port: number;
  readonly reference: ReferenceData;
  /** Ends live streams, lets requests finish, stops the jobs. The database stays open: it is the caller's. */
  close(): Promise<void>;
}

const APPS = resolve(import.meta.dirname, "../../..");

/** Makes everything ready, then opens the port. */
export async function serve(options: ServeOptions): Promise<RunningApi> {
  const { appsDir = APPS, port, host, ...given } = options;
  const feed = await openChangeFeed(given.database);
  const parts: ApiParts = {
    ...given,
    feed,
    reference: await readReferenceData(given.database),
    metrics: createMetrics(),
    signIn: createSignIn(given),
    portal: await loadPortal(join(appsDir, "citizen-portal/dist")),
    web: {
      portal: readWebFiles(join(appsDir, "citizen-portal/dist/client")),
      commune: readWebFiles(join(appsDir, "commune/dist")),
      district: readWebFiles(join(appsDir, "district-admin/dist")),
    },
  };
  const listening = await listen(createApp(parts), { port, host });
  const stopPruning = pruneHourly(parts);
  return {
    port: listening.port,
    reference: parts.reference,
    async close() {
      stopPruning();
      await feed.close();
      await listening.close();
    },
  };
}
