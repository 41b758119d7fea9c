import { findUnitByCode } from "@motcua/services/boards/select-units";
import type { Reconciliation } from "@motcua/services/registers/reconcile-registers";
import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";
import type { Command } from "commander";

import { messages } from "./import-messages.vi.ts";
import { type ImportDeps, saidWhenRefused } from "./import-register.ts";
import { shown } from "./import-text.ts";

interface Options {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
}

/** Adds `motcua reconcile`. Wrong use and an unknown unit end with 2. */
export function registerReconcileCommand(program: Command, deps: ImportDeps): void {
  program
    .command("reconcile")
    .description(messages.reconcile)
    .requiredOption("--unit <code>", messages.unit)
    .requiredOption("--from <date>", messages.from)
    .requiredOption("--to <date>", messages.to)
    .option("--json", messages.json, false)
    .action(async (options: Options, command: Command) => {
      const period = readPeriod(options);
      if (typeof period === "string") command.error(period, { exitCode: 2 });
      const found = await saidWhenRefused(command, () => reconcile(deps, options.unit, period));
      deps.print(options.json ? JSON.stringify(found) : reconciliationText(found));
    });
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The days asked for, or a sentence that says which option is unusable. */
function readPeriod(options: Options): Days | string {
  const from = parseLocalDate(options.from);
  if (from === null) return messages.badDate("--from", options.from);
  const to = parseLocalDate(options.to);
  if (to === null) return messages.badDate("--to", options.to);
  return from > to ? messages.badPeriod : { from, to };
}

async function reconcile(deps: ImportDeps, code: string, period: Days): Promise<Reconciliation> {
  const { reconcileRegisters } = await import("@motcua/services/registers/reconcile-registers");
  return deps.withDistricts((contexts) => {
    const [first] = contexts;
    if (!first) throw new RangeError("a store has districts");
    const { districtId, unitId } = findUnitByCode(first.reference, code, period.to);
    const ctx = contexts.find(({ actor }) => actor.districtId === districtId) ?? first;
    return reconcileRegisters(ctx, { unitId, ...period });
  });
}

function reconciliationText({ units, differing, ...sums }: Reconciliation): string {
  const rate = (value: number | null) => (value === null ? messages.noRate : String(value).replace(".", ","));
  return [
    messages.reconciled({ ...sums, rate: rate(sums.rate) }),
    ...units.map((unit) => messages.reconciledUnit({ ...unit, rate: rate(unit.rate) })),
    messages.differing(differing.length),
    ...shown(
      differing.map(({ code, column, paper, province }) => messages.differingLine(code, column, { paper, province })),
    ),
  ].join("\n");
}
