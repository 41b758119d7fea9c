import { expect, test } from "vitest";

import { csvText } from "./csv.ts";

test("a table for Excel: byte order mark, quotes where needed, CRLF", () => {
  const rows = [
    ["Đơn vị", "Số hóa"],
    ['Xã "A", huyện B', "88,28 %"],
    ["Xã C", 12],
  ];
  expect(csvText(rows)).toBe('\ufeffĐơn vị,Số hóa\r\n"Xã ""A"", huyện B","88,28 %"\r\nXã C,12\r\n');
});

test.each(["=1+1", "+84", "-5", "@x"])("“%s” cannot become a formula", (text) => {
  expect(csvText([[text]])).toBe(`\ufeff'${text}\r\n`);
});
