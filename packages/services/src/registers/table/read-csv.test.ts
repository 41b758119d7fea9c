import { describe, expect, test } from "vitest";

import { gathered } from "../test/sample-register.ts";
import { delimiterOf, readCsv } from "./read-csv.ts";

async function read(text: string | Buffer, piece = 7) {
  const bytes = Buffer.from(text);
  const pieces = (async function* () {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  })();
  const rows = await gathered(readCsv(pieces));
  return rows.map(({ row, cells }) => [row, ...cells]);
}

test.each([
  {
    text: "a,b\n1,2\n",
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
    why: "commas",
  },
  {
    text: "a;b\n1,5;2\n",
    rows: [
      [1, "a", "b"],
      [2, "1,5", "2"],
    ],
    why: "semicolons, as Vietnamese Excel writes them",
  },
  {
    text: "a\tb\r\n1\t2\r\n",
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
    why: "tabs and CRLF",
  },
  { text: "\uFEFFMã,b\n", rows: [[1, "Mã", "b"]], why: "a byte order mark is no letter" },
  {
    text: 'a,b\n"x, y","nói ""có"""\n',
    rows: [
      [1, "a", "b"],
      [2, "x, y", 'nói "có"'],
    ],
    why: "quoted cells",
  },
  {
    text: "a,b\n1\n1,2,3\n",
    rows: [
      [1, "a", "b"],
      [2, "1"],
      [3, "1", "2", "3"],
    ],
    why: "rows of any width",
  },
  {
    text: 'a,b\n1" ống,2\n',
    rows: [
      [1, "a", "b"],
      [2, '1" ống', "2"],
    ],
    why: "a mark within a cell is a letter",
  },
  {
    text: "a,b\n1,2",
    rows: [
      [1, "a", "b"],
      [2, "1", "2"],
    ],
    why: "no end of line at the end",
  },
])("$why", async ({ text, rows }) => {
  expect(await read(text)).toEqual(rows);
});

describe("a record's row is the line on which it begins", () => {
  test.each([
    { end: "\n", why: "LF" },
    { end: "\r\n", why: "CRLF" },
  ])("with $why, empty lines and cells over several lines", async ({ end }) => {
    const text = ["title", "", "a,b", '"one', 'two",2', "3,4", "", "5,6"].join(end);
    expect(await read(text)).toEqual([
      [1, "title"],
      [2, ""],
      [3, "a", "b"],
      [4, `one${end}two`, "2"],
      [6, "3", "4"],
      [7, ""],
      [8, "5", "6"],
    ]);
  });
});

test("UTF-16 with its mark is read, whichever way round", async () => {
  const little = Buffer.from("\uFEFFMã\tĐạt\n", "utf16le");
  expect(await read(little)).toEqual([[1, "Mã", "Đạt"]]);
  expect(await read(Buffer.from(little).swap16())).toEqual([[1, "Mã", "Đạt"]]);
});

test.each([
  { bytes: Buffer.from([0x4d, 0xe3, 0x2c, 0x0a]), reason: "UTF-8", why: "bytes of an old code page" },
  { bytes: Buffer.from("  \n \n"), reason: "không có dòng nào", why: "nothing but space" },
  {
    bytes: Buffer.from(`a,b\n"${"x".repeat(1_100_000)}`),
    reason: "hỏng",
    why: "a quotation mark that is never closed",
  },
])("refused: $why", async ({ bytes, reason }) => {
  const refusal = await read(bytes, 65_536).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "FILE_UNREADABLE", details: { reason: expect.stringContaining(reason) } });
});

test("the delimiter is that of the widest line, whatever stands in titles and quoted cells", () => {
  expect(delimiterOf('SỔ THEO DÕI, QUÝ I, II, III\n\nMã;Phí, lệ phí;Tên\n1;2;"a,b,c,d,e,f"\n')).toBe(";");
});
