import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const ROOT = resolve(import.meta.dirname, "../../../..");
const MAIN = "apps/api/src/main.ts";
const READY = /^Một Cửa: (http\S+)$/;

/** The real server in a process of its own. */
export interface ApiProcess {
  /** Where it listens, without a slash at the end. */
  readonly origin: string;
  readonly pid: number;
  /** Ends it as Ctrl-C does; PostgreSQL stops with its last user. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

export interface ApiProcessOptions {
  /** An absolute path; made when it is not there. */
  readonly dataDir: string;
  /** Whether an empty store is filled with the demo. */
  readonly demo: boolean;
  /** 0 takes any free port. */
  readonly port?: number;
}

/** Starts the server and waits for its ready line. What it logs goes to `api.log` in the data folder. */
export async function startApi(options: ApiProcessOptions): Promise<ApiProcess> {
  const { dataDir, demo, port = 0 } = options;
  const logFile = join(dataDir, "api.log");
  const log = openSync(logFile, "a");
  const env = {
    ...process.env,
    ...{ MOTCUA_DATA_DIR: dataDir, PORT: String(port), MOTCUA_DEMO: demo ? "1" : "0", MOTCUA_LOG_LEVEL: "warn" },
    ...{ DATABASE_URL: "", MOTCUA_PUBLIC_URL: "" },
  };
  const child = spawn(process.execPath, [MAIN], { cwd: ROOT, env, stdio: ["ignore", "pipe", log] });
  closeSync(log);
  // Asked for before anything can end it: an event that is over is not waited for.
  const ended = once(child, "exit").then(() => undefined);
  // Whoever started it may end without stopping it, by a failed setup for example.
  const stopToo = () => child.kill("SIGTERM");
  process.once("exit", stopToo);
  child.once("exit", () => process.off("exit", stopToo));
  const origin = await Promise.race([readyAddress(child), ended]);
  if (origin === undefined) throw new Error(`the server did not start:\n${readFileSync(logFile, "utf8").slice(-4000)}`);
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal);
    await ended;
  };
  return { origin, pid: child.pid as number, stop: end("SIGTERM"), kill: end("SIGKILL") };
}

/** The address of the ready line; undefined when the output ends without one. */
async function readyAddress(child: ChildProcess): Promise<string | undefined> {
  if (child.stdout === null) return undefined;
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const address = READY.exec(line)?.[1];
    if (address === undefined) continue;
    // The lines after it (the demo's accounts) must not fill the pipe.
    child.stdout.resume();
    return address.replace(/\/$/, "");
  }
  return undefined;
}
