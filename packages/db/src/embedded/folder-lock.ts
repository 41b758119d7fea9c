import { statSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { messages } from "./messages.vi.ts";
import { ServerError } from "./server-error.ts";
import { waitUntil } from "./wait-until.ts";

/** Longer than the longest start or stop of a server, so that a waiter does not give up before. */
const PATIENCE_MS = 300_000;

/**
 * Does the work while no other process of this machine does any for the same folder.
 *
 * The lock is a socket with an abstract name (Linux): the kernel gives a name to one holder only and
 * takes it back when the holder ends, also by kill -9. So there is no stale lock to be recognised.
 * The name is made of the folder's device and inode: two paths to one folder are one lock.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = statSync(folder);
  const name = `\0motcua-${dev}-${ino}`;
  const lock = await waitUntil(() => tryListen(name), { withinMs: PATIENCE_MS, everyMs: 10 });
  if (lock === null) throw new ServerError("FOLDER_BUSY", messages.folderBusy(folder));
  try {
    return await work();
  } finally {
    await new Promise((resolve) => lock.close(resolve));
  }
}

function tryListen(name: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    // Nobody has business here: a caller is turned away, else it would keep `close` waiting.
    const server = createServer((caller) => caller.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    server.listen({ path: name, exclusive: true }, () => resolve(server));
  });
}
