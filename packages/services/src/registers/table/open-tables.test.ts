import { gzipSync } from "node:zlib";

import ExcelJs from "exceljs";
import { describe, expect, test } from "vitest";

import { gathered, temporaryFile } from "../test/sample-register.ts";
import { xlsxBytes, zipBytes } from "../test/zip-bytes.ts";
import { openTables } from "./open-tables.ts";

async function readFirst(path: string) {
  const [table] = await openTables(path);
  if (!table) return [];
  const rows = await gathered(table.rows());
  return rows.map(({ row, cells }) => [row, ...cells]);
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("the kind of a file is that of its content, not of its name", () => {
  test.each([
    { content: Buffer.from("a,b\n"), why: "text" },
    { content: gzipSync("a,b\n"), why: "packed text" },
    { content: xlsxBytes(`<row r="1">${cell("A1", "a")}${cell("B1", "b")}</row>`), why: "a workbook" },
  ])("$why", async ({ content }) => {
    expect(await readFirst(temporaryFile("so.dat", content))).toEqual([[1, "a", "b"]]);
  });
});

describe("refused, each with its reason", () => {
  test.each([
    { content: Buffer.alloc(0), reason: "không có dòng nào", why: "nothing in it" },
    { content: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), reason: "mật khẩu", why: "a password or the old .xls" },
    { content: Buffer.from([1, 2, 0, 3]), reason: "không phải bảng tính", why: "a picture or a program" },
    { content: zipBytes([{ name: "a.txt", text: "a" }]), reason: "không phải bảng tính", why: "another archive" },
    { content: Buffer.from("PK\u0003\u0004 không phải"), reason: "hỏng", why: "the beginning of an archive" },
    { content: gzipSync("a,b\n1,2\n".repeat(5000)).subarray(0, 60), reason: "hỏng", why: "half a packed file" },
    { content: xlsxBytes("<row><c></row>"), reason: "hỏng", why: "a sheet that is no XML" },
    {
      content: xlsxBytes("", [{ name: "xl/worksheets/sheet1.xml", text: "<worksheet/>", flags: 1 }]),
      reason: "mật khẩu",
      why: "an encrypted sheet",
    },
  ])("$why", async ({ content, reason }) => {
    const refusal = await readFirst(temporaryFile("so.xlsx", content)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "FILE_UNREADABLE", details: { reason: expect.stringContaining(reason) } });
  });

  test("a workbook that ends in the middle of a sheet", async () => {
    const whole = xlsxBytes(`<row r="1">${cell("A1", "a")}</row>`);
    const broken = Buffer.from(whole);
    broken.fill(0xff, 60, 90);
    const refusal = await readFirst(temporaryFile("so.xlsx", broken)).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "FILE_UNREADABLE" });
  });

  test("no file there, or a folder", async () => {
    await expect(openTables("/tmp/khong-co-so-nao.csv")).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
    await expect(openTables("/tmp")).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
  });
});

test("a workbook as exceljs writes it: shared texts, dates, numbers, rich text, formulas, a hidden sheet", async () => {
  const workbook = new ExcelJs.Workbook();
  workbook.addWorksheet("Ẩn", { state: "hidden" }).addRow(["không đọc"]);
  const sheet = workbook.addWorksheet("Sổ theo dõi");
  sheet.getCell("A1").value = "SỔ & THEO DÕI <2023>";
  sheet.getRow(3).values = ["Mã", "Ngày", "Phí"];
  const row = sheet.getRow(4);
  row.getCell(1).value = { richText: [{ text: "000.01" }, { font: { bold: true }, text: ".27" }] };
  row.getCell(2).value = new Date(Date.UTC(2023, 9, 16, 9, 0));
  row.getCell(2).numFmt = "dd/mm/yyyy hh:mm";
  row.getCell(3).value = { formula: "20000+30000", result: 50000 };
  const path = temporaryFile("so.xlsx", Buffer.from(await workbook.xlsx.writeBuffer()));
  expect(await readFirst(path)).toEqual([
    [1, "SỔ & THEO DÕI <2023>"],
    [3, "Mã", "Ngày", "Phí"],
    [4, "000.01.27", "16/10/2023 09:00", "50000"],
  ]);
  expect((await openTables(path)).map(({ name }) => name)).toEqual(["Sổ theo dõi"]);
});

test("a workbook of another hand: prefixes, no places, gaps, readings, stored parts, ISO dates", async () => {
  const sheet = `<x:worksheet xmlns:x="main"><x:sheetData>
    <x:row><x:c t="inlineStr"><x:is><x:r><x:t>Hồ</x:t></x:r><x:r><x:t> sơ</x:t></x:r></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>
    <x:row r="5"><x:c r="C5" t="s"><x:v>0</x:v></x:c><x:c t="d"><x:v>2023-10-16T09:00:00</x:v></x:c><x:c r="AAA5"><x:v>1</x:v></x:c></x:row>
  </x:sheetData></x:worksheet>`;
  const shared = "<sst><si><t>東京</t><rPh><t>トウキョウ</t></rPh></si></sst>";
  const bytes = xlsxBytes("", [
    { name: "xl/worksheets/sheet1.xml", text: sheet, stored: true },
    { name: "xl/sharedStrings.xml", text: shared },
  ]);
  expect(await readFirst(temporaryFile("so.xlsx", bytes))).toEqual([
    [1, "Hồ sơ", "7"],
    [5, "", "", "東京", "2023-10-16T09:00:00"],
  ]);
});

test("rows can be read again, and reading may stop at any row", async () => {
  const path = temporaryFile("so.csv", "a\n".repeat(100_000));
  const [table] = await openTables(path);
  for (let time = 0; time < 2; time += 1) {
    let count = 0;
    for await (const { row } of table?.rows() ?? []) {
      count = row;
      if (row === 3) break;
    }
    expect(count).toBe(3);
  }
});
