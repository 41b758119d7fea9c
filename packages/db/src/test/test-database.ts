import { randomBytes } from "node:crypto";

import { inject } from "vitest";

import { type Database, openClient, openDatabase } from "../access/database.ts";
import { keyRing } from "../secrets/key-ring.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly testServer: { readonly ownerUrl: string; readonly apiUrl: string; readonly template: string };
  }
}

/** A database of one test file's own, cloned from the migrated template. */
export interface TestDatabase {
  readonly database: Database;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  drop(): Promise<void>;
}

/** Keys that tests share; never those of an installation. */
export const testKeys = keyRing({ current: "test", keys: { test: "ab".repeat(32) } });

/** Clones the template; call once per file and `drop` at its end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `t_${randomBytes(6).toString("hex")}`;
  const admin = openClient(server.ownerUrl, 1);
  await admin.unsafe(`create database ${name} template ${server.template}`);
  const apiUrl = withDatabase(server.apiUrl, name);
  const database = openDatabase(apiUrl, { max: 8 });
  return {
    database,
    apiUrl,
    ownerUrl: withDatabase(server.ownerUrl, name),
    drop: async () => {
      await database.end();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
}
