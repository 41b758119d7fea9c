import type { Limit } from "@motcua/sla/limit";

import type { ProcedureVersion } from "./procedure.ts";

/** Stages in hours are compared with a limit in days by this stated conversion, and with nothing else. */
const HOURS_PER_WORKING_DAY = 8;
const DAY_ENDS_AT_HOUR = 17;

/**
 * What is wrong with the internal process of a version, or null. All stages count in one unit; their sum is not
 * more than any limit that a dossier may get: the same unit, or working hours against working days (8 hours a
 * day) and against a same-day limit (the hours from its cutoff to 17:00).
 */
export function processMisfit(
  version: Pick<ProcedureVersion, "legalLimit" | "committedLimit" | "limitsByChannel" | "process">,
): string | null {
  const units = new Set(version.process.map(({ limit }) => limit.unit));
  const [unit] = units;
  if (unit === undefined || units.size > 1) return `the stages count in ${[...units].join(", ") || "nothing"}`;
  const sum = version.process.reduce((total, { limit }) => total + (limit.unit === "sameDay" ? 0 : limit.amount), 0);
  const limits = [version.legalLimit, version.committedLimit, ...Object.values(version.limitsByChannel)];
  for (const limit of limits) {
    if (!limit) continue;
    const room = roomIn(limit, unit);
    if (room === null) return `stages in ${unit} cannot be compared with a limit in ${limit.unit}`;
    if (sum > room) return `the stages take ${sum} ${unit}, the limit allows ${room}`;
  }
  return null;
}

function roomIn(limit: Limit, unit: Limit["unit"]): number | null {
  if (limit.unit === "sameDay") {
    if (unit !== "workingHours") return null;
    const [hours = 0, minutes = 0] = limit.cutoff.split(":").map(Number);
    return DAY_ENDS_AT_HOUR - hours - minutes / 60;
  }
  if (limit.unit === unit) return limit.amount;
  return limit.unit === "workingDays" && unit === "workingHours" ? limit.amount * HOURS_PER_WORKING_DAY : null;
}
