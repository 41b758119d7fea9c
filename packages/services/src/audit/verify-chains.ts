import { hash } from "node:crypto";

import { asOwner, type OwnerTransaction } from "@motcua/db/owner";
import { dossiers } from "@motcua/db/schema/dossiers";
import { events } from "@motcua/db/schema/records";
import { EVENT_FORMAT, eventText } from "@motcua/domain/events/event";
import { getTableColumns } from "drizzle-orm";

import { type OrderedRows, readInOrder } from "./read-in-order.ts";
import { type Replay, type ReplayedDossier, replayDossier } from "./replay-dossier.ts";

/** What can be wrong with a chain. */
export const chainProblems = [
  /** The number before this one is missing, or stands twice. */
  "seqGap",
  /** The first event names a hash before it. */
  "firstPrev",
  /** The hash before is not that of the event before. */
  "prevDiffers",
  /** The event is not what was hashed. */
  "hashDiffers",
  /** The event has a form that this version does not know. */
  "formatUnknown",
  /** The dossier's version is not the number of its changes: an event was taken away or added at the end. */
  "versionDiffers",
  /** The dossier's state, number or a moment is not what its events say. */
  "stateDiffers",
  "codeDiffers",
  "momentDiffers",
  "dossierWithoutEvents",
  "eventsWithoutDossier",
] as const;
export type ChainProblemCode = (typeof chainProblems)[number];

/** One thing wrong, at an event or (seq null) with a chain or its dossier as a whole. */
export interface ChainProblem {
  readonly district: number;
  readonly subject: string;
  readonly seq: number | null;
  readonly problem: ChainProblemCode;
}

/** What a run over all chains of a store found. `more` counts the problems beyond those listed. */
export interface ChainReport {
  readonly events: number;
  readonly chains: number;
  readonly problems: readonly ChainProblem[];
  readonly more?: number;
}

/** Problems beyond this number are counted, not listed, so that memory stays the same whatever is wrong. */
const MOST_LISTED = 10_000;

/** Milliseconds are all that is hashed: a finer moment was never written by us. */
const FINER_MOMENTS = `select district_id, subject_id, seq from events
  where occurred_at <> date_trunc('milliseconds', occurred_at) or recorded_at <> date_trunc('milliseconds', recorded_at)
    or device_at <> date_trunc('milliseconds', device_at)`;

const MOMENT_COLUMNS = ["receivedAt", "resultAt", "returnedAt", "endedAt", "voidedAt"] as const;
const DOSSIER_COLUMNS = ["districtId", "id", "version", "state", "code", ...MOMENT_COLUMNS] as const;
const EVENT_COLUMNS = Object.keys(getTableColumns(events)) as (keyof EventRow)[]; // the keys of a row are its columns

type EventRow = typeof events.$inferSelect;
type DossierRow = Pick<typeof dossiers.$inferSelect, (typeof DOSSIER_COLUMNS)[number]>;
type Report = (problem: ChainProblem) => void;

/**
 * Goes over all events of a store in the order of their chains and says what is wrong: numbers, links, hashes, and
 * whether each dossier's row is what its events make of it. Reads one snapshot, writes nothing, holds a few rows.
 */
export async function verifyChains(ownerUrl: string): Promise<ChainReport> {
  return asOwner(ownerUrl, (sql) => sql.begin("isolation level repeatable read read only", verify), 1);
}

async function verify(tx: OwnerTransaction): Promise<ChainReport> {
  const problems: ChainProblem[] = [];
  let more = 0;
  const report: Report = (problem) => {
    if (problems.length < MOST_LISTED) problems.push(problem);
    else more += 1;
  };
  for (const row of await tx.unsafe(FINER_MOMENTS)) {
    report({ district: row.district_id, subject: row.subject_id, seq: row.seq, problem: "hashDiffers" });
  }
  const eventRows = await readInOrder(tx, events, {
    columns: EVENT_COLUMNS,
    order: ["district_id", "subject_kind", "subject_id", "seq"],
  });
  const dossierRows = await readInOrder(tx, dossiers, { columns: DOSSIER_COLUMNS, order: ["district_id", "id"] });
  let [eventCount, chainCount] = [0, 0];
  while (eventRows.current !== null) {
    const { first, count, replay } = await readChain(eventRows, report);
    eventCount += count;
    chainCount += 1;
    if (first.subjectKind === "dossier") await compareDossier(dossierRows, { first, replay }, report);
  }
  while (dossierRows.current !== null) await reportBare(dossierRows, report);
  return { events: eventCount, chains: chainCount, problems, ...(more > 0 && { more }) };
}

interface Chain {
  readonly first: EventRow;
  readonly replay: Replay;
}

/** Checks one chain and stands on the first event of the next. */
async function readChain(rows: OrderedRows<EventRow>, report: Report): Promise<Chain & { count: number }> {
  const first = rows.current as EventRow; // the caller saw that there is one
  const replay = replayDossier();
  let count = 0;
  for (let before: EventRow | null = null; ; ) {
    const event: EventRow | null = rows.current;
    if (event === null || !isSameChain(first, event)) return { first, replay, count };
    for (const problem of eventProblems(event, before)) report({ ...placeOf(event), seq: event.seq, problem });
    replay.add(event);
    count += 1;
    before = event;
    await rows.advance();
  }
}

function isSameChain(first: EventRow, event: EventRow): boolean {
  return (
    event.subjectId === first.subjectId &&
    event.districtId === first.districtId &&
    event.subjectKind === first.subjectKind
  );
}

function* eventProblems(event: EventRow, before: EventRow | null): Generator<ChainProblemCode> {
  if (event.seq !== (before?.seq ?? 0) + 1) yield "seqGap";
  else if (event.prev !== (before?.hash ?? "")) yield before === null ? "firstPrev" : "prevDiffers";
  if (event.format !== EVENT_FORMAT) yield "formatUnknown";
  else if (event.hash !== hash("sha256", eventText(event))) yield "hashDiffers";
}

/** Compares the row of a chain's dossier; rows that are passed on the way to it have no events. */
async function compareDossier(rows: OrderedRows<DossierRow>, { first, replay }: Chain, report: Report): Promise<void> {
  while (rows.current !== null && isBefore(rows.current, first)) await reportBare(rows, report);
  const row = rows.current;
  if (row === null || row.districtId !== first.districtId || row.id !== first.subjectId) {
    report({ ...placeOf(first), seq: null, problem: "eventsWithoutDossier" });
    return;
  }
  for (const problem of rowProblems(row, replay.result())) report({ ...placeOf(first), seq: null, problem });
  await rows.advance();
}

/** Both stand in the order of district and id; the text of a UUID sorts as the UUID does. */
function isBefore(row: DossierRow, event: EventRow): boolean {
  return row.districtId < event.districtId || (row.districtId === event.districtId && row.id < event.subjectId);
}

function* rowProblems(row: DossierRow, said: ReplayedDossier): Generator<ChainProblemCode> {
  if (row.version !== said.version) yield "versionDiffers";
  if (row.state !== said.state) yield "stateDiffers";
  if (row.code !== said.code) yield "codeDiffers";
  if (MOMENT_COLUMNS.some((column) => row[column] !== said[column])) yield "momentDiffers";
}

async function reportBare(rows: OrderedRows<DossierRow>, report: Report): Promise<void> {
  const row = rows.current;
  if (row) report({ district: row.districtId, subject: row.id, seq: null, problem: "dossierWithoutEvents" });
  await rows.advance();
}

function placeOf(event: EventRow): Pick<ChainProblem, "district" | "subject"> {
  return { district: event.districtId, subject: event.subjectId };
}
