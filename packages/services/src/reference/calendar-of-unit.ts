import { DomainError } from "@motcua/domain/errors";
import type { IndexedCalendar } from "@motcua/sla/calendar";

import type { ServiceContext } from "../context/service-context.ts";

/** The calendar a unit of the actor's district works by, or worked by last. @throws {DomainError} UNIT_NOT_FOUND */
export function calendarOfUnit(ctx: ServiceContext, unitId: number): IndexedCalendar {
  const version = ctx.reference.districts.get(ctx.actor.districtId)?.units.findLast((unit) => unit.unitId === unitId);
  if (!version) throw new DomainError("UNIT_NOT_FOUND");
  return ctx.reference.calendar(version.calendarId).index;
}
