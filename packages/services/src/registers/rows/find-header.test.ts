import { describe, expect, test } from "vitest";

import { sampleHeader } from "../test/sample-register.ts";
import { findHeader, isNumberingRow, missingColumns, readHeader, titleOf } from "./find-header.ts";
import { columnOfHeader, registerColumnKeys, registerColumns, requiredColumns } from "./register-columns.ts";

const rows = (...lines: string[][]) => lines.map((cells, place) => ({ row: place + 1, cells }));
const NEEDED = ["Mã hồ sơ", "Mã TTHC", "Mã đơn vị", "Chủ hồ sơ", "Thời điểm tiếp nhận"];

test("no two columns go by the same name", () => {
  for (const column of registerColumnKeys) {
    const { title, alsoCalled } = registerColumns[column];
    for (const name of [title, ...alsoCalled]) expect(columnOfHeader(name)?.column, name).toBe(column);
  }
});

test.each([
  { header: "mã HỒ SƠ", column: "code", why: "case does not matter" },
  { header: "  Ma  ho so ", column: "code", why: "nor accents and spaces" },
  { header: "Mã hồ sơ".normalize("NFD"), column: "code", why: "nor the form of the letters" },
  { header: "Phí, lệ phí (nghìn đồng)", column: "fee", why: "what stands in brackets is a remark" },
  { header: "Mã hồ sơ (*)", column: "code", why: "a star marks what must be filled" },
  { header: "Ngày hẹn trả kết quả", column: "dueAt", why: "not the return" },
  { header: "Ngày trả kết quả", column: "returnedAt", why: "not the due moment" },
  { header: "Ghi chú", column: undefined, why: "we know no such column" },
  { header: "", column: undefined, why: "an empty cell names nothing" },
])("“$header” → $column: $why", ({ header, column }) => {
  expect(columnOfHeader(header)?.column).toBe(column);
});

describe("the header is the first row that names every required column", () => {
  test("below a title and blank rows, in any order, between columns we do not know", () => {
    const names = ["Ghi chú", "Ngày tiếp nhận", "Họ tên chủ hồ sơ", "Số hồ sơ", "Mã thủ tục", "Mã xã"];
    const header = findHeader(rows(["SỔ THEO DÕI NĂM 2023"], [], names));
    expect(header.row).toBe(3);
    expect(header.places).toEqual({ receivedAt: 1, owner: 2, code: 3, procedure: 4, unit: 5 });
    expect(titleOf(header, "receivedAt")).toBe("Ngày tiếp nhận");
    expect(titleOf(header, "resultAt")).toBe("Có kết quả");
  });

  test("of two columns of one meaning the surer name wins, then the left one", () => {
    expect(readHeader({ row: 1, cells: ["Họ tên", "Chủ hồ sơ", "Lệ phí", "Lệ phí"] }).places).toEqual({
      owner: 1,
      fee: 2,
    });
  });

  test.each([
    { table: rows(NEEDED.slice(0, 3)), missing: "Chủ hồ sơ”, “Thời điểm tiếp nhận", why: "two columns are not there" },
    { table: rows(["a", "b"], ["1", "2"]), missing: expect.stringContaining("Mã hồ sơ"), why: "nothing is" },
    {
      table: [...Array.from({ length: 30 }, () => []), NEEDED].map((cells, place) => ({ row: place + 1, cells })),
      missing: expect.stringContaining("Mã TTHC"),
      why: "it comes too late",
    },
  ])("refused, naming what the likeliest row lacks: $why", ({ table, missing }) => {
    expect(() => findHeader(table)).toThrow(
      expect.objectContaining({ code: "HEADER_NOT_FOUND", details: { column: missing } }),
    );
  });
});

describe("a person may point the header and the columns out", () => {
  const table = rows(["x"], ["cột 1", "cột 2", "cột 3", "cột 4", "cột 5"]);
  const places = { code: 0, procedure: 1, unit: 2, owner: 3, receivedAt: 4 };

  test("whatever the row says", () => {
    const header = findHeader(table, { headerRow: 2, places });
    expect(header).toMatchObject({ row: 2, places });
    expect(titleOf(header, "owner")).toBe("cột 4");
  });

  test("but not a row that is not there, nor without the required columns", () => {
    expect(() => findHeader(table, { headerRow: 9, places })).toThrow(/HEADER_NOT_FOUND/);
    expect(() => findHeader(table, { headerRow: 2, places: { code: 0 } })).toThrow(/Mã TTHC/);
  });
});

test("required are the number, the two codes, the owner and the receipt", () => {
  expect(requiredColumns.map((column) => registerColumns[column].title)).toEqual([
    "Mã hồ sơ",
    "Mã TTHC",
    "Mã đơn vị",
    "Chủ hồ sơ",
    "Thời điểm tiếp nhận",
  ]);
  expect(missingColumns(sampleHeader().places)).toEqual([]);
});

test.each([
  { cells: ["(1)", "(2)", "(3)", "(4)", "(5)"], numbering: true, why: "in brackets" },
  { cells: ["1", "2", "", "3", "4", "5"], numbering: true, why: "plain, over a gap" },
  { cells: ["1", "000.01", "1.001193", "09832", "Ánh"], numbering: false, why: "a row of data" },
  { cells: ["1", "1", "1", "1", "1"], numbering: false, why: "not counting up" },
  { cells: ["1", "2"], numbering: false, why: "too few to be sure" },
])("the row of column numbers under a header: $why", ({ cells, numbering }) => {
  expect(isNumberingRow(cells)).toBe(numbering);
});
