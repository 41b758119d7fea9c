import type { ChainProblem, ChainReport } from "@motcua/services/audit/verify-chains";
import type { Command } from "commander";

import type { AuditDeps } from "./audit-deps.ts";
import { messages } from "./audit-messages.vi.ts";
import { shownLines } from "./shown-lines.ts";
import { registerTotalsCommand } from "./totals-verify.ts";

/** Adds `motcua audit verify` and `motcua totals verify`. Each ends with 1 when it found something. */
export function registerAuditCommands(program: Command, deps: AuditDeps): void {
  program
    .command("audit")
    .description(messages.audit)
    .command("verify")
    .description(messages.verifyChains)
    .option("--json", messages.json, false)
    .action(async ({ json }: { json: boolean }, command: Command) => {
      const { verifyChains } = await import("@motcua/services/audit/verify-chains");
      const report = await deps.withSession(({ store }) => verifyChains(store.ownerUrl));
      deps.print(json ? JSON.stringify(report) : chainsText(report));
      const count = report.problems.length + (report.more ?? 0);
      if (count > 0) command.error(messages.chainsFailed(count), { exitCode: 1 });
    });
  registerTotalsCommand(program, deps);
}

function chainsText({ events, chains, problems, more = 0 }: ChainReport): string {
  if (problems.length === 0) return messages.chainsWhole(events, chains);
  return [messages.chainsBroken(events, chains), ...shownLines(problems.map(problemLine), more)].join("\n");
}

function problemLine({ district, subject, seq, problem }: ChainProblem): string {
  const place = messages.chainLine(district, subject, seq === null ? "" : messages.atEvent(seq));
  return `${place}: ${messages.problems[problem]}`;
}
