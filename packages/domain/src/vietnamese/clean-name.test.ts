import fc from "fast-check";
import { expect, test } from "vitest";

import { cleanPersonName, cleanText, isOrganisationName } from "./clean-name.ts";

test.each([
  { text: "  Thôn 3,\tXã  Lại Yên ", clean: "Thôn 3, Xã Lại Yên", why: "ends and doubled spaces" },
  { text: "Bùi\u00a0Thu\u2009Ánh\u3000", clean: "Bùi Thu Ánh", why: "spaces of other kinds" },
  { text: "\ufeffBùi Thu\u200b Ánh\u00ad", clean: "Bùi Thu Ánh", why: "invisible characters" },
  { text: "Dòng một\r\ndòng hai\u2028dòng ba", clean: "Dòng một dòng hai dòng ba", why: "one line" },
  { text: "a\u0000b", clean: "a b", why: "no database takes a NUL" },
  { text: "Phạm Ngọc Mai".normalize("NFD"), clean: "Phạm Ngọc Mai", why: "decomposed accents" },
  { text: "e\u200b\u0302\u0301", clean: "ế", why: "an invisible character must not keep marks apart" },
  { text: " \u200b\u00a0 ", clean: "", why: "nothing is left" },
])("$why", ({ text, clean }) => {
  expect(cleanText(text)).toBe(clean);
});

test.each([
  { name: "  TRỊNH VĂN HÀ  ", clean: "Trịnh Văn Hà", why: "all capitals" },
  { name: "nguyễn văn a", clean: "Nguyễn Văn A", why: "all small" },
  { name: "Nguyễn văn A", clean: "Nguyễn văn A", why: "mixed case is left as it is" },
  { name: "VŨ ĐỨC ÂN".normalize("NFD"), clean: "Vũ Đức Ân", why: "decomposed capitals" },
  { name: "H'HEN NIÊ", clean: "H'Hen Niê", why: "an apostrophe begins a word" },
  { name: "LÒ THỊ-MAI", clean: "Lò Thị-Mai", why: "a hyphen begins a word" },
  { name: "TRƯƠNG VĂN TRƯỜNG", clean: "Trương Văn Trường", why: "Trương is a family name, no school" },
  { name: "CÔNG TY TNHH AN BÌNH", clean: "CÔNG TY TNHH AN BÌNH", why: "an organisation keeps its letters" },
  { name: "UBND XÃ LẠI YÊN", clean: "UBND XÃ LẠI YÊN", why: "an authority too" },
  { name: "", clean: "", why: "nothing" },
  { name: "123", clean: "123", why: "no letters" },
])("$name → $clean: $why", ({ name, clean }) => {
  expect(cleanPersonName(name)).toBe(clean);
});

test.each([
  ["Công ty cổ phần Sông Đà", true],
  ["trường tiểu học Di Trạch", true],
  ["Uỷ ban nhân dân xã Sơn Đồng", true],
  ["HTX Nông nghiệp Dương Liễu", true],
  ["Trường Văn An", false],
  ["Công Tôn Nữ Hà", false],
  ["Chi Mai", false],
  ["Quỳnh Anh", false],
])("%s is an organisation: %s", (name, expected) => {
  expect(isOrganisationName(name)).toBe(expected);
});

test("cleaning twice changes nothing and leaves composed text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const clean of [cleanText, cleanPersonName]) {
        const once = clean(text);
        expect(clean(once)).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
        expect(once).not.toMatch(/^\s|\s$|\s\s|\p{Cc}/u);
      }
    }),
  );
});
