import type { IndexedCalendar } from "@motcua/sla/calendar";
import { computeDue } from "@motcua/sla/due";
import { SlaError } from "@motcua/sla/errors";
import type { Limit } from "@motcua/sla/limit";
import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import { DomainError } from "../errors.ts";

/** A procedure's limits for one channel: the law's, and the shorter one a unit committed itself to, if any. */
export interface Limits {
  readonly legal: Limit;
  readonly committed: Limit | null;
}

/** The due moments of a new dossier. `dueAt` is the one promised on the slip: the earlier of the two. */
export interface Deadlines {
  readonly dueAt: Instant;
  readonly legalDueAt: Instant;
  readonly committedDueAt: Instant | null;
  readonly provisional: readonly LocalDate[];
}

/**
 * The due moments counted from `clockFrom` (the moment the dossier is accepted complete).
 * @throws {DomainError} CALENDAR_NOT_COVERED when the count needs a day the calendar does not know
 * @source ND_61_2018
 */
export function deadlinesFrom(clockFrom: Instant, limits: Limits, calendar: IndexedCalendar): Deadlines {
  const legal = dueOf(clockFrom, limits.legal, calendar);
  const committed = limits.committed === null ? null : dueOf(clockFrom, limits.committed, calendar);
  const promised = committed !== null && committed.dueAt < legal.dueAt ? committed : legal;
  return {
    dueAt: promised.dueAt,
    legalDueAt: legal.dueAt,
    committedDueAt: committed?.dueAt ?? null,
    provisional: promised.provisional,
  };
}

function dueOf(receivedAt: Instant, limit: Limit, calendar: IndexedCalendar) {
  try {
    const due = computeDue({ calendar, receivedAt, limit });
    if (due.state !== "due") throw new RangeError("a dossier without suspensions is never suspended");
    return due;
  } catch (error) {
    if (!(error instanceof SlaError) || error.code !== "CALENDAR_NOT_COVERED") throw error;
    throw new DomainError("CALENDAR_NOT_COVERED", { date: String(error.details.date) });
  }
}
