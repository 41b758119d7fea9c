#!/usr/bin/env node

import { isDomainError } from "@motcua/domain/errors";
import { errorSentence } from "@motcua/domain/messages/vi-errors";
import { Command, type CommanderError } from "commander";

import { messages } from "./main-messages.vi.ts";

/** What reads no store loads neither the database nor the services, and so starts at once. */
const STORELESS = "sla";

// Before the commands are added, for these inherit it: what commander itself refuses is wrong use, and that is 2.
const program = new Command("motcua").description(messages.program).exitOverride(exit);

program
  .command("sla")
  .description(messages.sla)
  .command("due")
  .description(messages.slaDue)
  .option("--explain", messages.explain, false)
  .action(async (options: { explain: boolean }) => {
    const { runSlaDue } = await import("./sla-due.ts");
    await runSlaDue(process.stdin, process.stdout, options);
  });

if (process.argv[2] !== STORELESS) {
  const { registerStoreCommands } = await import("./store-commands.ts");
  registerStoreCommands(program);
}

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}

function exit(error: CommanderError): never {
  const refusedByCommander = error.exitCode === 1 && error.code !== "commander.error";
  process.exit(refusedByCommander ? 2 : error.exitCode);
}

/** What went wrong in one line: a rule's own sentence, else the message; a stack helps nobody at a terminal. */
function sentenceOf(error: unknown): string {
  if (isDomainError(error)) return errorSentence(error.code, error.details);
  return error instanceof Error ? error.message : String(error);
}
