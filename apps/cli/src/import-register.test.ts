import { Command } from "commander";
import { expect, test } from "vitest";

import { type ImportDeps, registerImportCommands } from "./import-register.ts";
import { registerReconcileCommand } from "./reconcile.ts";

const noStore: ImportDeps = {
  withDistricts: () => Promise.reject(new Error("the store was opened")),
  print: () => undefined,
};

/** How a command ended: its exit code and what it said on standard error. */
async function run(words: readonly string[]) {
  const said: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: (text) => said.push(text) });
  registerImportCommands(program, noStore);
  registerReconcileCommand(program, noStore);
  try {
    await program.parseAsync(words, { from: "user" });
    return { exitCode: 0, said: said.join("") };
  } catch (error) {
    return { exitCode: (error as { exitCode?: number }).exitCode, said: said.join("") };
  }
}

const here = import.meta.filename;

test.each([
  { words: ["import", "register", "/khong/co.csv"], says: "Không có tệp /khong/co.csv", why: "no such file" },
  {
    words: ["import", "register", here, "--system", "xa"],
    says: "--system: “xa” không dùng được",
    why: "no such system",
  },
  { words: ["import", "undo", "dot-1"], says: "“dot-1” không phải mã đợt nhập", why: "no id of a run" },
  {
    words: ["reconcile", "--unit", "185", "--from", "2023-02-30", "--to", "2023-03-31"],
    says: "--from: “2023-02-30” không phải là một ngày có thật",
    why: "no real day",
  },
  {
    words: ["reconcile", "--unit", "185", "--from", "2023-04-01", "--to", "2023-03-31"],
    says: "--from muộn hơn --to",
    why: "a period that ends before it begins",
  },
])("wrong use ends with 2 before the store is opened: $why", async ({ words, says }) => {
  const { exitCode, said } = await run(words);
  expect(exitCode).toBe(2);
  expect(said).toContain(says);
});
