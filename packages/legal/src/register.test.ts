import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";
import { citeSource, legalKeys, legalSources, sourcesInForce } from "./register.ts";
import { codeSources } from "./sources/codes.ts";
import { dataProtectionSources } from "./sources/data-protection.ts";
import { fieldSources } from "./sources/fields.ts";
import { oneStopSources } from "./sources/one-stop.ts";

test.each([
  { day: "2018-06-20", key: "ND_61_2018", inForce: false, why: "the day before its first" },
  { day: "2018-06-21", key: "ND_61_2018", inForce: true, why: "its first day" },
  { day: "2025-06-30", key: "ND_61_2018", inForce: true, why: "its last day" },
  { day: "2025-07-01", key: "ND_61_2018", inForce: false, why: "the two-tier order begins" },
  { day: "2025-07-01", key: "ND_118_2025", inForce: true, why: "the two-tier order begins" },
  { day: "2026-08-04", key: "ND_309_2026", inForce: false, why: "not yet signed" },
  { day: "2026-08-05", key: "ND_309_2026", inForce: true, why: "in force the day it was signed" },
  { day: "2026-06-30", key: "ND_42_2022", inForce: true, why: "the last day before Decree 224/2026" },
  { day: "2026-07-01", key: "ND_42_2022", inForce: false, why: "repealed by Decree 224/2026" },
  { day: "2020-12-31", key: "BLLD_2019", inForce: false, why: "the code of 2012 still rules" },
] as const)("$key on $day: $inForce ($why)", ({ day, key, inForce }) => {
  expect(sourcesInForce(localDate(day)).includes(key)).toBe(inForce);
});

test("one labour code and one civil status law rule on any day", () => {
  for (const [earlier, later] of [
    ["BLLD_2012", "BLLD_2019"],
    ["LUAT_HO_TICH_2014", "LUAT_HO_TICH_2026"],
    ["ND_61_2018", "ND_118_2025"],
    ["ND_13_2023", "ND_356_2025"],
  ] as const) {
    const end = legalSources[earlier].inForceTo;
    expect(end).not.toBeNull();
    expect(end && legalSources[later].inForceFrom > end).toBe(true);
  }
});

test("no source is in force before it is issued or after its end", () => {
  for (const key of legalKeys) {
    const { issued, inForceFrom, inForceTo } = legalSources[key];
    expect(issued === null || issued <= inForceFrom, key).toBe(true);
    expect(inForceTo === null || inForceFrom <= inForceTo, key).toBe(true);
  }
});

test("no key and no number stands twice", () => {
  const parts = [oneStopSources, codeSources, fieldSources, dataProtectionSources];
  const keys = parts.flatMap((part) => Object.keys(part));
  expect(new Set(keys).size).toBe(keys.length);
  expect(legalKeys).toHaveLength(keys.length);
  const names = legalKeys.map(citeSource);
  expect(new Set(names).size).toBe(names.length);
});

test("what was only remembered says so", () => {
  for (const key of legalKeys) {
    const { confidence, note } = legalSources[key];
    if (confidence === "M") expect(note, key).toBeDefined();
  }
});

test("a source is cited by kind and number", () => {
  expect(citeSource("ND_61_2018")).toBe("Nghị định 61/2018/NĐ-CP");
});
