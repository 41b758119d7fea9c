import { existsSync } from "node:fs";
import { basename } from "node:path";
import { isDomainError } from "@motcua/domain/errors";
import { errorSentence } from "@motcua/domain/messages/vi-errors";
import type { ServiceContext } from "@motcua/services/context";
import type { ImportReport } from "@motcua/services/registers/import-report";
import type { ImportLine } from "@motcua/services/registers/list-imports";
import type { UndoReport } from "@motcua/services/registers/undo-import";
import type { Command } from "commander";

import { messages } from "./import-messages.vi.ts";
import { importText, undoText } from "./import-text.ts";

/** What the commands of `motcua import` and `motcua reconcile` are given by the program. */
export interface ImportDeps {
  /** Runs `work` with one context for each district of the store, and leaves the store when it is over. */
  withDistricts<T>(work: (contexts: readonly ServiceContext[]) => Promise<T>): Promise<T>;
  /** Writes a result on standard output. */
  print(text: string): void;
}

interface RegisterOptions {
  readonly system?: string;
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
  readonly stats: boolean;
  readonly json: boolean;
}

const SYSTEMS = ["paper", "province"] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const BYTES_A_MEGABYTE = 1_048_576;

/**
 * Adds `motcua import register|list|undo`. A file that was read ends with 0, also with bad rows; one that is refused
 * or has no header with 1; wrong use with 2.
 */
export function registerImportCommands(program: Command, deps: ImportDeps): void {
  const group = program.command("import").description(messages.import);
  group
    .command("register")
    .description(messages.register)
    .argument("<file>", messages.file)
    .option("--system <system>", messages.system)
    .option("--dry-run", messages.dryRun, false)
    .option("--all-or-nothing", messages.allOrNothing, false)
    .option("--stats", messages.stats, false)
    .option("--json", messages.json, false)
    .action((file: string, options: RegisterOptions, command: Command) =>
      runRegister(deps, { file, options, command }),
    );
  group
    .command("list")
    .description(messages.list)
    .option("--json", messages.json, false)
    .action(async (options: { json: boolean }) => {
      const lines = await listAll(deps);
      deps.print(options.json ? JSON.stringify(lines) : listText(lines));
    });
  group
    .command("undo")
    .description(messages.undo)
    .argument("<batch>", messages.batch)
    .option("--json", messages.json, false)
    .action(async (batch: string, options: { json: boolean }, command: Command) => {
      if (!UUID.test(batch)) command.error(messages.badBatch(batch), { exitCode: 2 });
      const report = await saidWhenRefused(command, () => undoAll(deps, batch.toLowerCase()));
      deps.print(options.json ? JSON.stringify(report) : undoText(report));
    });
}

/** Runs `work`; a refusal of ours ends the command with its sentence: 2 when what was named is not there, else 1. */
export async function saidWhenRefused<T>(command: Command, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const exitCode = isDomainError(error, "UNIT_NOT_FOUND", "IMPORT_NOT_FOUND") ? 2 : 1;
    return command.error(errorSentence(error.code, error.details), { exitCode });
  }
}

async function runRegister(
  deps: ImportDeps,
  { file, options, command }: { file: string; options: RegisterOptions; command: Command },
): Promise<void> {
  const system = SYSTEMS.find((known) => known === options.system) ?? null;
  if (options.system !== undefined && system === null)
    command.error(messages.badSystem(options.system), { exitCode: 2 });
  if (!existsSync(file)) command.error(messages.noFile(file), { exitCode: 2 });
  const { importRegister } = await import("@motcua/services/registers/import-register");
  const { dryRun, allOrNothing } = options;
  const outcome = await saidWhenRefused(command, () =>
    deps.withDistricts(([ctx, ...others]) => {
      if (!ctx) throw new RangeError("a store has districts");
      return importRegister(ctx, { path: file, fileName: basename(file), system, dryRun, allOrNothing, others });
    }),
  );
  printReport(deps, outcome.report, options);
  if (!outcome.refused) return;
  command.error(messages.refused, { exitCode: 1 });
}

function printReport({ print }: ImportDeps, report: ImportReport, options: RegisterOptions): void {
  const stats = options.stats ? processStats() : null;
  if (options.json) print(JSON.stringify(stats === null ? report : { ...report, stats }));
  else print(importText(report));
  if (stats !== null && !options.json) print(messages.statsLine(stats.seconds, stats.peakMegabytes));
}

/** Of the whole process, from its start: the time it took and the most memory it held. */
function processStats() {
  const seconds = Math.round(performance.now() / 100) / 10;
  return { seconds, peakMegabytes: Math.ceil((process.resourceUsage().maxRSS * 1024) / BYTES_A_MEGABYTE) };
}

/** A run as listed, with the code of the district that it wrote to. */
type ListedImport = ImportLine & { readonly district: string };

async function listAll(deps: ImportDeps): Promise<ListedImport[]> {
  const { listImports } = await import("@motcua/services/registers/list-imports");
  const lists = await deps.withDistricts((contexts) =>
    Promise.all(
      contexts.map(async (ctx) => {
        const district = ctx.reference.districts.get(ctx.actor.districtId)?.code ?? "";
        return (await listImports(ctx)).map((line) => ({ ...line, district }));
      }),
    ),
  );
  return lists.flat().sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1));
}

function listText(lines: readonly ListedImport[]): string {
  if (lines.length === 0) return messages.noImports;
  return lines
    .map((line) => {
      const system = messages.systems[line.system ?? "dossiers"];
      return messages.listLine({ ...line, system, state: messages.states[line.state] });
    })
    .join("\n");
}

/** A run may have written to several districts: it is undone in each of them. */
async function undoAll(deps: ImportDeps, batch: string): Promise<UndoReport> {
  const { undoImport } = await import("@motcua/services/registers/undo-import");
  return deps.withDistricts(async (contexts) => {
    const reports: UndoReport[] = [];
    let refusal: unknown;
    for (const ctx of contexts) {
      try {
        reports.push(await undoImport(ctx, batch));
      } catch (error) {
        if (!isDomainError(error, "IMPORT_NOT_FOUND", "IMPORT_ALREADY_UNDONE")) throw error;
        if (refusal === undefined || isDomainError(error, "IMPORT_ALREADY_UNDONE")) refusal = error;
      }
    }
    if (reports.length === 0) throw refusal;
    return {
      batch,
      voided: reports.reduce((sum, report) => sum + report.voided, 0),
      systemRows: reports.reduce((sum, report) => sum + report.systemRows, 0),
      kept: reports.flatMap((report) => report.kept),
    };
  });
}
