import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import { feesFor, limitsFor, type ProcedureVersion, versionInForce } from "./procedure.ts";

const free = { amount: 0, unit: "case", note: null, source: "Không thu" } as const;
const old: ProcedureVersion = {
  validFrom: localDate("2018-01-01"),
  validTo: localDate("2025-06-30"),
  tiers: ["district"],
  sample: true,
  confidence: "M",
  channels: ["direct", "online"],
  legalLimit: { unit: "calendarDays", amount: 20 },
  committedLimit: { unit: "calendarDays", amount: 15 },
  limitsByChannel: { direct: { unit: "calendarDays", amount: 15 } },
  note: null,
  legalBasis: ["Luật Xây dựng 50/2014/QH13"],
  fees: [
    { ...free, channel: "direct", amount: 75_000 },
    { ...free, channel: "direct", amount: 2000, unit: "page" },
    { ...free, channel: "online" },
  ],
  components: [{ name: "Đơn đề nghị", original: 1, copy: 0, certified: 0, required: true, note: null }],
  process: [{ stage: "Tiếp nhận", role: "clerk", office: "desk", limit: { unit: "calendarDays", amount: 1 } }],
};
const today: ProcedureVersion = {
  ...old,
  validFrom: localDate("2025-07-01"),
  validTo: null,
  tiers: ["commune"],
  committedLimit: null,
};
const procedure = { versions: [old, today] };

test.each([
  { day: "2017-12-31", tier: "district", found: null, why: "before the first version" },
  { day: "2018-01-01", tier: "district", found: old, why: "on its first day" },
  { day: "2025-06-30", tier: "district", found: old, why: "on its last day" },
  { day: "2023-10-16", tier: "commune", found: null, why: "communes did not offer it then" },
  { day: "2025-07-01", tier: "commune", found: today, why: "on the first day of the next" },
  { day: "2099-01-01", tier: "commune", found: today, why: "as long as no end is known" },
  { day: "2025-07-01", tier: "district", found: null, why: "no district is left" },
] as const)("on $day at a $tier: $why", ({ day, tier, found }) => {
  expect(versionInForce(procedure, localDate(day), tier)).toBe(found);
});

test("a channel has its own limit, else the version's; the promised one goes with it", () => {
  expect(limitsFor(old, "direct")).toEqual({
    legal: { unit: "calendarDays", amount: 15 },
    committed: { unit: "calendarDays", amount: 15 },
  });
  expect(limitsFor(today, "post")).toEqual({ legal: { unit: "calendarDays", amount: 20 }, committed: null });
});

test("a channel has its own fees, none when the procedure is not offered by it", () => {
  expect(feesFor(old, "direct").map((fee) => fee.amount)).toEqual([75_000, 2000]);
  expect(feesFor(old, "online").map((fee) => fee.amount)).toEqual([0]);
  expect(feesFor(old, "post")).toEqual([]);
});
