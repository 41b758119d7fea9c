import type { LocalDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import type { NumberedVersion, ProcedureRecord, UnitRecord } from "../reference/reference-data.ts";
import { procedureStanding } from "./procedure-standing.ts";

const day = (text: string) => text as LocalDate; // written by hand below, all real days
type Made = { readonly number: number; readonly from: string; readonly to: string | null; readonly tier?: string };

function version({ number, from, to, tier = "commune" }: Made): NumberedVersion {
  const days = { validFrom: day(from), validTo: to === null ? null : day(to) };
  return { version: number, tiers: [tier], ...days } as unknown as NumberedVersion; // nothing else is looked at
}
const procedure = (...versions: NumberedVersion[]) => ({ versions }) as unknown as ProcedureRecord; // same
const unit = (tier: UnitRecord["tier"]) => ({ tier }) as unknown as UnitRecord; // same

const old = version({ number: 1, from: "2018-01-01", to: "2025-06-30" });
const today = version({ number: 2, from: "2025-07-01", to: null });
const ofDistrict = version({ number: 1, from: "2018-01-01", to: "2025-06-30", tier: "district" });

test.each([
  { versions: [old, today], tier: "commune", on: "2023-10-16", stands: 1 },
  { versions: [old, today], tier: "commune", on: "2025-06-30", stands: 1 },
  { versions: [old, today], tier: "commune", on: "2025-07-01", stands: 2 },
  { versions: [], tier: "commune", on: "2023-10-16", stands: "catalogueOnly" },
  { versions: [old], tier: "district", on: "2023-10-16", stands: "otherTier" },
  { versions: [old], tier: "department", on: "2023-10-16", stands: "otherTier" },
  { versions: [ofDistrict, today], tier: "commune", on: "2023-10-16", stands: "otherTier" },
  { versions: [ofDistrict, today], tier: "commune", on: "2025-07-01", stands: 2 },
  { versions: [today], tier: "commune", on: "2025-06-30", stands: "notYet" },
  { versions: [old], tier: "commune", on: "2025-07-01", stands: "ended" },
] as const)("on $on at a $tier: $stands", ({ versions, tier, on, stands }) => {
  const standing = procedureStanding(procedure(...versions), unit(tier), day(on));
  expect(standing.version?.version ?? standing.reason).toBe(stands);
});
