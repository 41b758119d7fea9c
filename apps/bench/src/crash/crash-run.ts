import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

import { startApi } from "@motcua/e2e/product/api-process";
import { DEMO_PASSWORD } from "@motcua/services/demo/demo-accounts";

import { type Client, signIn, startClient } from "./clients.ts";
import { compareStore } from "./compare-store.ts";

/** What is killed. */
export type Victim = "api" | "postgres";

/** One run as the table shows it. */
export interface CrashResult {
  readonly victim: Victim;
  readonly killedAtMs: number;
  readonly acknowledged: number;
  readonly retried: number;
  readonly lost: number;
  readonly doubled: number;
  readonly chains: "intact" | string;
  readonly totals: "equal" | string;
  readonly recoveryMs: number;
}

const ROOT = resolve(import.meta.dirname, "../../../..");
const CLIENTS = 8;
const AFTER_MS = 1000;
const DESKS = ["ankhanh", "kimchung"] as const;

/** Kills the server or its PostgreSQL with -9 under eight clients, waits until they go on, and compares all there is. */
export async function crashRun(victim: Victim, killAtMs: number): Promise<CrashResult> {
  const dataDir = mkdtempSync(join("/tmp", "motcua-crash-"));
  await motcua(dataDir, ["demo", "load", "--dossiers", "50"]);
  let api = await startApi({ dataDir, demo: true });
  const port = Number(new URL(api.origin).port);
  try {
    const clients = await startClients(api.origin);
    await delay(killAtMs);
    const before = count(clients);
    const killed = performance.now();
    if (victim === "api") {
      await api.kill();
      api = await startApi({ dataDir, demo: true, port });
    } else {
      process.kill(postmasterOf(dataDir), "SIGKILL");
    }
    // Eight answers may have been under way; the ninth new one was given after the fall.
    while (count(clients) <= before + CLIENTS) await delay(10);
    const recoveryMs = Math.round(performance.now() - killed);
    await delay(AFTER_MS);
    await Promise.all(clients.map((client) => client.finish()));
    const said = clients.flatMap((client) => client.acknowledged);
    const found = await compareStore(dataDir, said);
    return {
      victim,
      killedAtMs: killAtMs,
      acknowledged: said.length,
      retried: said.filter((answer) => answer.tries > 1).length,
      lost: found.lost,
      doubled: found.doubled + clients.reduce((sum, client) => sum + client.contradictions.length, 0),
      chains: await verified(dataDir, "audit", "intact"),
      totals: await verified(dataDir, "totals", "equal"),
      recoveryMs,
    };
  } finally {
    await api.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startClients(origin: string): Promise<Client[]> {
  const cookies = await Promise.all(DESKS.map((username) => signIn(origin, username, DEMO_PASSWORD)));
  const units = await Promise.all(cookies.map((cookie) => unitOf(origin, cookie)));
  return Array.from({ length: CLIENTS }, (_, place) => {
    const desk = place % DESKS.length;
    return startClient(origin, cookies[desk] ?? "", units[desk] ?? 0);
  });
}

async function unitOf(origin: string, cookie: string): Promise<number> {
  const answer = await fetch(`${origin}/rpc/session.me`, { headers: { cookie, "x-motcua": "1", origin } });
  const body = (await answer.json()) as { result: { data: { positions: { unit: { id: number } }[] } } };
  const unitId = body.result.data.positions[0]?.unit.id;
  if (unitId === undefined) throw new Error(`the account has no position: ${JSON.stringify(body)}`);
  return unitId;
}

function count(clients: readonly Client[]): number {
  return clients.reduce((sum, client) => sum + client.acknowledged.length, 0);
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** What the command line says of the chains or the totals: `good`, or what it found. */
async function verified(dataDir: string, group: "audit" | "totals", good: string): Promise<string> {
  const answer = await motcua(dataDir, [group, "verify", "--json"]).catch(
    (error: { stdout?: string; message: string }) => ({
      stdout: error.stdout || error.message,
      failed: true,
    }),
  );
  return "failed" in answer ? answer.stdout.slice(0, 300) : good;
}

function motcua(dataDir: string, args: readonly string[]): Promise<{ stdout: string }> {
  const env = { ...process.env, MOTCUA_DATA_DIR: dataDir, DATABASE_URL: "" };
  return promisify(execFile)(process.execPath, ["apps/cli/src/main.ts", ...args], {
    cwd: ROOT,
    env,
    maxBuffer: 64 << 20,
  });
}
