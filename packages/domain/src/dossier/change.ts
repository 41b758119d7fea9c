import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

import type { CanonicalValue } from "../events/canonical-json.ts";
import type { DossierEventKind, EventSource } from "../events/event.ts";
import type { Dossier } from "./dossier.ts";

/** Stands for the dossier's number wherever a plan writes it; the database puts the number in its place. */
export const NUMBER_TOKEN = "{number}";

/** A number to be taken from a unit's counter of a day. */
export interface NumberOrder {
  readonly unitId: number;
  readonly day: LocalDate;
  /** All of the number but the serial, as in `000.13.27.H26-230301-`. */
  readonly stem: string;
}

/** An event as planned; place in the chain, actor and recorded moment are the writer's. */
export interface PlannedEvent {
  readonly kind: DossierEventKind;
  /** The legal moment, whole milliseconds. */
  readonly occurredAt: Instant;
  readonly payload: CanonicalValue;
  /** Where the event comes from; a dossier that was imported may be gone on with at a desk. */
  readonly source: EventSource;
}

/** What a verb decided: the row before and after, and what is to be recorded. Writes nothing itself. */
export interface DossierChange {
  readonly before: Dossier | null;
  readonly after: Dossier;
  readonly number: NumberOrder | null;
  readonly events: readonly PlannedEvent[];
}
