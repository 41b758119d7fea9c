import { existsSync, readFileSync } from "node:fs";
import { addDays, localDate } from "@motcua/time/local-date";
import fc from "fast-check";
import { expect, test } from "vitest";

import { fieldName } from "./fields.ts";
import { parseNationalIndex } from "./national-index.ts";
import { feesFor, limitsFor, versionInForce } from "./procedure.ts";
import { processMisfit } from "./process-fit.ts";
import { type ReferenceProcedure, referenceProcedures } from "./reference.ts";

const channels = ["direct", "online", "post"] as const;
const demoDay = localDate("2023-10-16");
const today = localDate("2026-11-23");

function procedure(code: string): ReferenceProcedure {
  const found = referenceProcedures.find((one) => one.code === code);
  if (!found) throw new Error(`no procedure ${code}`);
  return found;
}

test("sixty procedures ship, each code once, in twelve fields of the catalogue", () => {
  expect(referenceProcedures).toHaveLength(60);
  expect(new Set(referenceProcedures.map(({ code }) => code)).size).toBe(60);
  const inFields = new Map(referenceProcedures.map(({ fieldCode, field }) => [fieldCode, field]));
  expect(inFields.size).toBe(12);
  for (const [code, name] of inFields) expect(fieldName(code)).toBe(name);
});

test.each(referenceProcedures.map((one) => [one.code, one] as const))(
  "%s is complete",
  (_code, { versions, ...rest }) => {
    expect(versions.map(({ validFrom, validTo, sample }) => [validFrom, validTo, sample])).toEqual([
      ["2018-01-01", "2025-06-30", true],
      ["2025-07-01", null, false],
    ]);
    expect(versions[1]?.tiers).toEqual(["commune"]);
    for (const version of versions) {
      expect(processMisfit(version)).toBeNull();
      expect([...new Set(version.fees.map(({ channel }) => channel))].sort()).toEqual([...version.channels].sort());
      for (const channel of version.channels) expect(feesFor(version, channel).length).toBeGreaterThan(0);
      for (const channel of Object.keys(version.limitsByChannel)) expect(version.channels).toContain(channel);
      expect(version.components.some(({ required }) => required) || rest.code === "1.011606").toBe(true);
      for (const { original, copy, certified } of version.components)
        expect(original + copy + certified).toBeGreaterThan(0);
    }
  },
);

test("a promised limit is shorter than the law's and counts in the same unit", () => {
  const promised = referenceProcedures.flatMap(({ versions }) => versions.filter((one) => one.committedLimit !== null));
  expect(promised.length).toBeGreaterThanOrEqual(8);
  for (const { legalLimit, committedLimit } of promised) {
    if (committedLimit?.unit === "sameDay" || legalLimit.unit === "sameDay") throw new Error("nothing is shorter");
    expect(committedLimit?.unit).toBe(legalLimit.unit);
    expect(committedLimit?.amount).toBeLessThan(legalLimit.amount);
  }
});

test("every text is composed, without stray spaces", () => {
  const texts = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : value !== null && typeof value === "object"
        ? Object.values(value).flatMap(texts)
        : [];
  for (const text of texts(referenceProcedures)) {
    expect(text).toBe(text.normalize("NFC").trim());
    expect(text).not.toMatch(/\s{2}|[\n\t]|\p{Cf}/u);
  }
});

const sameDay = { unit: "sameDay", cutoff: "15:00" };
const workingDays = (amount: number) => ({ unit: "workingDays", amount });
const calendarDays = (amount: number) => ({ unit: "calendarDays", amount });

test.each([
  { code: "1.001193", tier: "commune", limit: sameDay },
  { code: "1.000656", tier: "commune", limit: sameDay },
  { code: "2.000635", tier: "commune", limit: sameDay },
  { code: "2.000815", tier: "commune", limit: sameDay },
  { code: "2.000884", tier: "commune", limit: sameDay },
  { code: "2.000528", tier: "district", limit: sameDay },
  { code: "2.001035", tier: "commune", limit: workingDays(2) },
  { code: "1.004873", tier: "commune", limit: workingDays(3) },
  { code: "1.001731", tier: "commune", limit: workingDays(3) },
  { code: "1.001612", tier: "district", limit: workingDays(3) },
  { code: "2.000720", tier: "district", limit: workingDays(3) },
  { code: "1.004859", tier: "district", limit: workingDays(3) },
  { code: "1.004884", tier: "commune", limit: workingDays(5) },
  { code: "1.013227", tier: "district", limit: workingDays(5) },
  { code: "1.012783", tier: "district", limit: workingDays(10) },
  { code: "1.012753", tier: "district", limit: workingDays(20) },
  { code: "1.001776", tier: "commune", limit: workingDays(22) },
  { code: "1.011607", tier: "commune", limit: calendarDays(15) },
  { code: "1.013225", tier: "district", limit: calendarDays(15) },
] as const)("$code of the sample registers has their limit at a $tier by every channel", ({ code, tier, limit }) => {
  const version = versionInForce(procedure(code), demoDay, tier);
  if (!version) throw new Error(`${code} is not in force`);
  for (const channel of channels) expect(limitsFor(version, channel)).toEqual({ legal: limit, committed: null });
});

test.each([
  { code: "1.001193", channel: "online", limit: sameDay, why: "same day, after 15:00 the next working day" },
  { code: "1.000894", channel: "direct", limit: sameDay, why: "the default of the Civil Status Law" },
  { code: "1.004837", channel: "direct", limit: workingDays(3), why: "three working days" },
  { code: "1.004859", channel: "online", limit: workingDays(3), why: "the law, not the portal's bare 1" },
  { code: "1.013225", channel: "direct", limit: calendarDays(15), why: "the portal's figure at the desk" },
  { code: "1.013225", channel: "online", limit: calendarDays(20), why: "the portal's figure online" },
  { code: "1.013227", channel: "post", limit: workingDays(5), why: "five working days" },
  { code: "1.012753", channel: "post", limit: workingDays(30), why: "the portal's figure by post" },
  { code: "1.012783", channel: "direct", limit: workingDays(5), why: "the portal's figure at the desk" },
  { code: "1.012812", channel: "direct", limit: calendarDays(30), why: "30 days" },
  { code: "1.011607", channel: "post", limit: calendarDays(15), why: "15 days" },
  { code: "1.004222", channel: "online", limit: workingDays(7), why: "seven working days" },
] as const)("today $code by $channel: $why", ({ code, channel, limit }) => {
  const version = versionInForce(procedure(code), today, "commune");
  expect(version && limitsFor(version, channel).legal).toEqual(limit);
});

test("fees are those of their circulars and of the portal", () => {
  const version = (code: string) => versionInForce(procedure(code), today, "commune");
  const amounts = (code: string) => version(code)?.fees.map(({ channel, amount, unit }) => [channel, amount, unit]);
  expect(amounts("2.000815")).toEqual([["direct", 2000, "page"]]);
  expect(amounts("2.000884")).toEqual([["direct", 10_000, "case"]]);
  expect(amounts("1.001612")).toEqual([
    ["direct", 50_000, "case"],
    ["online", 150_000, "case"],
    ["post", 150_000, "case"],
  ]);
  expect(amounts("1.004222")).toEqual([
    ["direct", 20_000, "case"],
    ["online", 10_000, "case"],
  ]);
});

test("on any day from 2018 on a tier has at most one version, and a commune of today has all sixty", () => {
  const anyDay = fc.integer({ min: 0, max: 3650 }).map((days) => addDays(localDate("2018-01-01"), days));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...referenceProcedures), (day, { versions }) => {
      const inForce = versions.filter((one) => one.validFrom <= day && (one.validTo === null || day <= one.validTo));
      expect(inForce).toHaveLength(1);
    }),
  );
  expect(referenceProcedures.filter((one) => versionInForce(one, today, "commune"))).toHaveLength(60);
  expect(referenceProcedures.filter((one) => versionInForce(one, today, "district"))).toEqual([]);
});

const indexFile = new URL("../../../../../shared/data/tthc-index.json", import.meta.url);
const absent = !existsSync(indexFile);
if (absent) console.warn("skipped: no national catalogue at ../shared/data/tthc-index.json");

test.skipIf(absent)("names, levels and decisions are those of the national catalogue, or noted here", () => {
  const notInIt = ["1.001776", "1.001731", "1.001699"];
  const withoutItsColon = ["1.013229"];
  const national = new Map(
    parseNationalIndex(JSON.parse(readFileSync(indexFile, "utf8"))).map((row) => [row.code, row]),
  );
  for (const { code, name, level, decision, subjects, fieldCode } of referenceProcedures) {
    const row = national.get(code);
    if (notInIt.includes(code)) expect(row).toBeUndefined();
    else {
      expect(row).toMatchObject({ level, decision, subjects, fieldCode });
      expect(row?.name).toBe(withoutItsColon.includes(code) ? `${name}:` : name);
    }
  }
});
