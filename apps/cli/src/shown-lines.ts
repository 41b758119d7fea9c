import { messages } from "./audit-messages.vi.ts";

/** Lines that a person is shown; `--json` prints all. */
const MOST_SHOWN = 20;

/** The first lines, and how many more there are; `more` of them were counted only. */
export function shownLines(lines: readonly string[], more: number): string[] {
  const rest = lines.length - MOST_SHOWN + more;
  return rest > 0 ? [...lines.slice(0, MOST_SHOWN), messages.more(rest)] : [...lines];
}
