import { messages } from "../messages.vi.ts";

/** Why the server did not start, as one Vietnamese sentence with the remedy where there is one. */
export function explainStartError(error: unknown, port: number): string {
  if (!(error instanceof Error)) return `${messages.notStarted} ${String(error)}`;
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return messages.portTaken(port);
  if (code === "EACCES") return messages.notAllowedToListen(port);
  // Sentences of our own say what to do; anything else keeps its stack for whoever reports it.
  const isOurs = error instanceof RangeError || error.name === "ServerError";
  return `${messages.notStarted} ${isOurs ? error.message : (error.stack ?? error.message)}`;
}
