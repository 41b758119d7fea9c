import { isOpen } from "@motcua/domain/dossier/state";
import { type Instant, parseInstant } from "@motcua/time/instant";
import type { DueStatus } from "@motcua/ui/status-words";

import type { DossierView } from "../../app/rpc.ts";
import { dueStatus } from "../dossier-list/due-status.ts";

/** How a dossier stands against its due moment. What is due soon is the calendar's to say, so a list says it. */
export function closedStatus({ state, dueAt, outcome }: DossierView["dossier"], now: Instant | null): DueStatus | null {
  if (!isOpen(state)) return dueStatus({ dueAt, dueState: null, outcome }, now);
  const due = dueAt === null ? null : parseInstant(dueAt);
  if (due === null) return { state: "suspended" };
  return dueStatus({ dueAt, dueState: now !== null && now > due ? "overdue" : "running", outcome: null }, now);
}
