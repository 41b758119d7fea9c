import type { Command } from "commander";

import { registerAuditCommands } from "./audit-verify.ts";
import { cliDeps } from "./cli-session.ts";
import { registerDatabaseCommands } from "./db-url.ts";
import { registerDemoCommands } from "./demo-load.ts";
import { registerNationalIndexCommand } from "./import-national-index.ts";
import { registerImportCommands } from "./import-register.ts";
import { registerReconcileCommand } from "./reconcile.ts";
import { registerReportCommands } from "./report-summary.ts";

/** Adds every command that opens the store; it is opened only when one of them runs. */
export function registerStoreCommands(program: Command): void {
  const deps = cliDeps();
  registerImportCommands(program, deps);
  registerNationalIndexCommand(program, deps);
  registerReconcileCommand(program, deps);
  registerReportCommands(program, deps);
  registerDemoCommands(program, deps);
  registerAuditCommands(program, deps);
  registerDatabaseCommands(program, deps);
}
