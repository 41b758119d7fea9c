import { setTimeout as pause } from "node:timers/promises";

/**
 * Asks again and again until the answer is neither null nor false; null when the time is over.
 * For what has no event to wait for: files and processes of others.
 */
export async function waitUntil<T>(
  ask: () => T | null | false | Promise<T | null | false>,
  { withinMs, everyMs }: { withinMs: number; everyMs: number },
): Promise<T | null> {
  const end = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    if (performance.now() >= end) return null;
    await pause(everyMs);
  }
}
