import { expect, test } from "vitest";

import { foldVietnamese, matchesFolded, wordTails } from "./fold.ts";

test.each([
  { text: "Nguyễn Văn Dũng", key: "nguyen van dung", why: "tones and hats go" },
  { text: "Nguyễn Văn Dũng".normalize("NFD"), key: "nguyen van dung", why: "decomposed text folds alike" },
  { text: "Hoà", key: "hoa", why: "tone on the second vowel" },
  { text: "Hòa", key: "hoa", why: "tone on the first vowel" },
  { text: "ĐẶNG đình Đức", key: "dang dinh duc", why: "đ has no decomposition" },
  { text: "Ðỗ Ðức", key: "do duc", why: "eth stands for Đ in old texts" },
  { text: "ăâêôơư ẰẤỀỐỜỮ", key: "aaeoou aaeoou", why: "all the letters of the alphabet" },
  { text: "  Xã\u00a0Đồng\u3000Ý ", key: "xa dong y", why: "spaces of any kind" },
  { text: "Ngu\u200byễn", key: "nguyen", why: "a zero-width space parts no word" },
  { text: "H'Hen Niê – K'Brêu", key: "h hen nie k breu", why: "apostrophes and dashes part words" },
  { text: "1.001193: Khai sinh (mới)", key: "1 001193 khai sinh moi", why: "punctuation parts words" },
  { text: "m² ＮＦ", key: "m2 nf", why: "compatibility forms" },
  { text: "İSTANBUL", key: "istanbul", why: "a dotted capital I leaves no mark behind" },
  { text: "…", key: "", why: "nothing to search for" },
])("$text → $key: $why", ({ text, key }) => {
  expect(foldVietnamese(text)).toBe(key);
});

test.each([
  { name: "Thủ tục đăng ký khai sinh", query: "khai sinh", found: true, why: "words in order" },
  { name: "Thủ tục đăng ký khai sinh", query: "sinh khai dang", found: true, why: "words in any order" },
  { name: "Thủ tục đăng ký khai sinh", query: "KHAI SI", found: true, why: "the last word is half typed" },
  { name: "Thủ tục đăng ký khai sinh", query: "khái sính", found: true, why: "wrong accents do not matter" },
  { name: "Thủ tục đăng ký khai sinh", query: "hai", found: false, why: "the inside of a word does not count" },
  { name: "Thủ tục đăng ký khai sinh", query: "khai hôn", found: false, why: "every word must be there" },
  { name: "Thủ tục đăng ký khai sinh", query: " - ", found: true, why: "an empty query matches all" },
])("$query in $name: $found, $why", ({ name, query, found }) => {
  expect(matchesFolded(foldVietnamese(name), query)).toBe(found);
});

test("the tails of a name begin at each of its words", () => {
  expect(wordTails("nguyen van dung")).toEqual(["nguyen van dung", "van dung", "dung"]);
  expect(wordTails("dung")).toEqual(["dung"]);
  expect(wordTails("")).toEqual([]);
});
