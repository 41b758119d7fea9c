import { type CrashResult, crashRun } from "./crash-run.ts";

/** True when nothing was lost, doubled or broken. */
export function isGood(result: CrashResult): boolean {
  return result.lost === 0 && result.doubled === 0 && result.chains === "intact" && result.totals === "equal";
}

/** Runs one after the other, half of them killing the server, half its PostgreSQL, each at a moment of its own. */
export async function* crashRuns(runs: number, seed: number): AsyncGenerator<CrashResult> {
  let state = seed;
  for (let run = 0; run < runs; run += 1) {
    // A plain linear congruence: enough to spread moments, and the same for a seed.
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield await crashRun(run % 2 === 0 ? "api" : "postgres", 200 + (state % 1800));
  }
}

/** A result as a row of the table, under {@link tableHead}. */
export function tableRow(run: number, result: CrashResult): string {
  const { victim, killedAtMs, acknowledged, retried, lost, doubled, chains, totals, recoveryMs } = result;
  return `| ${[run, victim, killedAtMs, acknowledged, retried, lost, doubled, chains, totals, recoveryMs].join(" | ")} |`;
}

/** The head of the table. */
export const tableHead = `| run | killed | at ms | acknowledged | retried | lost | doubled | chains | totals | back after ms |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- | --- | ---: |`;
