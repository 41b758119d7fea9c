import pino, { type DestinationStream, type Logger } from "pino";

import type { LogLevel } from "../env.ts";
import { safeError } from "./safe-error.ts";

/** Where a person's data might stand if somebody logged an object whole. */
const personal = [
  "name",
  "username",
  "password",
  "identity",
  "phone",
  "email",
  "address",
  "code",
  "cookie",
  "authorization",
  "token",
];

/** JSON lines with no personal data: what is not redacted by its name is not logged in the first place. */
export function createLog(level: LogLevel, destination: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: "[ẩn]" },
      serializers: { err: safeError },
    },
    destination,
  );
}

/** Logs go to standard error: standard output says only where the product is. */
export function logToStandardError(level: LogLevel): Logger {
  return createLog(level, pino.destination({ fd: 2, sync: true }));
}
