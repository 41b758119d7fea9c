import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { TestProject } from "vitest/node";

import { CHROMIUM } from "./browser/chromium.ts";
import { startApi } from "./product/api-process.ts";

/** The whole product with its demo, in a folder of its own, for all files of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(CHROMIUM)) {
    console.log(`Skipped: browser tests: ${CHROMIUM} is not installed.`);
    project.provide("origin", null);
    return async () => undefined;
  }
  const dataDir = mkdtempSync(join(tmpdir(), "motcua-e2e-"));
  try {
    const api = await startApi({ dataDir, demo: true });
    project.provide("origin", api.origin);
    return async () => {
      await api.stop();
      rmSync(dataDir, { recursive: true, force: true });
    };
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true });
    throw error;
  }
}
