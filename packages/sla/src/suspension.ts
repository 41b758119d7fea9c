import type { Instant } from "@motcua/time/instant";
import { compareMoments, type Moment, momentOfMilliseconds } from "@motcua/time/moment";
import { SlaError } from "./errors.ts";

/** A moment as callers hold it: an instant, or an exact moment where a text was finer than milliseconds. */
export type ExactOrInstant = Instant | Moment;

/**
 * A time in which a dossier's clock does not run. `pause` adds what was lost to the limit; `restart`
 * counts the limit anew with `to` as the receipt. `to` null = not ended yet.
 */
export type Suspension = {
  readonly from: ExactOrInstant;
  readonly to: ExactOrInstant | null;
  readonly effect: "pause" | "restart";
  /** `supplement`, `financial`, `consultation`, `stop`, `force-majeure` or any other word. */
  readonly kind?: string | undefined;
};

/** A suspension that has ended, in exact moments. */
export type EndedSuspension = {
  readonly from: Moment;
  readonly to: Moment;
  readonly effect: "pause" | "restart";
  readonly kind?: string | undefined;
};

/** What a list of suspensions comes to. */
export type SuspensionPlan = {
  /** The receipt that counts: the dossier's own, or the end of the last restart. */
  readonly receipt: Moment;
  /** Pauses after that receipt was set, in order. */
  readonly pauses: readonly EndedSuspension[];
  /** Suspensions made void by the last restart, that restart last; empty without one. */
  readonly voided: readonly EndedSuspension[];
};

/** The exact moment of either form. */
export function exactly(moment: ExactOrInstant): Moment {
  return typeof moment === "number" ? momentOfMilliseconds(moment) : moment;
}

/**
 * Checks that suspensions stand in order and works out what they come to; null when the last one is
 * still open. Touching and empty ones are fine.
 * @throws {SlaError} `BAD_SUSPENSIONS` naming the first one out of place
 * @source ND_61_2018.19.4
 */
export function planSuspensions(receivedAt: ExactOrInstant, suspensions: readonly Suspension[]): SuspensionPlan | null {
  const ended: EndedSuspension[] = [];
  let isOpen = false;
  let before: Moment | null = null;
  for (const [at, { from, to, effect, kind }] of suspensions.entries()) {
    const path = `suspensions[${at}]`;
    const begin = exactly(from);
    if (isOpen) throw new SlaError("BAD_SUSPENSIONS", { path, problem: "openNotLast" });
    if (before && compareMoments(begin, before) < 0) {
      throw new SlaError("BAD_SUSPENSIONS", { path, problem: "overlap" });
    }
    if (to === null) {
      isOpen = true;
      continue;
    }
    const end = exactly(to);
    if (compareMoments(end, begin) < 0) throw new SlaError("BAD_SUSPENSIONS", { path, problem: "backwards" });
    ended.push({ from: begin, to: end, effect, kind });
    before = end;
  }
  return isOpen ? null : afterLastRestart(exactly(receivedAt), ended);
}

function afterLastRestart(receivedAt: Moment, ended: readonly EndedSuspension[]): SuspensionPlan {
  const last = ended.findLastIndex(({ effect }) => effect === "restart");
  const restart = ended[last];
  return {
    receipt: restart ? restart.to : receivedAt,
    pauses: ended.slice(last + 1),
    voided: ended.slice(0, last + 1),
  };
}
