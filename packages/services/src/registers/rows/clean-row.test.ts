import { describe, expect, test } from "vitest";

import { cleaned, goodRow, sampleHeader } from "../test/sample-register.ts";
import { cleanCell, cleanRow, isBlankRow, parseAmount } from "./clean-row.ts";
import type { RegisterColumn } from "./register-columns.ts";

const cases: { column: RegisterColumn; text: string; clean: string; why: string }[] = [
  {
    column: "code",
    text: " 000.01.27.h26 -230301-0001",
    clean: "000.01.27.H26-230301-0001",
    why: "capitals, no spaces",
  },
  { column: "procedure", text: "1.001193 ", clean: "1.001193", why: "no spaces" },
  { column: "procedure", text: "khai  sinh", clean: "khai sinh", why: "a text keeps its words apart" },
  { column: "unit", text: "\u00a009832", clean: "09832", why: "no hard spaces" },
  { column: "owner", text: "  TRỊNH VĂN HÀ  ", clean: "Trịnh Văn Hà", why: "a name all in capitals" },
  {
    column: "owner",
    text: "Dương Thuỳ Khánh".normalize("NFD"),
    clean: "Dương Thuỳ Khánh",
    why: "letters put together",
  },
  { column: "owner", text: "CÔNG TY TNHH ABC", clean: "CÔNG TY TNHH ABC", why: "an organisation keeps its capitals" },
  { column: "identity", text: "001 087 123 456", clean: "001087123456", why: "digits together" },
  { column: "phone", text: "+84 912.345.678", clean: "0912345678", why: "the national form" },
  { column: "phone", text: "máy lẻ 12", clean: "máy lẻ 12", why: "what is no number stays" },
  { column: "channelIn", text: "BCCI", clean: "Bưu chính công ích", why: "a short word" },
  { column: "channelIn", text: "truc tuyen", clean: "Trực tuyến", why: "a word without accents" },
  { column: "channelIn", text: "qua Zalo", clean: "qua Zalo", why: "an unknown word stays" },
  { column: "channelOut", text: "TẠI QUẦY", clean: "Tại quầy", why: "capitals" },
  { column: "state", text: "10", clean: "Đã trả kết quả", why: "a state by its number" },
  { column: "digitised", text: "x", clean: "Có", why: "a cross says yes" },
  { column: "digitised", text: "FALSE", clean: "Không", why: "a spreadsheet's no" },
  { column: "payment", text: "chuyển khoản", clean: "Không dùng tiền mặt", why: "a transfer is cashless" },
  { column: "receivedAt", text: "2023-03-01T09:00", clean: "01/03/2023 09:00", why: "ISO" },
  { column: "receivedAt", text: "sáng thứ hai", clean: "sáng thứ hai", why: "what is no moment stays" },
  { column: "fee", text: "50.000 đ", clean: "50000", why: "thousands and currency" },
  { column: "fee", text: "50000.0", clean: "50000", why: "a whole number with a fraction of nothing" },
  { column: "fee", text: "mười nghìn", clean: "mười nghìn", why: "words stay" },
  { column: "satisfaction", text: "5.0", clean: "5", why: "a whole number with a fraction of nothing" },
  { column: "address", text: "Thôn 3,\n Xã  Một", clean: "Thôn 3, Xã Một", why: "one line, single spaces" },
];

test.each(cases)("$column “$text” → “$clean”: $why", ({ column, text, clean }) => {
  expect(cleanCell(column, text)).toBe(clean);
});

test.each([
  { text: "0", amount: 0 },
  { text: "150000", amount: 150_000 },
  { text: "150.000", amount: 150_000 },
  { text: "150000,00", amount: 150_000 },
  { text: "-5000", amount: null },
  { text: "1000.5", amount: null },
  { text: "", amount: null },
])("an amount of “$text” is $amount", ({ text, amount }) => {
  expect(parseAmount(text)).toBe(amount);
});

test("a row is read by the places of its columns; what the file lacks is empty", () => {
  const row = cleanRow(["09832", " 000.01 "], { code: 1, unit: 0 });
  expect(row).toMatchObject({ code: "000.01", unit: "09832", owner: "", satisfaction: "" });
});

describe("a row that says nothing", () => {
  const { places } = sampleHeader();
  test.each([
    { cells: [], blank: true, why: "no cells" },
    { cells: ["", " ", "\u200b"], blank: true, why: "spaces" },
    { cells: ["12", "", ""], blank: true, why: "only the number that a form prints in advance" },
    { cells: ["12", "000.01"], blank: false, why: "a dossier's number" },
  ])("$why", ({ cells, blank }) => {
    expect(isBlankRow(cells, places)).toBe(blank);
  });
});

test("a good row is clean already", () => {
  expect(cleaned()).toEqual(goodRow);
});
