import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";

import { foldVietnamese } from "../vietnamese/fold.ts";
import { parseNationalIndex } from "./national-index.ts";
import { referenceProcedures } from "./reference.ts";
import { indexProcedures, rankProcedures, type SearchableProcedure } from "./search.ts";

const shipped: SearchableProcedure[] = referenceProcedures.map((one) => ({ ...one, common: true }));
const index = indexProcedures(shipped);
const first = (query: string) => rankProcedures(index, query, 1)[0]?.code;

test.each([
  { query: "khai sinh", code: "1.001193", why: "the whole name but its opening" },
  { query: "Khai Sinh", code: "1.001193", why: "capitals do not matter" },
  { query: "khái sính", code: "1.001193", why: "nor do accents" },
  { query: "dang ky lai khai sinh", code: "1.004884", why: "the words in a row" },
  { query: "khai sinh nuoc ngoai", code: "2.000528", why: "what people call it" },
  { query: "khai tu", code: "1.000656", why: "not birth, though its name begins with Thủ tục" },
  { query: "doc than", code: "1.004873", why: "what people call it" },
  { query: "sao y", code: "2.000815", why: "what people call it" },
  { query: "gpxd", code: "1.013225", why: "an abbreviation" },
  { query: "tthn", code: "1.004873", why: "an abbreviation inside a name" },
  { query: "doi so do", code: "1.012783", why: "what people call it" },
  { query: "hkd thanh lap", code: "1.001612", why: "words apart, with an abbreviation" },
  { query: "1.001193", code: "1.001193", why: "a code" },
  { query: "2000815", code: "2.000815", why: "a code without its dot" },
  { query: "1.001776.000.00.00.H41", code: "1.001776", why: "a local code" },
  { query: "2.0013", code: undefined, why: "no such code" },
  { query: "hải quan", code: undefined, why: "no such words" },
])("$query finds $code: $why", ({ query, code }) => {
  expect(first(query)).toBe(code);
});

test("a beginning of a code lists the codes that begin so, in order", () => {
  const codes = rankProcedures(index, "1.0016", 10).map(({ code }) => code);
  expect(codes).toEqual(["1.001612", "1.001699"]);
});

test("an empty query lists the common procedures, never more than asked for", () => {
  expect(rankProcedures(index, "  ", 5)).toHaveLength(5);
  expect(rankProcedures(index, "", 100)).toHaveLength(60);
  expect(rankProcedures(indexProcedures([{ code: "9.000001", name: "Hiếm" }]), "", 5)).toEqual([]);
});

test("of equal fits a common procedure comes first, then the shorter name", () => {
  const three = indexProcedures([
    { code: "1.000001", name: "Cấp phép đỗ xe" },
    { code: "1.000002", name: "Cấp phép đỗ xe ban đêm", common: true },
    { code: "1.000003", name: "Cấp phép đỗ xe tải" },
  ]);
  expect(rankProcedures(three, "phep do", 3).map(({ code }) => code)).toEqual(["1.000002", "1.000001", "1.000003"]);
});

test("whatever is typed, each procedure found has every word at the beginning of one of its words", () => {
  const words = fc.array(fc.constantFrom("khai", "sinh", "đất", "giấy", "ch", "hộ", "kinh", "cấp", "l"), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 60 }), (typed, max) => {
      const query = typed.join(" ");
      const found = rankProcedures(index, query, max);
      expect(found.length).toBeLessThanOrEqual(max);
      for (const { name, shortName, searchWords = [] } of found) {
        const texts = [name, shortName ?? "", ...searchWords].map((text) => ` ${foldVietnamese(text)}`);
        const fits = (text: string) => typed.every((word) => text.includes(` ${foldVietnamese(word)}`));
        expect(texts.some(fits)).toBe(true);
      }
      expect(rankProcedures(index, query, 60).slice(0, max)).toEqual(found);
    }),
  );
});

const indexFile = new URL("../../../../../shared/data/tthc-index.json", import.meta.url);
const absent = !existsSync(indexFile);
if (absent) console.warn("skipped: no national catalogue at ../shared/data/tthc-index.json");

test.skipIf(absent)(
  "among all 2.642 procedures every shipped one is first by its code and in the first ten by its name",
  () => {
    const national = parseNationalIndex(JSON.parse(readFileSync(indexFile, "utf8")));
    const codes = new Set(shipped.map(({ code }) => code));
    const all = indexProcedures<SearchableProcedure>([...national.filter(({ code }) => !codes.has(code)), ...shipped]);
    for (const { code, name, shortName } of shipped) {
      expect(rankProcedures(all, code, 1)[0]?.code).toBe(code);
      const byName = rankProcedures(all, foldVietnamese(shortName ?? name), 10).map((one) => one.code);
      expect(byName).toContain(code);
    }
  },
);
