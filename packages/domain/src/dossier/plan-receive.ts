import type { IndexedCalendar } from "@motcua/sla/calendar";
import { type Instant, localDateOf } from "@motcua/time/instant";

import type { CanonicalValue } from "../events/canonical-json.ts";
import { numberStem } from "../numbering/dossier-number.ts";
import { type DossierChange, NUMBER_TOKEN, type PlannedEvent } from "./change.ts";
import { type Deadlines, deadlinesFrom, type Limits } from "./deadlines.ts";
import type {
  ChannelIn,
  ChannelOut,
  Dossier,
  DossierSource,
  Payment,
  RuleVersions,
  SubmittedComponent,
} from "./dossier.ts";

/** What the desk knows when it accepts a dossier. */
export interface ReceiveInput {
  readonly districtId: number;
  readonly id: string;
  readonly unitId: number;
  readonly numberPrefix: string;
  readonly holderId: string | null;
  readonly procedureCode: string;
  readonly fieldCode: string;
  readonly rules: RuleVersions;
  readonly limits: Limits;
  readonly calendar: IndexedCalendar;
  readonly receivedAt: Instant;
  readonly channelIn: ChannelIn;
  readonly channelOutWanted: ChannelOut;
  readonly copies: number;
  readonly components: readonly SubmittedComponent[];
  readonly fee: number;
  readonly payment: Payment;
  readonly digitised: boolean;
  readonly source: DossierSource;
  /** Keyed digests of the persons as printed, by role; never the persons themselves. */
  readonly partyDigests: Readonly<Record<string, string>>;
}

/**
 * The dossier as accepted, its number still to be taken, and the event that says so. The clock starts at the
 * receipt, since the desk accepts only what is complete.
 * @throws {SlaError} CALENDAR_NOT_COVERED when the due moment lies beyond the calendar
 * @source ND_61_2018
 */
export function planReceive(input: ReceiveInput): DossierChange {
  const deadlines = deadlinesFrom(input.receivedAt, input.limits, input.calendar);
  const after = receivedDossier(input, deadlines);
  const day = localDateOf(input.receivedAt);
  return {
    before: null,
    after,
    number: { unitId: input.unitId, day, stem: numberStem(input.numberPrefix, day) },
    events: [receivedEvent(after, input.partyDigests)],
  };
}

/** The event of a receipt: all facts that the due moment and the number rest on. */
export function receivedEvent(dossier: Dossier, partyDigests: Readonly<Record<string, string>>): PlannedEvent {
  const payload: CanonicalValue = {
    code: dossier.code,
    procedure: dossier.procedureCode,
    rules: { ...dossier.rules },
    receivingUnit: dossier.receivingUnitId,
    resolvingUnit: dossier.resolvingUnitId,
    channelIn: dossier.channelIn,
    channelOut: dossier.channelOutWanted,
    clockFrom: dossier.clockFrom,
    dueAt: dossier.dueAt,
    legalDueAt: dossier.legalDueAt,
    components: dossier.components.map((component) => ({ ...component })),
    fee: dossier.fee,
    payment: dossier.payment,
    digitised: dossier.digitised,
    parties: { ...partyDigests },
  };
  return { kind: "dossier.received", occurredAt: dossier.receivedAt, payload, source: dossier.source };
}

function receivedDossier(input: ReceiveInput, deadlines: Deadlines): Dossier {
  return {
    districtId: input.districtId,
    id: input.id,
    version: 1,
    code: NUMBER_TOKEN,
    state: 2,
    procedureCode: input.procedureCode,
    fieldCode: input.fieldCode,
    rules: input.rules,
    receivingUnitId: input.unitId,
    resolvingUnitId: input.unitId,
    holdingUnitId: input.unitId,
    holderId: input.holderId,
    submittedAt: input.receivedAt,
    receivedAt: input.receivedAt,
    clockFrom: input.receivedAt,
    dueAt: deadlines.dueAt,
    legalDueAt: deadlines.legalDueAt,
    committedDueAt: deadlines.committedDueAt,
    scoreDueAt: deadlines.legalDueAt,
    firstDueAt: deadlines.dueAt,
    resultAt: null,
    returnedAt: null,
    endedAt: null,
    outcome: null,
    outcomeFirst: null,
    channelIn: input.channelIn,
    channelOutWanted: input.channelOutWanted,
    channelOut: null,
    copies: input.copies,
    components: input.components,
    digitised: input.digitised,
    fee: input.fee,
    payment: input.payment,
    satisfaction: null,
    parentId: null,
    source: input.source,
    importBatchId: null,
    voidedAt: null,
  };
}
