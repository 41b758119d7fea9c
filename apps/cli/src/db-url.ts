import type { Command } from "commander";

import type { CliDeps } from "./cli-session.ts";
import { messages } from "./main-messages.vi.ts";

/** Adds `motcua db url [--role api]`. */
export function registerDatabaseCommands(program: Command, deps: CliDeps): void {
  program
    .command("db")
    .description(messages.db)
    .command("url")
    .description(messages.dbUrl)
    .option("--role <role>", messages.dbRole, "owner")
    .action(async ({ role }: { role: string }, command: Command) => {
      if (role !== "owner" && role !== "api") command.error(messages.wrongRole, { exitCode: 2 });
      deps.print(await deps.withSession(async ({ store }) => (role === "api" ? store.apiUrl : store.ownerUrl)));
    });
}
