import { isDomainError } from "@motcua/domain/errors";
import { errorSentence } from "@motcua/domain/messages/vi-errors";
import { type DemoYear, demoEditions } from "@motcua/services/demo/demo-accounts";
import { type DemoOrder, standardDemo, startDemo } from "@motcua/services/demo/start-demo";
import { parseLocalDate } from "@motcua/time/local-date";
import type { Command } from "commander";

import type { CliDeps } from "./cli-session.ts";
import { messages } from "./main-messages.vi.ts";

interface Options {
  readonly year: string;
  readonly district: string;
  readonly from?: string;
  readonly dossiers: string;
  readonly seed: string;
  readonly json: boolean;
}

/** Adds `motcua demo load`. Wrong use ends with 2, a store of real data with 1. */
export function registerDemoCommands(program: Command, deps: CliDeps): void {
  program
    .command("demo")
    .description(messages.demo)
    .command("load")
    .description(messages.demoLoad)
    .option("--year <year>", messages.demoYear, String(standardDemo.year))
    .option("--district <code>", messages.demoDistrict, standardDemo.districtCode)
    .option("--from <date>", messages.demoFrom)
    .option("--dossiers <count>", messages.demoDossiers, String(standardDemo.dossiers))
    .option("--seed <number>", messages.demoSeed, String(standardDemo.seed))
    .option("--json", messages.json, false)
    .action(async (options: Options, command: Command) => {
      const order = readOrder(options);
      if (typeof order === "string") command.error(order, { exitCode: 2 });
      try {
        const loaded = await deps.withSession(({ store, reference }) => startDemo(store, reference, order));
        deps.print(options.json ? JSON.stringify(loaded) : messages.demoDone(loaded));
      } catch (error) {
        if (!isDomainError(error)) throw error;
        command.error(errorSentence(error.code, error.details), { exitCode: 1 });
      }
    });
}

function readOrder(options: Options): DemoOrder | string {
  const year = Number(options.year);
  if (!(year in demoEditions)) return messages.wrongYear;
  const from = options.from === undefined ? undefined : parseLocalDate(options.from);
  if (from === null) return messages.wrongFrom;
  const [dossiers, seed] = [Number(options.dossiers), Number(options.seed)];
  if (!Number.isSafeInteger(dossiers) || dossiers < 1 || !Number.isSafeInteger(seed) || seed < 1)
    return messages.wrongCount;
  return { year: year as DemoYear, districtCode: options.district, dossiers, seed, ...(from ? { from } : {}) };
}
