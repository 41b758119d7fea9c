import type { DueStatus } from "@motcua/ui/status-words";

/** What of a dossier says how it stands against its due moment. */
interface DueFacts {
  readonly dueState: "running" | "dueSoon" | "overdue" | "suspended" | null;
  /** Working days up to the due date, negative when it is past. */
  readonly dueInWorkingDays: number | null;
  readonly outcome: "early" | "onTime" | "late" | null;
}

/** How a dossier stands, for its badge. Null when it ended without a result. */
export function dueStatus({ dueState, dueInWorkingDays, outcome }: DueFacts): DueStatus | null {
  if (outcome !== null) return { state: outcome };
  if (dueState === null || dueState === "suspended") return dueState && { state: dueState };
  if (dueState === "overdue") return { state: dueState, days: Math.max(0, -(dueInWorkingDays ?? 0)) };
  return { state: dueState, days: dueInWorkingDays };
}
