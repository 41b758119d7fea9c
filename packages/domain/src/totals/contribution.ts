import { localDateOf } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import type { Dossier } from "../dossier/dossier.ts";
import { isEnded, isOpen } from "../dossier/state.ts";

/** Counters of `unit_day_totals`. Those up to `satisfactionCount` belong to the day of receipt. */
export const dayCounters = [
  "received",
  "online",
  "early",
  "onTime",
  "late",
  "ended",
  "digitised",
  "byPost",
  "cashless",
  "satisfactionSum",
  "satisfactionCount",
  "didEarly",
  "didOnTime",
  "didLate",
  "didEnd",
  "didReturn",
  "dueCount",
  "dueMet",
  "overdueClosed",
] as const;
/** One counter of a unit's day. */
export type DayCounter = (typeof dayCounters)[number];
/** `resolving`: the unit that owes the result and is scored; `receiving`: the desk that took the dossier in. */
export type TotalsPart = "resolving" | "receiving";

/** A change of one row of `unit_day_totals`; counters not named stay as they are. */
export interface DayDelta {
  readonly unitId: number;
  readonly part: TotalsPart;
  readonly fieldCode: string;
  readonly day: LocalDate;
  readonly counters: Partial<Record<DayCounter, number>>;
}

/** A change of one row of `open_by_due`; `dueAt` null stands for a suspended clock. */
export interface DueDelta {
  readonly unitId: number;
  readonly part: TotalsPart;
  readonly fieldCode: string;
  readonly dueAt: number | null;
  readonly receivedDay: LocalDate;
  readonly openCount: number;
}

/** What one dossier adds to the totals of its units. */
export interface Contribution {
  readonly days: readonly DayDelta[];
  readonly due: readonly DueDelta[];
}

/**
 * What `dossier` counts for, in both parts. The totals of a unit are by definition the sum of the
 * contributions of its dossiers; a verb writes contribution(after) − contribution(before), so they cannot drift.
 * A voided dossier counts for nothing.
 */
export function contributionOf(dossier: Dossier): Contribution {
  if (dossier.voidedAt !== null) return { days: [], due: [] };
  const days: DayDelta[] = [];
  const due: DueDelta[] = [];
  const receivedDay = localDateOf(dossier.receivedAt);
  for (const part of ["resolving", "receiving"] as const) {
    const unitId = part === "resolving" ? dossier.resolvingUnitId : dossier.receivingUnitId;
    const place = { unitId, part, fieldCode: dossier.fieldCode };
    for (const [day, counters] of dayCounts(dossier)) days.push({ ...place, day, counters });
    if (isOpen(dossier.state)) due.push({ ...place, dueAt: dossier.dueAt, receivedDay, openCount: 1 });
  }
  return { days, due };
}

function dayCounts(dossier: Dossier): [LocalDate, Partial<Record<DayCounter, number>>][] {
  const counts: [LocalDate, Partial<Record<DayCounter, number>>][] = [
    [localDateOf(dossier.receivedAt), cohortCounts(dossier)],
  ];
  if (dossier.resultAt !== null && dossier.outcome !== null) {
    const counter = { early: "didEarly", onTime: "didOnTime", late: "didLate" } as const;
    counts.push([localDateOf(dossier.resultAt), { [counter[dossier.outcome]]: 1 }]);
  }
  if (dossier.endedAt !== null) counts.push([localDateOf(dossier.endedAt), { didEnd: 1 }]);
  if (dossier.returnedAt !== null) counts.push([localDateOf(dossier.returnedAt), { didReturn: 1 }]);
  const closedAt = dossier.resultAt ?? dossier.endedAt;
  if (dossier.dueAt !== null) {
    const dueDay = localDateOf(dossier.dueAt);
    counts.push([dueDay, { dueCount: 1 }]);
    if (closedAt !== null) {
      const closedDay = localDateOf(closedAt);
      counts.push(closedDay <= dueDay ? [dueDay, { dueMet: 1 }] : [closedDay, { overdueClosed: 1 }]);
    }
  }
  return counts;
}

function cohortCounts(dossier: Dossier): Partial<Record<DayCounter, number>> {
  const counts: Partial<Record<DayCounter, number>> = { received: 1 };
  if (dossier.channelIn === "online") counts.online = 1;
  if (dossier.outcome !== null) counts[dossier.outcome] = 1;
  if (isEnded(dossier.state)) counts.ended = 1;
  if (dossier.digitised) counts.digitised = 1;
  if (dossier.channelOut === "post") counts.byPost = 1;
  if (dossier.payment === "cashless") counts.cashless = 1;
  if (dossier.satisfaction !== null) {
    counts.satisfactionSum = dossier.satisfaction;
    counts.satisfactionCount = 1;
  }
  return counts;
}
