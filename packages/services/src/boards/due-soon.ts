import { DomainError } from "@motcua/domain/errors";
import type { IndexedCalendar } from "@motcua/sla/calendar";
import { SlaError } from "@motcua/sla/errors";
import { dueSoonBefore } from "@motcua/sla/open-state";
import type { Instant } from "@motcua/time/instant";

import type { ServiceContext } from "../context/service-context.ts";
import { calendarOfUnit } from "../reference/calendar-of-unit.ts";

/**
 * Per unit the moment before which its deadlines are due soon.
 * @throws {DomainError} CALENDAR_NOT_COVERED when a calendar ends before `now`
 */
export function dueSoonLimits(ctx: ServiceContext, unitIds: readonly number[], now: Instant): Instant[] {
  const limits = new Map<IndexedCalendar, Instant>();
  return unitIds.map((unitId) => {
    const calendar = calendarOfUnit(ctx, unitId);
    const limit = limits.get(calendar) ?? limitOf(calendar, now);
    limits.set(calendar, limit);
    return limit;
  });
}

function limitOf(calendar: IndexedCalendar, now: Instant): Instant {
  try {
    return dueSoonBefore({ calendar, now });
  } catch (error) {
    if (error instanceof SlaError && error.code === "CALENDAR_NOT_COVERED") {
      throw new DomainError("CALENDAR_NOT_COVERED", { ...error.details });
    }
    throw error;
  }
}
