import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import { receiptFormOn } from "./receipt-form.ts";

test.each([
  { day: "2018-11-30", key: "TT_01_2018_VPCP", why: "older receipts have no older form" },
  { day: "2025-09-14", key: "TT_01_2018_VPCP", why: "the last day of the form of 2018" },
  { day: "2025-09-15", key: "TT_03_2025_VPCP", why: "the circular of 2025 is in force" },
  { day: "2026-11-23", key: "TT_03_2025_VPCP", why: "no newer form is known" },
] as const)("$day → $key: $why", ({ day, key }) => {
  expect(receiptFormOn(localDate(day))).toBe(key);
});
