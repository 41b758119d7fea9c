import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

import { systemClock } from "@motcua/time/system-clock";
import type { TestProject } from "vitest/node";

import { openClient } from "../access/database.ts";
import { joinServer } from "../embedded/server.ts";
import { runMigrations } from "../migrate/run-migrations.ts";
import { loadReference } from "../reference/load-reference.ts";
import { withLogin } from "../store/with-login.ts";

const DEBIAN_15 = "/usr/lib/postgresql/15/bin";
const TEMPLATE = "motcua_template";

/** One throw-away server with a migrated template database; MOTCUA_TEST_PG=15 takes Debian's PostgreSQL 15. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const on15 = process.env.MOTCUA_TEST_PG === "15";
  if (on15 && !existsSync(DEBIAN_15)) throw new Error(`PostgreSQL 15 is not at ${DEBIAN_15}`);
  const dataDir = mkdtempSync(join("/tmp", "motcua-test-"));
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server = await joinServer({ dataDir, settings, ...(on15 ? { binDir: DEBIAN_15 } : {}) });
  const ownerUrl = server.url("postgres");
  const admin = openClient(ownerUrl, 1);
  await admin.unsafe(`create database ${TEMPLATE}`);
  const template = openClient(server.url(TEMPLATE), 1);
  await runMigrations(template, systemClock());
  await loadReference(template, systemClock());
  await template.unsafe("alter role motcua_api with password 'test-only'");
  await template.end();
  await admin.end();
  project.provide("testServer", {
    ownerUrl,
    apiUrl: withLogin(ownerUrl, "motcua_api", "test-only"),
    template: TEMPLATE,
  });
  return async () => {
    await server.leave();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
