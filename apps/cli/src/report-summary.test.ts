import { DomainError } from "@motcua/domain/errors";
import { Command } from "commander";
import { expect, test } from "vitest";

import { type ReportDeps, registerReportCommands } from "./report-summary.ts";

const noStore: ReportDeps = {
  withDistricts: () => Promise.reject(new Error("the store was opened")),
  print: () => undefined,
};

/** How the command ended: its exit code and what it said on standard error. */
async function run(text: string, deps: ReportDeps = noStore) {
  const said: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: (words) => said.push(words) });
  registerReportCommands(program, deps);
  try {
    await program.parseAsync(["report", "summary", ...text.split(" ")], { from: "user" });
    return { exitCode: 0, said: said.join("") };
  } catch (error) {
    return { exitCode: (error as { exitCode?: number }).exitCode, said: said.join("") };
  }
}

test.each([
  ["--from 2023-02-30 --to 2023-03-31", "--from: “2023-02-30” không phải là một ngày có thật"],
  ["--from 2023-03-01 --to 31/03/2023", "--to: “31/03/2023” không phải là một ngày có thật"],
  ["--from 2023-04-01 --to 2023-03-31", "--from muộn hơn --to"],
  ["--from 2023-03-01 --to 2023-03-31 --as-of 2023-04-01", "--as-of: “2023-04-01” không phải là một thời điểm"],
  ["--from 2023-03-01 --to 2023-03-31 --own", "--own cần đi cùng --unit"],
])("%s is refused with 2 before the store is opened", async (text, sentence) => {
  const { exitCode, said } = await run(text);
  expect(exitCode).toBe(2);
  expect(said).toContain(sentence);
});

test("an unknown unit is refused with 2 and named, after the store was left", async () => {
  const deps = {
    ...noStore,
    withDistricts: () => Promise.reject(new DomainError("UNIT_NOT_FOUND", { code: "99999" })),
  };
  const { exitCode, said } = await run("--unit 99999 --from 2023-03-01 --to 2023-03-31", deps);
  expect(exitCode).toBe(2);
  expect(said).toContain("Không có đơn vị mã 99999 vào ngày đó");
});

test("any other error is not called wrong use", async () => {
  const { exitCode } = await run("--from 2023-03-01 --to 2023-03-31");
  expect(exitCode).toBeUndefined();
});
