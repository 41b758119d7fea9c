import fc from "fast-check";
import { expect, test } from "vitest";

import { cleanCell } from "./clean-row.ts";
import { registerColumnKeys } from "./register-columns.ts";

const words = [
  "Có",
  "BCCI",
  "trực tiếp",
  "NGUYỄN VĂN A",
  "1.000 đ",
  "16/10/2023 9h05",
  "2023-10-16T09:00Z",
  "001 087 123 456",
];
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom(...words).chain((word) => fc.tuple(fc.string(), fc.constant(word)).map((parts) => parts.join(" "))),
  fc.constantFrom(...words).map((word) => ` ${word.normalize("NFD")}\u00a0`),
);

test("cleaning again changes nothing, whatever a cell holds", () => {
  fc.assert(
    fc.property(fc.constantFrom(...registerColumnKeys), texts, (column, text) => {
      const once = cleanCell(column, text);
      expect(cleanCell(column, once)).toBe(once);
    }),
    { numRuns: 2000 },
  );
});

test("a cleaned cell is in composed form, on one line, without spaces at its ends", () => {
  fc.assert(
    fc.property(fc.constantFrom(...registerColumnKeys), texts, (column, text) => {
      const clean = cleanCell(column, text);
      expect(clean).toBe(clean.normalize("NFC").trim());
      expect(clean).not.toMatch(/\s\s|[\n\r\t]/);
    }),
  );
});
