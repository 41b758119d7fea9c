import { type DossierChange, NUMBER_TOKEN } from "@motcua/domain/dossier/change";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { canonicalJson } from "@motcua/domain/events/canonical-json";
import { EVENT_FORMAT } from "@motcua/domain/events/event";
import type { Contribution, DayCounter, DayDelta } from "@motcua/domain/totals/contribution";
import { sumContributions, totalsDifference } from "@motcua/domain/totals/difference";
import { wordTails } from "@motcua/domain/vietnamese/fold";
import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import { INFINITY_TEXT, instantToDriver } from "../driver-time.ts";
import { dossierToRow } from "./dossier-row.ts";
import type { SealedParty } from "./sealed-party.ts";

/** One dossier to be written: what was decided, by which command, and its persons when it is new. */
export interface DossierWrite {
  readonly change: DossierChange;
  /** The client's id of the command; its repeat is answered, not carried out again. */
  readonly commandId: string | null;
  readonly parties?: readonly SealedParty[];
  /** The owner's folded name, for search; given with the parties. */
  readonly ownerFolded?: string;
}

/** A counter that must not lie below a serial seen in a file. */
export interface CounterFloor {
  readonly unitId: number;
  readonly day: LocalDate;
  readonly atLeast: number;
}

/** All that one call of the write door takes. */
export interface RecordInput {
  readonly districtId: number;
  readonly recordedAt: Instant;
  readonly writes: readonly DossierWrite[];
  readonly counterFloors?: readonly CounterFloor[];
}

/** The text for `record_change`: rows, events and sums of the totals' differences. */
export function changePayload(input: RecordInput): string {
  const { writes } = input;
  const totals = sumContributions(writes.map(({ change }) => totalsDifference(change.before, change.after)));
  const fresh = writes.filter(({ change }) => change.before === null);
  return JSON.stringify({
    district_id: input.districtId,
    recorded_at: instantToDriver(input.recordedAt),
    kind: writes[0]?.change.events.at(-1)?.kind ?? "dossier.received",
    numbers: writes.flatMap(({ change }) => (change.number ? [numberOrder(change)] : [])),
    raise_counters: (input.counterFloors ?? []).map((floor) => ({
      unit_id: floor.unitId,
      day: floor.day,
      at_least: floor.atLeast,
    })),
    inserts: fresh.map(({ change }) => dossierToRow(change.after)),
    updates: writes.filter(({ change }) => change.before !== null).map(({ change }) => dossierToRow(change.after)),
    parties: fresh.flatMap((write) =>
      (write.parties ?? []).map((party) => ({ ...party, dossier_id: write.change.after.id })),
    ),
    name_tails: fresh.flatMap(nameTailRows),
    units: writes.flatMap(({ change }) => unitRows(change)),
    events: writes.flatMap(eventRows),
    totals: totals.days.map(totalsRow),
    due: dueRows(totals),
  });
}

function numberOrder(change: DossierChange) {
  const order = change.number;
  if (order === null || change.after.code !== NUMBER_TOKEN)
    throw new RangeError("a new number is given to a new dossier only");
  return { dossier_id: change.after.id, unit_id: order.unitId, day: order.day, stem: order.stem };
}

function nameTailRows(write: DossierWrite) {
  const { after } = write.change;
  const units = new Set([after.receivingUnitId, after.resolvingUnitId]);
  const tails = wordTails(write.ownerFolded ?? "");
  return [...units].flatMap((unitId) => tails.map((tail) => ({ unit_id: unitId, tail, dossier_id: after.id })));
}

/** Memberships: the resolving unit owns; the receiving and the holding one see it by processing. */
function unitRows({ before, after, events }: DossierChange) {
  const at = instantToDriver(events.at(-1)?.occurredAt ?? after.receivedAt);
  const rows = processingUnits(after).map((unitId) => ({
    dossier_id: after.id,
    unit_id: unitId,
    role: "processing",
    since: at,
    until: null as string | null,
  }));
  if (before === null) {
    return [{ dossier_id: after.id, unit_id: after.resolvingUnitId, role: "owner", since: at, until: null }, ...rows];
  }
  const kept = new Set(processingUnits(after));
  const former = processingUnits(before).filter((unitId) => !kept.has(unitId));
  return [
    ...rows,
    ...former.map((unitId) => ({ dossier_id: after.id, unit_id: unitId, role: "processing", since: at, until: at })),
  ];
}

function processingUnits(dossier: Dossier): number[] {
  const others = new Set([dossier.receivingUnitId, dossier.holdingUnitId]);
  others.delete(dossier.resolvingUnitId);
  return [...others];
}

function eventRows({ change, commandId }: DossierWrite) {
  return change.events.map((event, place) => ({
    subject_kind: "dossier",
    subject_id: change.after.id,
    kind: event.kind,
    format: EVENT_FORMAT,
    command_id: place === 0 ? commandId : null,
    device_at: null,
    occurred_at: instantToDriver(event.occurredAt),
    source: event.source,
    payload: canonicalJson(event.payload),
  }));
}

function totalsRow(delta: DayDelta) {
  const counters = Object.entries(delta.counters).map(([name, amount]) => [counterColumns[name as DayCounter], amount]);
  return {
    unit_id: delta.unitId,
    part: delta.part,
    field_code: delta.fieldCode,
    day: delta.day,
    ...Object.fromEntries(counters),
  };
}

function dueRows(totals: Contribution) {
  return totals.due.map((delta) => ({
    unit_id: delta.unitId,
    part: delta.part,
    field_code: delta.fieldCode,
    due_at: delta.dueAt === null ? INFINITY_TEXT : instantToDriver(delta.dueAt as Instant),
    received_day: delta.receivedDay,
    open_count: delta.openCount,
  }));
}

/** The column of each counter in `unit_day_totals`. */
export const counterColumns = {
  received: "received",
  online: "online",
  early: "early",
  onTime: "on_time",
  late: "late",
  ended: "ended",
  digitised: "digitised",
  byPost: "by_post",
  cashless: "cashless",
  satisfactionSum: "satisfaction_sum",
  satisfactionCount: "satisfaction_count",
  didEarly: "did_early",
  didOnTime: "did_on_time",
  didLate: "did_late",
  didEnd: "did_end",
  didReturn: "did_return",
  dueCount: "due_count",
  dueMet: "due_met",
  overdueClosed: "overdue_closed",
} as const satisfies Record<DayCounter, string>;
