/** An error as the log may hold it. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  /** Which rule of the database it broke. */
  readonly constraint?: string;
  readonly message?: string;
  readonly at: readonly string[];
  readonly cause?: LoggedError;
}

const FRAMES = 12;
const DEPTH = 3;

/**
 * An error without what people typed: PostgreSQL quotes values in its messages and Drizzle adds the parameters, so of
 * theirs only codes are kept; in other messages whatever is quoted, and every longer number, is masked.
 */
export function safeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code, constraint_name: constraint } = error as { code?: unknown; constraint_name?: unknown };
  const fromDatabase =
    /^(PostgresError|DrizzleQueryError)$/.test(error.name) || error.message.startsWith("Failed query");
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    ...(fromDatabase ? {} : { message: masked(error.message) }),
    at: frames(error.stack ?? ""),
    ...(error.cause === undefined || depth === DEPTH ? {} : { cause: safeError(error.cause, depth + 1) }),
  };
}

function masked(text: string): string {
  return text
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, "…")
    .replace(/\d{6,}/g, "…")
    .slice(0, 300);
}

/** Only the lines that say where: the first lines of a stack repeat the message. */
function frames(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}
