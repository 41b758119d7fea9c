import type { Outcome } from "@motcua/sla/outcome";
import type { Instant } from "@motcua/time/instant";

import type { DossierState } from "./state.ts";

/** How a dossier came in. @source QD_45_2016 */
export type ChannelIn = "direct" | "online" | "post";
/** How a result goes out. */
export type ChannelOut = "desk" | "post" | "electronic";
/** How the fee was settled; `free` where there was none. */
export type Payment = "cash" | "cashless" | "free";
/** Where a record comes from. */
export type DossierSource = "desk" | "import" | "demo";

/** One paper of the dossier as it was handed in; counts of sheets or sets, whole and ≥ 0. */
export interface SubmittedComponent {
  readonly name: string;
  readonly original: number;
  readonly certified: number;
  readonly copy: number;
}

/** The versions of the dated rules in force at the receipt; a dossier keeps them for its whole life. */
export interface RuleVersions {
  readonly procedure: number;
  readonly process: number;
  readonly fees: number;
  readonly calendarId: string;
  readonly calendar: number;
  readonly numberFormat: string;
}

/**
 * A dossier as the rules see it; one row of `dossiers` without its persons.
 * All moments are instants; `dueAt` is the operative due moment (committed if shorter, else legal) and null
 * while the clock is suspended; `firstDueAt` is the one printed on the first slip.
 */
export interface Dossier {
  readonly districtId: number;
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly state: DossierState;
  readonly procedureCode: string;
  readonly fieldCode: string;
  readonly rules: RuleVersions;
  readonly receivingUnitId: number;
  readonly resolvingUnitId: number;
  readonly holdingUnitId: number;
  readonly holderId: string | null;
  readonly submittedAt: Instant;
  readonly receivedAt: Instant;
  readonly clockFrom: Instant;
  readonly dueAt: Instant | null;
  readonly legalDueAt: Instant | null;
  readonly committedDueAt: Instant | null;
  readonly scoreDueAt: Instant | null;
  readonly firstDueAt: Instant | null;
  readonly resultAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly outcomeFirst: Outcome | null;
  readonly channelIn: ChannelIn;
  readonly channelOutWanted: ChannelOut;
  readonly channelOut: ChannelOut | null;
  readonly copies: number;
  readonly components: readonly SubmittedComponent[];
  readonly digitised: boolean;
  readonly fee: number;
  readonly payment: Payment;
  readonly satisfaction: number | null;
  readonly parentId: string | null;
  readonly source: DossierSource;
  readonly importBatchId: string | null;
  readonly voidedAt: Instant | null;
}
