import type { Store } from "@motcua/db/store";
import { DEMO_PASSWORD } from "@motcua/services/demo/demo-accounts";
import { listDemoAccounts } from "@motcua/services/sign-in/list-demo-accounts";
import { localDateOf } from "@motcua/time/instant";

import { type ApiEnv, readApiEnv } from "./env.ts";
import { logToStandardError } from "./http/log.ts";
import { messages } from "./messages.vi.ts";
import { keepDatabaseUp } from "./run/availability.ts";
import { openDemoStore } from "./run/open-demo-store.ts";
import { type RunningApi, serve } from "./run/serve.ts";
import { explainStartError } from "./run/start-error.ts";

/** On a terminal only what is wrong; where the log is collected, every request. */
const defaultLevel = () => (process.stderr.isTTY ? "warn" : "info");

async function start(env: ApiEnv): Promise<{ store: Store; api: RunningApi; stop: () => Promise<void> }> {
  const log = logToStandardError(env.logLevel ?? defaultLevel());
  const store = await openDemoStore(env.demo);
  const availability = keepDatabaseUp(store, log);
  try {
    const { database, clock, keys, dataDir, storeKind } = store;
    const { port, host, publicOrigin, trustProxy } = env;
    const api = await serve({
      ...{ database, clock, keys, dataDir, availability, log, port, host, publicOrigin, trustProxy },
      demo: storeKind === "demo",
    });
    const stop = async () => {
      await api.close();
      availability.stop();
      await store.close();
    };
    return { store, api, stop };
  } catch (error) {
    availability.stop();
    await store.close();
    throw error;
  }
}

function addressOf(env: ApiEnv, port: number): string {
  const host = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(env.host) ? "localhost" : env.host;
  return env.publicOrigin ?? `http://${host}:${port}`;
}

/** Who may sign in to the demo, one a line. */
async function demoAccounts({ database, clock }: Store, { reference }: RunningApi): Promise<string> {
  const accounts = await listDemoAccounts(database, reference, localDateOf(clock.lawNow()));
  const lines = accounts.map((account) => messages.demoAccount(account));
  return [messages.demoAccounts(DEMO_PASSWORD), ...lines, ""].join("\n");
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      // A second Ctrl-C of an impatient person ends at once; the next start recovers.
      if (stopping) process.exit(130);
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${explainStartError(error, 0)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

async function main(): Promise<void> {
  let port = 0;
  try {
    const env = readApiEnv();
    port = env.port;
    const { store, api, stop } = await start(env);
    stopOnSignal(stop);
    process.stdout.write(`${messages.ready(addressOf(env, api.port))}\n`);
    if (store.storeKind === "demo") process.stdout.write(await demoAccounts(store, api));
  } catch (error) {
    process.stderr.write(`${explainStartError(error, port)}\n`);
    process.exitCode = 1;
  }
}

await main();
