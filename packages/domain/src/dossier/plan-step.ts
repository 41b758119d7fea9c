import { outcomeOf } from "@motcua/sla/outcome";
import type { Instant } from "@motcua/time/instant";

import { DomainError } from "../errors.ts";
import type { CanonicalValue } from "../events/canonical-json.ts";
import type { DossierEventKind } from "../events/event.ts";
import type { DossierChange } from "./change.ts";
import type { ChannelOut, Dossier } from "./dossier.ts";
import { type DossierAction, isAllowed } from "./state.ts";

/**
 * The dossier handed to another office or person, who then processes it.
 * @throws {DomainError} ACTION_NOT_ALLOWED in a state that does not allow it
 * @source ND_61_2018
 */
export function planHandOver(
  before: Dossier,
  to: { readonly unitId: number; readonly holderId: string | null },
  at: Instant,
): DossierChange {
  require(before, "handOver", at);
  const payload = {
    fromUnit: before.holdingUnitId,
    from: before.holderId,
    toUnit: to.unitId,
    to: to.holderId,
  };
  return step(
    before,
    { state: 4, holdingUnitId: to.unitId, holderId: to.holderId },
    event("dossier.handedOver", at, payload),
  );
}

/**
 * The result has reached the desk at `at`; the outcome is judged against the due moment in force and against
 * the one on the first slip.
 * @throws {DomainError} ACTION_NOT_ALLOWED; MOMENT_BEFORE_RECEIPT when `at` lies before the receipt
 */
export function planRecordResult(before: Dossier, result: { readonly digitised: boolean }, at: Instant): DossierChange {
  require(before, "recordResult", at);
  const outcome = before.dueAt === null ? null : outcomeOf(before.dueAt, at);
  const outcomeFirst = before.firstDueAt === null ? null : outcomeOf(before.firstDueAt, at);
  const digitised = before.digitised || result.digitised;
  const payload = { outcome, dueAt: before.dueAt, digitised };
  return step(
    before,
    { state: 9, resultAt: at, outcome, outcomeFirst, digitised, holdingUnitId: before.receivingUnitId, holderId: null },
    event("dossier.resultRecorded", at, payload),
  );
}

/** The result handed to the applicant by `channel`. @throws {DomainError} ACTION_NOT_ALLOWED */
export function planReturn(before: Dossier, channel: ChannelOut, at: Instant): DossierChange {
  require(before, "returnResult", at);
  return step(
    before,
    { state: 10, returnedAt: at, channelOut: channel },
    event("dossier.returned", at, { channelOut: channel }),
  );
}

const endings = {
  refuse: { state: 3, kind: "dossier.refused" },
  withdraw: { state: 7, kind: "dossier.withdrawn" },
  stop: { state: 8, kind: "dossier.stopped" },
} as const;

/** How a dossier ends without a result. */
export type Ending = keyof typeof endings;

/**
 * The dossier refused, withdrawn or stopped. The reason stays in the record, so it must name no person.
 * @throws {DomainError} ACTION_NOT_ALLOWED
 * @source ND_61_2018
 */
export function planEnd(
  before: Dossier,
  ending: { readonly how: Ending; readonly reason: string },
  at: Instant,
): DossierChange {
  require(before, ending.how, at);
  const { state, kind } = endings[ending.how];
  return step(before, { state, endedAt: at }, event(kind, at, { reason: ending.reason }));
}

/** A dossier that an import made, taken out of lists, totals and numbers again. Its record stays. */
export function planVoid(before: Dossier, batchId: string, at: Instant): DossierChange {
  return step(before, { voidedAt: at }, { ...event("import.voided", at, { batch: batchId }), source: "import" });
}

function require(before: Dossier, action: DossierAction, at: Instant): void {
  if (before.voidedAt !== null) throw new DomainError("DOSSIER_NOT_FOUND");
  if (!isAllowed(before.state, action)) throw new DomainError("ACTION_NOT_ALLOWED", { action, state: before.state });
  if (at < before.receivedAt) throw new DomainError("MOMENT_BEFORE_RECEIPT", { field: action });
}

function step(before: Dossier, changed: Partial<Dossier>, planned: DossierChange["events"][number]): DossierChange {
  const after = { ...before, ...changed, version: before.version + 1 };
  return { before, after, number: null, events: [planned] };
}

function event(kind: DossierEventKind, occurredAt: Instant, payload: CanonicalValue): DossierChange["events"][number] {
  return { kind, occurredAt, payload, source: "desk" };
}
