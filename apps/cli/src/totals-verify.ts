import type { Difference, TotalsReport } from "@motcua/services/audit/verify-totals";
import type { Command } from "commander";

import type { AuditDeps } from "./audit-deps.ts";
import { messages } from "./audit-messages.vi.ts";
import { shownLines } from "./shown-lines.ts";

/** Adds `motcua totals verify`. */
export function registerTotalsCommand(program: Command, deps: AuditDeps): void {
  program
    .command("totals")
    .description(messages.totals)
    .command("verify")
    .description(messages.verifyTotals)
    .option("--json", messages.json, false)
    .action(async ({ json }: { json: boolean }, command: Command) => {
      const { verifyTotals } = await import("@motcua/services/audit/verify-totals");
      const report = await deps.withSession(({ store }) => verifyTotals(store.ownerUrl));
      deps.print(json ? JSON.stringify(report) : totalsText(report));
      const count = report.differences.length + (report.more ?? 0);
      if (count > 0) command.error(messages.totalsFailed(count), { exitCode: 1 });
    });
}

function totalsText({ dossiers, differences, more = 0 }: TotalsReport): string {
  if (differences.length === 0) return messages.totalsWhole(dossiers);
  return [messages.totalsBroken(dossiers), ...shownLines(differences.map(differenceLine), more)].join("\n");
}

/** Where it differs, as the names of the store: who repairs it needs these. */
function differenceLine(difference: Difference): string {
  const { stored, computed, ...place } = difference;
  const words = (value: unknown) => (value === null ? messages.nothing : String(value));
  return messages.totalsLine(Object.values(place).map(words).join(" "), words(stored), words(computed));
}
