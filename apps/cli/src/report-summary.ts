import { DomainError, isDomainError } from "@motcua/domain/errors";
import { errorSentence } from "@motcua/domain/messages/vi-errors";
import { addSums, figuresOf, type PeriodFigures } from "@motcua/services/boards/period-figures";
import { periodCells } from "@motcua/services/boards/period-summary";
import { boardUnits, findUnitByCode } from "@motcua/services/boards/select-units";
import type { ServiceContext } from "@motcua/services/context";
import { type Instant, parseInstant } from "@motcua/time/instant";
import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";
import type { Command } from "commander";

import { messages } from "./report-messages.vi.ts";

/** What the commands of `motcua report` are given by the program. */
export interface ReportDeps {
  /** Runs `work` with one context for each district of the store, and leaves the store when it is over. */
  withDistricts<T>(work: (contexts: readonly ServiceContext[]) => Promise<T>): Promise<T>;
  /** Writes a result on standard output. */
  print(text: string): void;
}

interface Options {
  readonly unit?: string;
  readonly own: boolean;
  readonly from: string;
  readonly to: string;
  readonly asOf?: string;
  readonly json: boolean;
}

interface Question {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly unit: string | null;
  readonly own: boolean;
  readonly asOf: Instant | null;
}

/** Adds `motcua report summary`. Unusable input ends with 2 and a sentence. */
export function registerReportCommands(program: Command, deps: ReportDeps): void {
  program
    .command("report")
    .description(messages.report)
    .command("summary")
    .description(messages.summary)
    .option("--unit <code>", messages.unit)
    .option("--own", messages.own, false)
    .requiredOption("--from <date>", messages.from)
    .requiredOption("--to <date>", messages.to)
    .option("--as-of <moment>", messages.asOf)
    .option("--json", messages.json, false)
    .action(async (options: Options, command: Command) => {
      const question = readQuestion(options);
      if (typeof question === "string") command.error(question, { exitCode: 2 });
      try {
        const figures = await deps.withDistricts((contexts) => summarise(contexts, question));
        deps.print(options.json ? `${JSON.stringify(figures)}\n` : figuresAsText(figures));
      } catch (error) {
        if (!isDomainError(error, "UNIT_NOT_FOUND")) throw error;
        command.error(errorSentence(error.code, error.details), { exitCode: 2 });
      }
    });
}

/** What was asked for, or a sentence that says which option is unusable. */
function readQuestion({ unit, own, from, to, asOf }: Options): Question | string {
  const first = parseLocalDate(from);
  if (first === null) return messages.badDate("--from", from);
  const last = parseLocalDate(to);
  if (last === null) return messages.badDate("--to", to);
  if (first > last) return messages.badPeriod;
  const moment = asOf === undefined ? null : parseInstant(asOf);
  if (asOf !== undefined && moment === null) return messages.badMoment("--as-of", asOf);
  if (own && unit === undefined) return messages.ownWithoutUnit;
  return { from: first, to: last, unit: unit ?? null, own, asOf: moment };
}

/** Without a unit the whole store is summed: every unit of every district that it holds. */
async function summarise(contexts: readonly ServiceContext[], question: Question): Promise<PeriodFigures> {
  const [first] = contexts;
  if (!first) throw new DomainError("UNIT_NOT_FOUND");
  const place = question.unit === null ? null : findUnitByCode(first.reference, question.unit, question.to);
  const asked = place === null ? contexts : contexts.filter((ctx) => ctx.actor.districtId === place.districtId);
  const cells = await Promise.all(
    asked.map((ctx) => {
      const choice = { unitId: place?.unitId ?? null, own: question.own };
      const unitIds = boardUnits(ctx, choice, question);
      return periodCells(ctx, { ...question, unitIds, part: "resolving", asOf: question.asOf ?? ctx.clock.lawNow() });
    }),
  );
  return figuresOf(addSums(cells.flat().map((cell) => cell.sums)));
}

function figuresAsText(figures: PeriodFigures): string {
  const lines = Object.entries(messages.figures).map(([name, label]) => {
    const value = figures[name as keyof PeriodFigures];
    return `${label}: ${value === null ? messages.nothing : value}\n`;
  });
  return lines.join("");
}
