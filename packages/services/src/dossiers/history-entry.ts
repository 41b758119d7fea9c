import { db } from "@motcua/db/query";
import { users } from "@motcua/db/schema/people";
import { unitAt } from "@motcua/domain/units/tree";
import { formatInstant, type Instant, localDateOf } from "@motcua/time/instant";
import { sql } from "drizzle-orm";

import type { ServiceContext } from "../context/service-context.ts";

/** One entry of a dossier's history, as screens show it. */
export interface HistoryEntry {
  readonly seq: number;
  readonly kind: string;
  readonly actor: string;
  /** People and offices by name; null when none is named or known. */
  readonly actorName: string | null;
  readonly fromName: string | null;
  readonly toName: string | null;
  readonly fromUnitName: string | null;
  readonly toUnitName: string | null;
  readonly occurredAt: string;
  readonly source: string;
  readonly payload: Record<string, unknown>;
}

/** An event with its payload read. */
export interface ReadEvent {
  readonly seq: number;
  readonly kind: string;
  readonly actor: string;
  readonly occurredAt: Instant;
  readonly source: string;
  readonly payload: Record<string, unknown>;
}

/** Names of people by id, and of units on the day of a moment; null when unknown. */
export interface Names {
  person(id: unknown): string | null;
  unit(id: unknown, at: Instant): string | null;
}

const USER_PREFIX = "user:";
const namesByIds = db
  .select({ id: users.id, name: users.name })
  .from(users)
  .where(sql`${users.id} = any(${sql.placeholder("ids")}::text[])`)
  .prepare("names_by_ids");

/** Reads the names of the people asked for, each once. */
export async function readNames(ctx: ServiceContext, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length === 0 ? [] : await ctx.database.readAs(null, () => namesByIds.execute({ ids: wanted }));
  const people = new Map(rows.map((row) => [row.id, row.name]));
  const units = ctx.reference.districts.get(ctx.actor.districtId)?.units ?? [];
  return {
    person: (id) => (typeof id === "string" ? (people.get(id) ?? null) : null),
    unit: (id, at) => (typeof id === "number" ? (unitAt(units, id, localDateOf(at))?.name ?? null) : null),
  };
}

/** The ids of the people an event speaks of. */
export function peopleIn(event: ReadEvent): (string | null)[] {
  const { from, to } = event.payload;
  return [actorId(event), typeof from === "string" ? from : null, typeof to === "string" ? to : null];
}

/** An event as screens show it. */
export function historyEntry(event: ReadEvent, names: Names): HistoryEntry {
  const { from, to, fromUnit, toUnit } = event.payload;
  return {
    seq: event.seq,
    kind: event.kind,
    actor: event.actor,
    actorName: names.person(actorId(event)),
    fromName: names.person(from),
    toName: names.person(to),
    fromUnitName: names.unit(fromUnit, event.occurredAt),
    toUnitName: names.unit(toUnit, event.occurredAt),
    occurredAt: formatInstant(event.occurredAt),
    source: event.source,
    payload: event.payload,
  };
}

function actorId({ actor }: ReadEvent): string | null {
  return actor.startsWith(USER_PREFIX) ? actor.slice(USER_PREFIX.length) : null;
}
