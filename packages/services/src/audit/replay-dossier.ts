import type { DossierState } from "@motcua/domain/dossier/state";
import type { DossierEventKind, RecordedEvent } from "@motcua/domain/events/event";
import type { Instant } from "@motcua/time/instant";

/** What a chain of events says that its dossier's row must hold; null where no event says so. */
export interface ReplayedDossier {
  readonly version: number;
  readonly state: DossierState | null;
  readonly voidedAt: Instant | null;
  readonly code: string | null;
  readonly receivedAt: Instant | null;
  readonly resultAt: Instant | null;
  readonly returnedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** A replay that grows by one event at a time, in their order. */
export interface Replay {
  add(event: RecordedEvent): void;
  result(): ReplayedDossier;
}

/** Columns that an event settles with its legal moment. */
type MomentColumn = "voidedAt" | "receivedAt" | "resultAt" | "returnedAt" | "endedAt";

const effects = {
  "dossier.received": { state: 2, moment: "receivedAt" },
  "dossier.refused": { state: 3, moment: "endedAt" },
  "dossier.handedOver": { state: 4, moment: null },
  "dossier.resultRecorded": { state: 9, moment: "resultAt" },
  "dossier.returned": { state: 10, moment: "returnedAt" },
  "dossier.withdrawn": { state: 7, moment: "endedAt" },
  "dossier.stopped": { state: 8, moment: "endedAt" },
  "import.voided": { state: null, moment: "voidedAt" },
} as const satisfies Record<DossierEventKind, { state: DossierState | null; moment: MomentColumn | null }>;

/**
 * A replay of a dossier. Each change raised the version by one: one event of a desk, or all events that a batch of
 * imports brought at once.
 */
export function replayDossier(): Replay {
  const row: { -readonly [K in keyof ReplayedDossier]: ReplayedDossier[K] } = {
    version: 0,
    state: null,
    voidedAt: null,
    code: null,
    receivedAt: null,
    resultAt: null,
    returnedAt: null,
    endedAt: null,
  };
  let batch: string | null = null;
  return {
    add: (event) => {
      const payload = event.source === "import" || event.kind === "dossier.received" ? factsOf(event.payload) : {};
      const ownBatch = event.source === "import" && event.kind !== "import.voided" ? (payload.batch ?? "") : null;
      if (ownBatch === null || ownBatch !== batch) row.version += 1;
      batch = ownBatch;
      const effect: { state: DossierState | null; moment: MomentColumn | null } | undefined =
        effects[event.kind as DossierEventKind];
      if (!effect) return;
      if (effect.state !== null) row.state = effect.state;
      if (effect.moment !== null) row[effect.moment] = event.occurredAt;
      if (event.kind !== "dossier.received") return;
      row.state = payload.state ?? row.state;
      row.code = payload.code ?? null;
    },
    result: () => row,
  };
}

interface Facts {
  readonly batch?: string;
  readonly code?: string;
  readonly state?: DossierState;
}

/** What is asked of a payload; one that is no JSON was changed, and its hash says so. */
function factsOf(payload: string): Facts {
  try {
    return JSON.parse(payload) as Facts;
  } catch {
    return {};
  }
}
