import { isDossierState, isOpen } from "@motcua/domain/dossier/state";
import type { IndexedCalendar } from "@motcua/sla/calendar";
import { type OpenState, openState } from "@motcua/sla/open-state";
import { workingDaysBetween } from "@motcua/sla/working-days";
import { type Instant, localDateOf } from "@motcua/time/instant";
import { epochDayOf } from "@motcua/time/local-date";

import type { ServiceContext } from "../context/service-context.ts";
import { calendarOfUnit } from "../reference/calendar-of-unit.ts";

/** How an open dossier stands to its due moment now; both null once it has ended. */
export interface DueFacts {
  readonly dueState: OpenState | "suspended" | null;
  /**
   * Working days from today to the due date, which counts: 0 when it is today, negative when it is past. Null without
   * a due moment, and where the calendar does not reach it.
   */
  readonly dueInWorkingDays: number | null;
}

/** Judged now by the calendar of the unit that holds the dossier; every screen says this and nothing of its own. */
export function dueFacts(
  ctx: ServiceContext,
  dossier: { readonly state: number; readonly dueAt: Instant | null; readonly holdingUnitId: number },
): DueFacts {
  if (!isDossierState(dossier.state) || !isOpen(dossier.state)) return { dueState: null, dueInWorkingDays: null };
  const calendar = calendarOfUnit(ctx, dossier.holdingUnitId);
  const now = ctx.clock.lawNow();
  return {
    dueState: openState({ dueAt: dossier.dueAt, now, calendar }),
    dueInWorkingDays: dossier.dueAt === null ? null : dueInWorkingDays(calendar, now, dossier.dueAt),
  };
}

/** A later day off never reads as today: at least one day is left to it. */
export function dueInWorkingDays(calendar: IndexedCalendar, now: Instant, dueAt: Instant): number | null {
  const [today, dueDay] = [localDateOf(now), localDateOf(dueAt)];
  const isCovered = [today, dueDay].map(epochDayOf).every((day) => day >= calendar.first && day <= calendar.last);
  if (!isCovered) return null;
  const days = workingDaysBetween(calendar, today, dueDay);
  return dueDay > today ? Math.max(1, days) : days;
}
