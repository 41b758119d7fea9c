import { type Instant, localDateOf, parseInstant } from "@motcua/time/instant";
import { daysBetween } from "@motcua/time/local-date";
import type { DueStatus } from "@motcua/ui/status-words";

/** What of a dossier says how it stands against its due moment. */
interface DueFacts {
  readonly dueAt: string | null;
  readonly dueState: "running" | "dueSoon" | "overdue" | "suspended" | null;
  readonly outcome: "early" | "onTime" | "late" | null;
}

/** How a dossier stands, for its badge; whole calendar days overdue up to `now`. Null when it ended without a result. */
export function dueStatus({ dueAt, dueState, outcome }: DueFacts, now: Instant | null): DueStatus | null {
  if (outcome !== null) return { state: outcome };
  if (dueState !== "overdue") return dueState === null ? null : { state: dueState };
  const due = dueAt === null ? null : parseInstant(dueAt);
  const days = due === null || now === null ? 0 : daysBetween(localDateOf(due), localDateOf(now));
  return { state: "overdue", days: Math.max(0, days) };
}
