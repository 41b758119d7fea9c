import type { DossierChange, PlannedEvent } from "@motcua/domain/dossier/change";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { planReceive, receivedEvent } from "@motcua/domain/dossier/plan-receive";
import { type Ending, planEnd, planRecordResult, planReturn } from "@motcua/domain/dossier/plan-step";
import { type DossierState, isEnded, isOpen } from "@motcua/domain/dossier/state";
import type { CanonicalValue } from "@motcua/domain/events/canonical-json";
import { type Instant, localDateOf } from "@motcua/time/instant";

import { messages } from "../messages.vi.ts";
import type { RegisterEntry } from "./check-row.ts";
import type { RegisterMoment } from "./parse-moment.ts";

/** Longest texts that a dossier keeps of a register, in characters. */
export const LONGEST_NAME = 200;
export const LONGEST_TEXT = 500;

const endings: Partial<Record<DossierState, Ending>> = { 3: "refuse", 7: "withdraw", 8: "stop" };

/** What an import makes a dossier with, beside the row. */
export interface ImportIdentity {
  readonly id: string;
  readonly batchId: string;
  /** Keyed digests of the persons as printed, by role. */
  readonly partyDigests: Readonly<Record<string, string>>;
}

/**
 * A dossier as a register tells its whole life: received by the rules in force at its receipt, and every step the
 * row has a moment for, each with the file's time. Its clock is the recomputed one, whatever due moment is stated.
 */
export function planImport(entry: RegisterEntry, identity: ImportIdentity): DossierChange {
  const received = receivedDossier(entry, identity);
  const { batchId, partyDigests } = identity;
  const first = withFacts(receivedEvent(received, partyDigests), { batch: batchId, state: received.state });
  const { after, events } = withSteps(received, entry, batchId);
  return { before: null, after: { ...after, version: 1 }, number: null, events: [first, ...events] };
}

/**
 * What a row adds to a dossier that only imports have touched: the steps it does not have yet, and what is known
 * with them. Null when the row goes no further, or takes back what stands.
 */
export function planFurther(before: Dossier, entry: RegisterEntry, batchId: string): DossierChange | null {
  if (before.state === 10 || isEnded(before.state)) return null;
  const { after, events } = withSteps(before, entry, batchId);
  if (events.length === 0) return null;
  const { clean, digitised, fee, payment, satisfaction } = entry;
  const known = {
    digitised: digitised || before.digitised,
    fee: clean.fee === "" ? before.fee : fee,
    payment: clean.payment === "" ? before.payment : payment,
    satisfaction: satisfaction ?? before.satisfaction,
  };
  return { before, after: { ...after, ...known, version: before.version + 1 }, number: null, events };
}

/** The state a row means: its moments decide, the stated word only where they leave a choice. */
export function stateOfEntry({
  state,
  resultAt,
  returnedAt,
}: Pick<RegisterEntry, "state" | "resultAt" | "returnedAt">): DossierState {
  if (state !== null && isEnded(state)) return state;
  if (resultAt !== null) return returnedAt === null ? 9 : 10;
  return state !== null && isOpen(state) ? state : 2;
}

function receivedDossier(entry: RegisterEntry, { id, batchId, partyDigests }: ImportIdentity): Dossier {
  const { unit, rule, receivedAt } = entry;
  const { after } = planReceive({
    districtId: unit.districtId,
    id,
    unitId: unit.record.unitId,
    numberPrefix: unit.record.numberPrefix ?? "",
    holderId: null,
    procedureCode: entry.clean.procedure,
    fieldCode: rule.fieldCode,
    rules: rule.versions,
    limits: rule.limits,
    calendar: rule.calendar,
    receivedAt: receivedAt.at,
    channelIn: entry.channelIn,
    channelOutWanted: entry.channelOut,
    copies: 1,
    components: [],
    fee: entry.fee,
    payment: entry.payment,
    digitised: entry.digitised,
    source: "import",
    partyDigests,
  });
  const state = stateOfEntry(entry);
  const open = isOpen(state) ? state : 2;
  return { ...after, code: entry.code, state: open, satisfaction: entry.satisfaction, importBatchId: batchId };
}

/** The dossier after the steps that the row has and it has not; their events tell the batch they came with. */
function withSteps(start: Dossier, entry: RegisterEntry, batchId: string): { after: Dossier; events: PlannedEvent[] } {
  const events: PlannedEvent[] = [];
  const take = (change: DossierChange): Dossier => {
    events.push(
      ...change.events.map((event) => ({ ...withFacts(event, { batch: batchId }), source: "import" as const })),
    );
    return change.after;
  };
  const state = stateOfEntry(entry);
  const how = endings[state];
  let after = start;
  if (how !== undefined) {
    if (isOpen(start.state))
      after = take(planEnd(atWork(start), { how, reason: messages.endReason }, endOf(start, entry)));
    return { after, events };
  }
  if (entry.resultAt === null) return { after, events };
  const resultAt = settle(entry.resultAt, start.receivedAt);
  if (isOpen(start.state)) after = take(planRecordResult(atWork(start), { digitised: entry.digitised }, resultAt));
  if (entry.returnedAt !== null && after.state === 9) {
    const channel = entry.clean.channelOut === "" ? start.channelOutWanted : entry.channelOut;
    after = take(planReturn(after, channel, settle(entry.returnedAt, resultAt, start.receivedAt)));
  }
  return { after, events };
}

/** A register tells of results also of dossiers that waited for papers or a payment: by then they were at work again. */
function atWork(dossier: Dossier): Dossier {
  return { ...dossier, state: 4 };
}

/** When a dossier ended; at its receipt where the row has no moment for it. */
function endOf(start: Dossier, { resultAt, returnedAt }: RegisterEntry): Instant {
  const moment = resultAt ?? returnedAt;
  return moment === null ? start.receivedAt : settle(moment, start.receivedAt);
}

/** A day without a time of day is taken not before those of `floors` that lie on it. */
function settle(moment: RegisterMoment, ...floors: Instant[]): Instant {
  if (!moment.dayOnly) return moment.at;
  const sameDay = floors.filter((floor) => localDateOf(floor) === localDateOf(moment.at));
  return Math.max(moment.at, ...sameDay) as Instant;
}

function withFacts(event: PlannedEvent, facts: Readonly<Record<string, CanonicalValue>>): PlannedEvent {
  // Every payload of a dossier's event is an object; the type allows any JSON.
  return { ...event, payload: { ...(event.payload as Readonly<Record<string, CanonicalValue>>), ...facts } };
}
