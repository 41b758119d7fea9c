import { expect, test } from "vitest";

import { readApiEnv } from "./env.ts";

test("without settings the server listens on this machine only, at 8080, with the demo", () => {
  expect(readApiEnv({})).toEqual({
    port: 8080,
    host: "127.0.0.1",
    publicOrigin: null,
    demo: true,
    logLevel: null,
    trustProxy: false,
  });
});

test("settings are taken as given", () => {
  const env = {
    PORT: "0",
    HOST: "0.0.0.0",
    MOTCUA_PUBLIC_URL: "https://a.vn/",
    MOTCUA_DEMO: "0",
    MOTCUA_LOG_LEVEL: "warn",
  };
  expect(readApiEnv({ ...env, MOTCUA_TRUST_PROXY: "1" })).toEqual({
    port: 0,
    host: "0.0.0.0",
    publicOrigin: "https://a.vn",
    demo: false,
    logLevel: "warn",
    trustProxy: true,
  });
});

test.each([
  { PORT: "80a" },
  { PORT: "70000" },
  { MOTCUA_PUBLIC_URL: "motcua.vn" },
  { MOTCUA_PUBLIC_URL: "https://motcua.vn/xa/" },
  { MOTCUA_LOG_LEVEL: "loud" },
])("%o is refused with the name of the setting", (env) => {
  expect(() => readApiEnv(env)).toThrow(Object.keys(env)[0] as string);
});
