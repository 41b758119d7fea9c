import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { createAdaptorServer } from "@hono/node-server";

import type { ApiApp } from "../parts.ts";

/** An open port. */
export interface Listening {
  readonly port: number;
  /** Takes no new requests, lets those under way finish, and after a while cuts what is left. */
  close(): Promise<void>;
}

const PATIENCE_MS = 5000;

/** Opens the port; 0 takes any free one. @throws {Error} EADDRINUSE, EACCES as Node says them */
export async function listen(
  app: ApiApp,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listening> {
  // The adaptor may make an HTTP/2 server too; without options it is a plain one.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port, // a port, not a pipe
    close: () =>
      new Promise((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
