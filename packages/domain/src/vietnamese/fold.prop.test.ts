import fc from "fast-check";
import { expect, test } from "vitest";

import { foldVietnamese, matchesFolded, wordTails } from "./fold.ts";

const vietnamese = fc.string({
  unit: fc.constantFrom(..."aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạếệộởỵAĂĐƯ ỄỘ'-.0123456789\u00a0\u0301\u0323\u200b"),
});

test("a key holds only a-z, 0-9 and single inner spaces, and folding it again changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(vietnamese, fc.string({ unit: "grapheme" })), (text) => {
      const key = foldVietnamese(text);
      expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(foldVietnamese(key)).toBe(key);
    }),
  );
});

test("the normal form and the case of the input do not matter", () => {
  fc.assert(
    fc.property(vietnamese, (text) => {
      const key = foldVietnamese(text);
      for (const form of ["NFC", "NFD", "NFKC", "NFKD"]) expect(foldVietnamese(text.normalize(form))).toBe(key);
      expect(foldVietnamese(text.toUpperCase())).toBe(key);
    }),
  );
});

test("a text matches itself, its words in reverse and every beginning of one of its tails", () => {
  fc.assert(
    fc.property(vietnamese, fc.nat(), fc.nat(), (text, which, length) => {
      const key = foldVietnamese(text);
      expect(matchesFolded(key, text)).toBe(true);
      expect(matchesFolded(key, key.split(" ").reverse().join(" "))).toBe(true);
      const tails = wordTails(key);
      const tail = tails[which % Math.max(1, tails.length)] ?? "";
      expect(matchesFolded(key, tail.slice(0, length % (tail.length + 1)))).toBe(true);
    }),
  );
});
