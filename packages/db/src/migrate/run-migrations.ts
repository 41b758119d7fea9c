import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Clock } from "@motcua/time/clock";
import type { Sql } from "postgres";

import { instantToDriver } from "../driver-time.ts";

/** A migration file: its name orders it, its hash proves that it was not changed after it ran. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const FOLDER = fileURLToPath(new URL("../../migrations/", import.meta.url));
const LOCK = 7_202_611_230;

/** All migrations of this version, in the order of their names. */
export function listMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}`, "utf8");
      return { name, sql, sha256: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Runs every migration that is not recorded, each in a transaction of its own, under one advisory lock; returns
 * their names. A file that was merged late runs too.
 * @throws {Error} when a recorded file has changed since it ran
 */
export async function runMigrations(sql: Sql, clock: Clock, migrations = listMigrations()): Promise<string[]> {
  const connection = await sql.reserve();
  try {
    await connection`select pg_advisory_lock(${LOCK})`;
    await connection.unsafe(
      "create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)",
    );
    const rows = await connection<{ name: string; sha256: string }[]>`select name, sha256 from schema_migrations`;
    const recorded = new Map(rows.map((row) => [row.name, row.sha256]));
    const changed = migrations.find(({ name, sha256 }) => (recorded.get(name) ?? sha256) !== sha256);
    if (changed) throw new Error(`migration ${changed.name} was changed after it ran`);
    const applied: string[] = [];
    for (const migration of migrations) {
      if (!recorded.has(migration.name)) applied.push(await apply(connection, migration, clock));
    }
    return applied;
  } finally {
    await connection`select pg_advisory_unlock(${LOCK})`.catch(() => undefined);
    connection.release();
  }
}

async function apply(connection: Sql, migration: Migration, clock: Clock): Promise<string> {
  await connection.unsafe("begin");
  try {
    await connection.unsafe(migration.sql);
    await connection.unsafe("insert into schema_migrations (name, sha256, applied_at) values ($1, $2, $3)", [
      migration.name,
      migration.sha256,
      instantToDriver(clock.realNow()),
    ]);
    await connection.unsafe("commit");
  } catch (error) {
    await connection.unsafe("rollback");
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
  return migration.name;
}
