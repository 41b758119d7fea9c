import { setTimeout as delay } from "node:timers/promises";

import type { Store } from "@motcua/db/store";
import type { Logger } from "pino";

/** Whether the database can be asked. While it cannot, requests that need it are answered at once. */
export interface Availability {
  readonly up: boolean;
}

/** Where there is nothing to watch: a server of one's own, a test. */
export const alwaysUp: Availability = { up: true };

const RETRY_MS = 1000;

/** Restarts the embedded PostgreSQL whenever it dies, until `stop`. */
export function keepDatabaseUp(
  store: Pick<Store, "onDeath" | "restart">,
  log: Logger,
): Availability & { readonly stop: () => void } {
  const state = { up: true, stopped: false };
  const revive = async () => {
    state.up = false;
    log.error("PostgreSQL died; starting it again");
    while (!state.stopped) {
      try {
        await store.restart();
        state.up = true;
        log.warn("PostgreSQL is back");
        return;
      } catch (error) {
        log.error({ err: error }, "PostgreSQL could not be started");
        await delay(RETRY_MS);
      }
    }
  };
  const unwatch = store.onDeath(() => void revive());
  return {
    get up() {
      return state.up;
    },
    stop() {
      state.stopped = true;
      unwatch();
    },
  };
}
