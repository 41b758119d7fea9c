import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/dist/**", "**/.turbo/**", "**/.motcua/**"];
const integrationTests = "{apps,packages}/**/*.int.test.ts";
const browserTests = "apps/e2e/**/*.e2e.test.ts";

/**
 * Three projects, chosen by a file's ending: `unit` needs nothing, `integration` a real PostgreSQL,
 * `browser` the whole product in a real Chromium. Two workers: the machine we promise to run on has two cores.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "unit",
          include: ["{apps,packages}/**/*.test.{ts,tsx}"],
          exclude: [...ignored, integrationTests, browserTests],
          // Long enough that a busy machine fails nothing: how fast something is, is not asked here.
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "integration",
          include: [integrationTests],
          exclude: ignored,
          globalSetup: ["packages/db/src/test/global-setup.ts"],
          pool: "forks",
          hookTimeout: 60_000,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "browser",
          include: [browserTests],
          exclude: ignored,
          globalSetup: ["apps/e2e/src/global-setup.ts"],
          pool: "forks",
          fileParallelism: false,
          hookTimeout: 180_000,
          testTimeout: 180_000,
        },
      },
    ],
  },
});
