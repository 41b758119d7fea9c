import type { Clock } from "@motcua/time/clock";
import { systemClock } from "@motcua/time/system-clock";

import { type Database, openClient, openDatabase } from "../access/database.ts";
import { connectServer } from "../embedded/connect.ts";
import { type DatabaseEnv, readDatabaseEnv } from "../env.ts";
import { runMigrations } from "../migrate/run-migrations.ts";
import { loadReference } from "../reference/load-reference.ts";
import { type KeyRing, openKeyRing } from "../secrets/key-ring.ts";
import { withLogin } from "./with-login.ts";

/** A migrated store in use by this process. */
export interface Store {
  readonly kind: "embedded" | "external";
  readonly database: Database;
  readonly keys: KeyRing;
  readonly dataDir: string;
  /** `demo` or `real`, or null before the first write. */
  readonly storeKind: "demo" | "real" | null;
  readonly clock: Clock;
  /** For migrations, bulk loads and proofs from the command line; a running API never opens it. */
  readonly ownerUrl: string;
  readonly apiUrl: string;
  /** Tells of the embedded server's death; `restart` then brings it back. */
  onDeath(callback: () => void): () => void;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const API_ROLE = "motcua_api";

/**
 * Joins the server of this environment, migrates, loads reference data that changed, and opens the pool as the
 * API's role. All that the owner does here is over before this returns.
 */
export async function openStore(
  options: { readonly env?: DatabaseEnv; readonly poolSize?: number } = {},
): Promise<Store> {
  const env = options.env ?? readDatabaseEnv();
  const server = await connectServer(env);
  try {
    const keys = openKeyRing(env.dataDir);
    const password = server.passwordOf(API_ROLE) ?? keys.derive("role:motcua_api");
    const settings = await prepare(server.ownerUrl, password);
    const apiUrl = () => withLogin(server.ownerUrl, API_ROLE, password);
    const database = openDatabase(apiUrl(), { max: options.poolSize ?? 10 });
    return {
      kind: server.kind,
      database,
      keys,
      dataDir: env.dataDir,
      storeKind: settings.kind,
      clock: systemClock(settings.lawOffsetMs),
      get ownerUrl() {
        return server.ownerUrl;
      },
      get apiUrl() {
        return apiUrl();
      },
      onDeath: server.onDeath,
      restart: async () => {
        await server.restart();
        await database.moveTo(apiUrl());
      },
      close: async () => {
        await database.end();
        await server.leave();
      },
    };
  } catch (error) {
    await server.leave();
    throw error;
  }
}

interface StoreSettings {
  readonly kind: "demo" | "real" | null;
  readonly lawOffsetMs: number;
}

async function prepare(ownerUrl: string, apiPassword: string): Promise<StoreSettings> {
  const sql = openClient(ownerUrl, 1);
  const clock = systemClock();
  try {
    await runMigrations(sql, clock);
    await sql.unsafe(`alter role ${API_ROLE} with password '${apiPassword.replaceAll("'", "''")}'`);
    await loadReference(sql, clock);
    const [row] = await sql<
      { kind: StoreSettings["kind"]; law_offset_ms: string }[]
    >`select kind, law_offset_ms from store`;
    return { kind: row?.kind ?? null, lawOffsetMs: Number(row?.law_offset_ms ?? 0) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
