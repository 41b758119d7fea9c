import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { Database } from "@motcua/db/database";
import { testKeys } from "@motcua/db/test/database";
import type { Role } from "@motcua/domain/permissions/role";
import { createAccount } from "@motcua/services/sign-in/create-account";
import { createTestDistrict, MONDAY, type TestDistrict } from "@motcua/services/test/test-desk";
import type { Clock } from "@motcua/time/clock";
import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";
import { systemClock } from "@motcua/time/system-clock";

import { createLog } from "../http/log.ts";
import { type Availability, alwaysUp } from "../run/availability.ts";
import { type RunningApi, type ServeOptions, serve } from "../run/serve.ts";

/** The whole server on a free port, over a database of the test file's own. */
export interface TestApi {
  readonly origin: string;
  readonly district: TestDistrict;
  readonly clock: TestClock;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  /** Makes an account; it holds the position from `from` to `to`, both inclusive. */
  account(account: TestAccount): Promise<Credentials>;
  /** Asks the server; JSON goes out and comes back with the header that our pages send. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The cookie header of a fresh session. */
  signIn(credentials: Credentials): Promise<string>;
  close(): Promise<void>;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface TestAccount {
  readonly role?: Role;
  readonly unitId?: number;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** A law clock that tests set; real time runs unless it is set too. */
export interface TestClock extends Clock {
  law: Instant;
  real: Instant | null;
}

const LONG_AGO = "2018-01-01" as LocalDate; // a real day

function testClock(law: Instant = MONDAY): TestClock {
  const real = systemClock();
  return {
    law,
    real: null,
    lawNow() {
      return this.law;
    },
    realNow() {
      return this.real ?? real.realNow();
    },
  };
}

/** Web apps small enough to see through: one page and one hashed file each. */
export function sampleApps(): string {
  const folder = mkdtempSync(join(tmpdir(), "motcua-apps-"));
  for (const app of ["commune", "district-admin"]) {
    put(join(folder, app, "dist/index.html"), `<!doctype html><title>${app}</title>`);
    put(join(folder, app, "dist/assets/app-Ab12Cd34.js"), `console.log("${app}");`.repeat(100));
  }
  return folder;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

export interface TestApiOptions {
  readonly availability?: Availability;
  /** Another database than the district's own, e.g. one that breaks. */
  readonly database?: (real: Database) => Database;
  readonly publicOrigin?: string;
  readonly demo?: boolean;
}

export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const district = await createTestDistrict();
  const { database } = district.testDatabase;
  const clock = testClock();
  const log: string[] = [];
  const appsDir = sampleApps();
  const given: ServeOptions = {
    ...{ clock, appsDir, keys: testKeys, dataDir: appsDir, port: 0, host: "127.0.0.1", trustProxy: true },
    database: options.database?.(database) ?? database,
    demo: options.demo ?? false,
    publicOrigin: options.publicOrigin ?? null,
    availability: options.availability ?? alwaysUp,
    log: createLog("debug", { write: (line) => log.push(line) }),
  };
  const api = await serve(given);
  return testApi({ api, district, clock, log, appsDir });
}

interface Running {
  readonly api: RunningApi;
  readonly district: TestDistrict;
  readonly clock: TestClock;
  readonly log: string[];
  readonly appsDir: string;
}

function testApi({ api, district, clock, log, appsDir }: Running): TestApi {
  const origin = `http://127.0.0.1:${api.port}`;
  let made = 0;
  const ask: TestApi["ask"] = (path, init) => fetch(`${origin}${path}`, { redirect: "manual", ...init });
  const post: TestApi["post"] = (path, body, headers) =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-motcua": "1", ...headers },
      body: JSON.stringify(body),
    });
  return {
    origin,
    district,
    clock,
    log,
    ask,
    post,
    async account({ role = "clerk", unitId = 2, from = LONG_AGO, to }) {
      made += 1;
      const credentials = { username: `canbo.${made}`, password: `mat-khau-${made}` };
      const position = { districtId: district.districtId, unitId, role, from, to: to ?? null };
      const account = { ...credentials, name: `Cán bộ Thử ${made}`, demo: false, positions: [position] };
      await createAccount(district.owner, account, clock.realNow());
      return credentials;
    },
    async signIn(credentials) {
      const answer = await post("/api/auth/sign-in/username", credentials);
      if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}: ${await answer.text()}`);
      return cookieOf(answer);
    },
    async close() {
      await api.close();
      await district.owner.end();
      await district.testDatabase.drop();
      rmSync(appsDir, { recursive: true, force: true });
    },
  };
}

/** What a browser would send back of the cookies that an answer sets. */
export function cookieOf(answer: Response): string {
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
  return cookies.filter((cookie) => !cookie.endsWith("=")).join("; ");
}
