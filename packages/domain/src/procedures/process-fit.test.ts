import type { Limit } from "@motcua/sla/limit";
import { expect, test } from "vitest";

import { processMisfit } from "./process-fit.ts";

const days = (amount: number): Limit => ({ unit: "workingDays", amount });
const hours = (amount: number): Limit => ({ unit: "workingHours", amount });
const calendar = (amount: number): Limit => ({ unit: "calendarDays", amount });
const sameDay: Limit = { unit: "sameDay", cutoff: "15:00" };

interface Parts {
  legal: Limit;
  committed?: Limit;
  direct?: Limit;
  stages: Limit[];
}

function version({ legal, committed, direct, stages }: Parts) {
  return {
    legalLimit: legal,
    committedLimit: committed ?? null,
    limitsByChannel: direct ? { direct } : {},
    process: stages.map((limit) => ({ stage: "Bước", role: "clerk" as const, office: "desk" as const, limit })),
  };
}

test.each([
  { parts: { legal: days(20), stages: [days(1), days(16), days(3)] }, why: "the sum is the limit" },
  { parts: { legal: calendar(15), stages: [calendar(1), calendar(2)] }, why: "the sum is less" },
  { parts: { legal: days(3), stages: [hours(2), hours(16), hours(6)] }, why: "8 hours are a working day" },
  { parts: { legal: sameDay, stages: [hours(0.5), hours(1.5)] }, why: "2 hours are left after 15:00" },
  { parts: { legal: days(5), committed: days(3), stages: [hours(24)] }, why: "the promise is kept too" },
] satisfies { parts: Parts; why: string }[])("fits: $why", ({ parts }) => {
  expect(processMisfit(version(parts))).toBeNull();
});

test.each([
  { parts: { legal: days(20), stages: [days(1), days(20)] }, says: /take 21 workingDays, the limit allows 20/ },
  { parts: { legal: days(5), committed: days(3), stages: [hours(25)] }, says: /allows 24/ },
  { parts: { legal: days(20), direct: days(10), stages: [days(15)] }, says: /allows 10/ },
  { parts: { legal: sameDay, stages: [hours(2.5)] }, says: /allows 2$/ },
  { parts: { legal: days(3), stages: [days(1), hours(4)] }, says: /count in workingDays, workingHours/ },
  { parts: { legal: calendar(15), stages: [hours(8)] }, says: /cannot be compared with a limit in calendarDays/ },
  { parts: { legal: sameDay, stages: [days(1)] }, says: /cannot be compared/ },
  { parts: { legal: days(3), stages: [] }, says: /count in nothing/ },
] satisfies { parts: Parts; says: RegExp }[])("does not fit: $says", ({ parts, says }) => {
  expect(processMisfit(version(parts))).toMatch(says);
});
