import type { ChainReport } from "@motcua/services/audit/verify-chains";
import type { TotalsReport } from "@motcua/services/audit/verify-totals";
import { Command } from "commander";
import { expect, test } from "vitest";

import { registerAuditCommands } from "./audit-verify.ts";

/** How the command ended when the store gave `report`: its exit code and what it said where. */
async function run(text: string, report: ChainReport | TotalsReport) {
  const printed: string[] = [];
  const said: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: (words) => said.push(words) });
  registerAuditCommands(program, {
    withSession: () => Promise.resolve(report as never), // what the work with the store would give
    print: (words) => printed.push(words),
  });
  const exitCode = await program.parseAsync(text.split(" "), { from: "user" }).then(
    () => 0,
    (error) => error.exitCode as number,
  );
  return { exitCode, printed: printed.join("\n"), said: said.join("") };
}

const subject = "01a20b0a-0439-764b-9fa8-328457efa337";
const whole: ChainReport = { events: 12, chains: 4, problems: [] };
const problem = { district: 1, subject, seq: 3, problem: "hashDiffers" } as const;
const equal: TotalsReport = { dossiers: 9, districts: 1, differences: [] };
const day = {
  table: "unit_day_totals",
  district: 1,
  unit: 2,
  part: "resolving",
  field: "ho-tich",
  day: "2023-10-16",
} as const;
const drift = { ...day, counter: "late", stored: 3, computed: 2 } as TotalsReport["differences"][number];

test("whole chains end with 0 and are told in one line", async () => {
  expect(await run("audit verify", whole)).toEqual({
    exitCode: 0,
    printed: "Đã kiểm tra 12 sự kiện của 4 chuỗi: toàn vẹn.",
    said: "",
  });
});

test("a broken chain ends with 1, names its place on standard output and says what to do on standard error", async () => {
  const { exitCode, printed, said } = await run("audit verify", { ...whole, problems: [problem] });
  expect(exitCode).toBe(1);
  expect(printed).toContain(`huyện 1, hồ sơ ${subject}, sự kiện 3: nội dung đã bị sửa sau khi ghi`);
  expect(said).toContain("Sổ ghi việc có 1 chỗ không toàn vẹn");
});

test("equal totals end with 0, a drift with 1 and both sides", async () => {
  expect(await run("totals verify", equal)).toMatchObject({
    exitCode: 0,
    printed: "Đã đếm lại 9 hồ sơ: mọi số liệu đều khớp.",
  });
  const { exitCode, printed } = await run("totals verify", { ...equal, differences: [drift] });
  expect(exitCode).toBe(1);
  expect(printed).toContain("unit_day_totals 1 2 resolving ho-tich 2023-10-16 late: đang giữ 3, đếm được 2");
});

test.each([
  ["audit verify --json", { ...whole, problems: [problem] }],
  ["totals verify --json", { ...equal, differences: [drift] }],
])("%s prints the report alone, and ends with 1 as well", async (text, report) => {
  const { exitCode, printed } = await run(text, report);
  expect(JSON.parse(printed)).toEqual(report);
  expect(exitCode).toBe(1);
});

test("a person is shown twenty lines and how many more there are", async () => {
  const problems = Array.from({ length: 25 }, () => problem);
  const { printed, said } = await run("audit verify", { ...whole, problems, more: 7 });
  expect(printed.split("\n")).toHaveLength(22);
  expect(printed).toContain("… và 12 chỗ nữa");
  expect(said).toContain("32 chỗ");
});
