import type { Instant } from "@motcua/time/instant";

/** What happened, as the record keeps it. Kinds are `subject.pastParticiple` and are only ever added. */
export const dossierEventKinds = [
  "dossier.received",
  "dossier.refused",
  "dossier.handedOver",
  "dossier.resultRecorded",
  "dossier.returned",
  "dossier.withdrawn",
  "dossier.stopped",
  "import.voided",
] as const;
/** One of {@link dossierEventKinds}. */
export type DossierEventKind = (typeof dossierEventKinds)[number];

/** Where an event was made: at a desk, from a file, or for the demo. */
export type EventSource = "desk" | "import" | "demo";

/** The order and meaning of the hashed fields. A change of either is a new format number. */
export const EVENT_FORMAT = 1;

/**
 * One entry of the append-only record. `seq` counts from 1 within a subject; `occurredAt` is the legal moment,
 * `recordedAt` the server's; both have whole milliseconds. `prev` is empty for the first event, else 64 hex digits.
 */
export interface RecordedEvent {
  readonly districtId: number;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly seq: number;
  readonly kind: string;
  readonly format: number;
  readonly commandId: string | null;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly deviceAt: Instant | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly source: EventSource;
  readonly payload: string;
  readonly prev: string;
}

/**
 * The text that is hashed: every field length-prefixed in bytes (`-` for null), in this order, so that no two
 * events share a text. The database builds the same text; a test holds both together.
 */
export function eventText(event: RecordedEvent): string {
  return [
    String(event.districtId),
    event.subjectKind,
    event.subjectId,
    String(event.seq),
    event.kind,
    String(event.format),
    event.commandId,
    event.actor,
    event.onBehalfOf,
    event.deviceAt === null ? null : momentText(event.deviceAt),
    momentText(event.occurredAt),
    momentText(event.recordedAt),
    event.source,
    event.payload,
    event.prev,
  ]
    .map((field) => (field === null ? "-" : `${byteLength(field)}:${field}`))
    .join("");
}

/** A moment as the hash holds it: whole milliseconds since 1970-01-01T00:00:00Z. */
function momentText(moment: Instant): string {
  if (!Number.isSafeInteger(moment)) throw new RangeError(`an event's moment has whole milliseconds: ${moment}`);
  return String(moment);
}

function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
