import { crashRuns, isGood, tableHead, tableRow } from "./crash-runs.ts";

// npm run -s bench:crash -- [runs] [seed]: kills the server or PostgreSQL under load and prints what was lost.
const runs = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? 20_261_123);

process.stdout.write(`${tableHead}\n`);
let bad = 0;
let run = 0;
for await (const result of crashRuns(runs, seed)) {
  run += 1;
  if (!isGood(result)) bad += 1;
  process.stdout.write(`${tableRow(run, result)}\n`);
}
process.exitCode = bad === 0 ? 0 : 1;
