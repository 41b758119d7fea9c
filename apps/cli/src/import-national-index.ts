import { readFileSync } from "node:fs";

import { importNationalIndex } from "@motcua/services/procedures/import-national-index";
import type { Command } from "commander";

import type { CliDeps } from "./cli-session.ts";
import { messages } from "./main-messages.vi.ts";

/** Adds `motcua import procedures FILE`, beside the imports of registers. */
export function registerNationalIndexCommand(program: Command, deps: CliDeps): void {
  const group = program.commands.find((command) => command.name() === "import");
  group
    ?.command("procedures")
    .description(messages.importProcedures)
    .argument("<file>", messages.importFile)
    .option("--json", messages.json, false)
    .action(async (file: string, { json }: { json: boolean }, command: Command) => {
      const content = readJson(file);
      if (content === undefined) command.error(messages.unreadable(file), { exitCode: 1 });
      const done = await deps.withSession(({ store }) => importNationalIndex(store.ownerUrl, content));
      deps.print(json ? JSON.stringify(done) : messages.procedures(done));
    });
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // A missing file and broken JSON have the same remedy, which the caller says.
    return undefined;
  }
}
