import type { DatabaseEnv } from "../env.ts";
import { joinServer } from "./server.ts";

/** The PostgreSQL that this process works with, be it the embedded one or a server of one's own. */
export interface ConnectedServer {
  readonly kind: "embedded" | "external";
  /** Connection string of the owner. Read it again after `restart`: the port may be another. */
  readonly ownerUrl: string;
  /** The password that goes with a role other than the owner; null where someone else decides it. */
  passwordOf(role: string): string | null;
  /** Tells of a death of the embedded server; never called for another's. Returns how to end it. */
  onDeath(callback: () => void): () => void;
  /** Sees that the embedded server runs; another's is not ours to start: nothing is done. */
  restart(): Promise<void>;
  /** Ends this use: the last user of the embedded server stops it. */
  leave(): Promise<void>;
}

/** Uses the server of `DATABASE_URL` if one is set, else joins the embedded one of the data folder. */
export async function connectServer({ dataDir, databaseUrl }: DatabaseEnv): Promise<ConnectedServer> {
  if (databaseUrl !== null) return externalServer(databaseUrl);
  const server = await joinServer({ dataDir });
  return {
    kind: "embedded",
    get ownerUrl() {
      return server.url();
    },
    passwordOf: server.passwordOf,
    onDeath: server.onDeath,
    restart: server.restart,
    leave: server.leave,
  };
}

function externalServer(ownerUrl: string): ConnectedServer {
  return {
    kind: "external",
    ownerUrl,
    passwordOf: () => null,
    onDeath: () => () => undefined,
    restart: async () => undefined,
    leave: async () => undefined,
  };
}
