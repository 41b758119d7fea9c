import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, test } from "vitest";

import { openRegister } from "../table/open-register.ts";
import { csvText, gathered, goodRow, temporaryFile } from "../test/sample-register.ts";
import { shippedLaw } from "../test/shipped-law.ts";
import { judgeRegister } from "./judge-register.ts";

const judge = async (path: string) => gathered(judgeRegister(await openRegister(path), shippedLaw));
const second = { ...goodRow, code: "000.01.27.H26-230301-0002" };

describe("rows that are refused", () => {
  test("name the line, the file's own header and the code; the others are taken", async () => {
    const text = csvText([goodRow, { ...second, fee: "?" }, { ...second, code: "000.01.27.H26-230301-0003" }]);
    const judged = await judge(temporaryFile("so.csv", text.replace('"Phí, lệ phí (đồng)"', "Số tiền (đồng)")));
    expect(judged.map(({ row, error }) => [row, error?.column, error?.code])).toEqual([
      [2, undefined, undefined],
      [3, "Số tiền (đồng)", "amount"],
      [4, undefined, undefined],
    ]);
  });

  test("a number that was refused counts as seen, however it is spelt the second time", async () => {
    const judged = await judge(
      temporaryFile(
        "so.csv",
        csvText([
          { ...goodRow, fee: "?" },
          { ...goodRow, code: " 000.01.27.h26-230301-0001" },
        ]),
      ),
    );
    expect(judged.map(({ error }) => error?.code)).toEqual(["amount", "duplicate"]);
  });

  test("two rows without a number are not each other's duplicates", async () => {
    const judged = await judge(
      temporaryFile(
        "so.csv",
        csvText([
          { ...goodRow, code: "" },
          { ...goodRow, code: "" },
        ]),
      ),
    );
    expect(judged.map(({ error }) => error?.code)).toEqual(["required", "required"]);
  });
});

describe("deadlines", () => {
  test.each([
    { dueAt: "01/03/2023 17:00", deadline: null, why: "as computed" },
    { dueAt: "", deadline: null, why: "none stated" },
    { dueAt: "01/03/2023", deadline: null, why: "the day agrees" },
    {
      dueAt: "02/03/2023 17:00",
      deadline: { row: 2, stated: "2023-03-02T17:00:00+07:00", computed: "2023-03-01T17:00:00+07:00" },
      why: "another one",
    },
    {
      dueAt: "02/03/2023",
      deadline: { row: 2, stated: "2023-03-02", computed: "2023-03-01T17:00:00+07:00" },
      why: "another day",
    },
  ])("$why", async ({ dueAt, deadline }) => {
    const [judged] = await judge(temporaryFile("so.csv", csvText([{ ...goodRow, dueAt }])));
    expect(judged?.deadline).toEqual(deadline);
  });
});

test("title, blank rows and the row of column numbers are no data, and rows keep their lines", async () => {
  const [titles, row] = csvText([goodRow]).split("\n");
  const numbers = Array.from({ length: 22 }, (_, place) => `(${place + 1})`).join(",");
  const text = ["SỔ THEO DÕI", "", titles, numbers, "", row, "7,,,,,"].join("\n");
  const judged = await judge(temporaryFile("so.csv", text));
  expect(judged.map(({ row, error }) => [row, error])).toEqual([[6, null]]);
});

test("a file with a header and no rows is read", async () => {
  expect(await judge(temporaryFile("so.csv", csvText([])))).toEqual([]);
});

const registers = fileURLToPath(new URL("../../../../../../shared/data/registers/", import.meta.url));
const absent = !existsSync(registers);
if (absent) console.warn("skipped: no sample registers at ../shared/data/registers");

describe.skipIf(absent)("the register with planted errors", () => {
  const expected: { row: number; column: string; code: string }[] = absent
    ? []
    : JSON.parse(readFileSync(`${registers}so-loi.expected.json`, "utf8"));

  test.each([
    { file: "so-loi.csv", shift: 0 },
    { file: "so-loi.xlsx", shift: 2 },
  ])("$file: exactly its 19 errors and 581 good rows, all deadlines as stated", async ({ file, shift }) => {
    const judged = await judge(`${registers}${file}`);
    const errors = judged.flatMap(({ error }) =>
      error ? [{ row: error.row, column: error.column, code: error.code }] : [],
    );
    const planted = expected.map((error) => ({ ...error, row: error.row + shift })).sort((a, b) => a.row - b.row);
    expect(errors).toEqual(planted);
    expect(judged.filter(({ entry }) => entry !== null)).toHaveLength(581);
    expect(judged.flatMap(({ deadline, warnings }) => [deadline ?? [], warnings].flat())).toEqual([]);
  });
});
