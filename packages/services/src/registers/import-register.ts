import type { Writer } from "@motcua/db/database";
import { v7 as uuidv7 } from "uuid";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { draftReport, type ImportReport, type ReportDraft } from "./import-report.ts";
import type { RegisterEntry } from "./rows/check-row.ts";
import type { ChosenMapping } from "./rows/find-header.ts";
import { judgeRegister } from "./rows/judge-register.ts";
import type { RegisterColumn } from "./rows/register-columns.ts";
import { type RegisterLaw, registerLaw } from "./rows/register-law.ts";
import { type BatchKeeper, batchKeeper } from "./store/batch-keeper.ts";
import { inOrder } from "./store/in-order.ts";
import { isNumberTaken } from "./store/number-taken.ts";
import { recordEntries } from "./store/record-entries.ts";
import { type RegisterSystem, recordSystemRows } from "./store/record-system-rows.ts";
import type { SetOutcome } from "./store/set-outcome.ts";
import { openRegister, type Register } from "./table/open-register.ts";
import { hashFile } from "./table/read-bytes.ts";

/** What is imported, and how. */
export interface ImportRegisterInput {
  /** Where the file lies; it is read as often as needed and left as it is. */
  readonly path: string;
  readonly fileName: string;
  /** Null: rows become dossiers; else they are kept beside, as that system's register. */
  readonly system: RegisterSystem | null;
  /** Judges and compares everything, writes nothing. */
  readonly dryRun?: boolean;
  /** One bad row refuses the file; else the good rows are taken. */
  readonly allOrNothing?: boolean;
  /** Where the header and the columns are, when a person has chosen. */
  readonly mapping?: ChosenMapping;
  /** The run's id when the caller makes it (UUIDv7), so that it can ask how far the run is. */
  readonly batchId?: string;
  /** At the command line: the other districts whose rows the file may hold. */
  readonly others?: readonly ServiceContext[];
  readonly onProgress?: (rowsRead: number) => void;
}

/** What came of it; `refused` when nothing was taken because of errors. */
export interface ImportOutcome {
  readonly report: ImportReport;
  readonly refused: boolean;
}

/** Rows that go through the write door together. */
const SET_SIZE = 250;
/** Sets on their way at once. Each holds units of one lane only, as a unit's counters and totals let one by one through. */
const LANES = 2;
const NUMBER_TRIES = 3;

/**
 * Imports a register in sets of rows, each in its own transaction; with `allOrNothing` in one (of each district).
 * Can be repeated: what is here already is left as it is, or taken further where only imports have touched it.
 * @throws {DomainError} FORBIDDEN, FILE_UNREADABLE, FILE_TOO_LARGE, HEADER_NOT_FOUND
 */
export async function importRegister(ctx: ServiceContext, input: ImportRegisterInput): Promise<ImportOutcome> {
  const contexts = new Map([ctx, ...(input.others ?? [])].map((each) => [each.actor.districtId, each]));
  for (const each of contexts.values()) requirePermission(each, "import.run");
  const register = await openRegister(input.path, input.mapping);
  const run: Run = {
    ctx,
    contexts,
    input,
    register,
    law: registerLaw(ctx.reference, [...contexts.keys()]),
    columns: new Set(Object.keys(register.header.places) as RegisterColumn[]),
    batchId: input.batchId ?? uuidv7(),
    draft: draftReport(input.fileName, input.system, register.header),
  };
  if (input.dryRun) return rehearse(run);
  const fileSha256 = await hashFile(input.path);
  const { fileName, system } = input;
  const keeper = batchKeeper({ batchId: run.batchId, fileName, fileSha256, system });
  try {
    return await (input.allOrNothing ? importWhole(run, keeper) : importInSets(run, keeper));
  } catch (error) {
    // What ended the run is what the caller must hear of, also when the database is away and cannot note it.
    await keeper.end("failed", run.draft).catch(() => undefined);
    throw error;
  }
}

interface Run {
  readonly ctx: ServiceContext;
  readonly contexts: ReadonlyMap<number, ServiceContext>;
  readonly input: ImportRegisterInput;
  readonly register: Register;
  readonly law: RegisterLaw;
  readonly columns: ReadonlySet<RegisterColumn>;
  readonly batchId: string;
  readonly draft: ReportDraft;
}

/** Entries of one district that are stored together. */
interface EntrySet {
  readonly ctx: ServiceContext;
  readonly entries: readonly RegisterEntry[];
}

async function rehearse(run: Run): Promise<ImportOutcome> {
  const { draft, input } = run;
  for await (const { ctx, entries } of entrySets(run, draft.addRow)) {
    const who = whoWith(ctx, "import.run");
    const outcome = await ctx.database.readAs(who, () => store(run, { ctx, entries }, null), { inTurn: true });
    draft.addOutcome(ctx.actor.districtId, outcome);
    input.onProgress?.(draft.rowsRead());
  }
  return { report: draft.finish(null), refused: input.allOrNothing === true && draft.errorCount() > 0 };
}

async function importInSets(run: Run, keeper: BatchKeeper): Promise<ImportOutcome> {
  const { draft, input } = run;
  const tasks = async function* () {
    for await (const set of entrySets(run, draft.addRow)) {
      await keeper.begin(set.ctx);
      yield async () => ({ districtId: set.ctx.actor.districtId, outcome: await storeSet(run, set, keeper) });
    }
  };
  await inOrder(tasks(), LANES, ({ districtId, outcome }) => {
    draft.addOutcome(districtId, outcome);
    input.onProgress?.(draft.rowsRead());
  });
  return finished(run, keeper);
}

/** First all rows are judged; only when none is bad is anything written. */
async function importWhole(run: Run, keeper: BatchKeeper): Promise<ImportOutcome> {
  const { draft, input } = run;
  const districts = new Set<number>();
  for await (const row of judgeRegister(run.register, run.law)) {
    draft.addRow(row);
    if (row.entry) districts.add(row.entry.unit.districtId);
  }
  if (draft.errorCount() > 0) {
    await keeper.begin(run.ctx);
    return { report: await keeper.end("refused", draft), refused: true };
  }
  for (const ctx of [...run.contexts.values()].filter(({ actor }) => districts.has(actor.districtId))) {
    await keeper.begin(ctx);
    const outcomes = await ctx.database.writeAs(whoWith(ctx, "import.run"), async (writer) => {
      const stored: SetOutcome[] = [];
      for await (const set of entrySets(run)) {
        if (set.ctx !== ctx) continue;
        stored.push(await store(run, set, writer));
        input.onProgress?.(stored.length * SET_SIZE);
      }
      return stored;
    });
    for (const outcome of outcomes) draft.addOutcome(ctx.actor.districtId, outcome);
  }
  return finished(run, keeper);
}

async function finished(run: Run, keeper: BatchKeeper): Promise<ImportOutcome> {
  // A file without one good row is a run as well, of the district that was asked.
  if (!keeper.hasBegun()) await keeper.begin(run.ctx);
  return { report: await keeper.end("done", run.draft), refused: false };
}

/** One set in one transaction; planned again when a desk took one of its numbers meanwhile. */
async function storeSet(run: Run, set: EntrySet, keeper: BatchKeeper): Promise<SetOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await set.ctx.database.writeAs(whoWith(set.ctx, "import.run"), async (writer) => {
        const outcome = await store(run, set, writer);
        await keeper.progress(set.ctx, run.draft);
        return outcome;
      });
    } catch (error) {
      if (attempt === NUMBER_TRIES || !isNumberTaken(error)) throw error;
    }
  }
}

function store(
  { input, batchId, columns }: Run,
  { ctx, entries }: EntrySet,
  writer: Writer | null,
): Promise<SetOutcome> {
  const shared = { ctx, batchId, columns };
  return input.system === null
    ? recordEntries(shared, entries, writer)
    : recordSystemRows({ ...shared, system: input.system }, entries, writer);
}

/** The good rows in sets, each of one district and lane in the order of the file; `onRow` is told of every row. */
async function* entrySets(
  { register, law, contexts }: Run,
  onRow: ReportDraft["addRow"] = () => undefined,
): AsyncGenerator<EntrySet> {
  const waiting = new Map<string, RegisterEntry[]>();
  for await (const row of judgeRegister(register, law)) {
    onRow(row);
    if (row.entry === null) continue;
    const { districtId, record } = row.entry.unit;
    const lane = `${districtId}|${record.unitId % LANES}`;
    const entries = waiting.get(lane) ?? [];
    entries.push(row.entry);
    waiting.set(lane, entries);
    if (entries.length < SET_SIZE) continue;
    waiting.delete(lane);
    yield entrySet(contexts, entries);
  }
  for (const entries of waiting.values()) yield entrySet(contexts, entries);
}

function entrySet(contexts: Run["contexts"], entries: readonly RegisterEntry[]): EntrySet {
  const districtId = entries[0]?.unit.districtId ?? 0;
  const ctx = contexts.get(districtId);
  if (!ctx) throw new RangeError(`no context for district ${districtId}`);
  return { ctx, entries };
}
