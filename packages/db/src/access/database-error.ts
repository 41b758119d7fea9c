import { DomainError, type DomainErrorCode, domainErrorCodes } from "@motcua/domain/errors";

interface ServerError {
  readonly code?: string;
  readonly message: string;
  readonly constraint_name?: string;
}

const UNAVAILABLE = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "CONNECTION_ENDED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
  "53300",
]);

/**
 * What an error of the driver means to a caller: a refusal of the write door (SQLSTATE MC001, its code as the
 * message), a lost race, a database that is away, or the error itself when nobody planned for it.
 */
export function databaseError(error: unknown): unknown {
  const { code, message, constraint_name: constraint } = error as ServerError;
  if (error instanceof DomainError || code === undefined) return error;
  if (code === "MC001" && isDomainCode(message)) return new DomainError(message);
  if (code === "40P01" || code === "40001") return new DomainError("STALE_VERSION", { reason: "deadlock" });
  if (
    code === "23505" &&
    (constraint === "dossiers_pk" || constraint === "events_command_uq" || constraint === "events_pk")
  ) {
    return new DomainError("STALE_VERSION", { reason: "deadlock" });
  }
  if (UNAVAILABLE.has(code)) return new DomainError("DATABASE_UNAVAILABLE");
  return error;
}

function isDomainCode(message: string): message is DomainErrorCode {
  return (domainErrorCodes as readonly string[]).includes(message);
}
