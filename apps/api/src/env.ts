/** What the environment says about this process. The database's settings are read by packages/db. */
export interface ApiEnv {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Origin under which people reach the product, e.g. `https://motcua.example.vn`; null: as the request says. */
  readonly publicOrigin: string | null;
  /** False when `MOTCUA_DEMO=0`: an empty store stays empty. */
  readonly demo: boolean;
  readonly logLevel: LogLevel | null;
  /** True behind a reverse proxy of one's own, whose `X-Forwarded-For` may be believed. */
  readonly trustProxy: boolean;
}

export const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

const DEFAULT_PORT = 8080;
/** Only this machine, unless asked for more. */
const DEFAULT_HOST = "127.0.0.1";

/**
 * Reads the settings of the server; the only reader of `process.env` in this app. An empty value is as good as none.
 * @throws {RangeError} in Vietnamese, naming the setting and the remedy
 */
export function readApiEnv(env: Readonly<Record<string, string | undefined>> = process.env): ApiEnv {
  const level = env.MOTCUA_LOG_LEVEL?.trim() || null;
  if (level !== null && !isLogLevel(level)) {
    throw new RangeError(`MOTCUA_LOG_LEVEL phải là một trong: ${logLevels.join(", ")}.`);
  }
  return {
    port: readPort(env.PORT?.trim()),
    host: env.HOST?.trim() || DEFAULT_HOST,
    publicOrigin: readOrigin(env.MOTCUA_PUBLIC_URL?.trim()),
    demo: env.MOTCUA_DEMO?.trim() !== "0",
    logLevel: level,
    trustProxy: env.MOTCUA_TRUST_PROXY?.trim() === "1",
  };
}

function readPort(text: string | undefined): number {
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new RangeError("PORT phải là số từ 0 đến 65535, ví dụ PORT=8080.");
  return port;
}

function readOrigin(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/") {
    throw new RangeError("MOTCUA_PUBLIC_URL phải là địa chỉ gốc của trang, ví dụ https://motcua.example.vn.");
  }
  return url.origin;
}

function isLogLevel(text: string): text is LogLevel {
  return (logLevels as readonly string[]).includes(text);
}
