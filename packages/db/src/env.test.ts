import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readDatabaseEnv } from "./env.ts";

const ROOT = resolve(import.meta.dirname, "../../..");

test.each([
  { env: {}, dataDir: `${ROOT}/.motcua`, why: "the default is in the checkout" },
  { env: { MOTCUA_DATA_DIR: "" }, dataDir: `${ROOT}/.motcua`, why: "empty is as good as none" },
  { env: { MOTCUA_DATA_DIR: "kho/2026" }, dataDir: `${ROOT}/kho/2026`, why: "relative to the checkout" },
  { env: { MOTCUA_DATA_DIR: "/srv/motcua/" }, dataDir: "/srv/motcua", why: "absolute as it is" },
])("data folder of $env is $dataDir: $why", ({ env, dataDir }) => {
  expect(readDatabaseEnv(env)).toEqual({ dataDir, databaseUrl: null });
});

test.each(["postgres://a:b@127.0.0.1:5432/motcua", "postgresql://may-chu/motcua?sslmode=require"])(
  "%s is taken as it is",
  (url) => {
    expect(readDatabaseEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
  },
);

test("an empty DATABASE_URL means the embedded server", () => {
  expect(readDatabaseEnv({ DATABASE_URL: " " }).databaseUrl).toBeNull();
});

test.each(["motcua", "http://127.0.0.1:5432/motcua", "127.0.0.1:5432"])(
  "%s is refused by the name of the setting, and its text is not repeated",
  (url) => {
    const read = () => readDatabaseEnv({ DATABASE_URL: url });
    expect(read).toThrow(/^DATABASE_URL .*postgres:\/\//);
    expect(read).not.toThrow(url);
  },
);
