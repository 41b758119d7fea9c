import { referenceDistricts } from "@motcua/domain/units/reference";
import { unitByCode } from "@motcua/domain/units/tree";
import { localDate } from "@motcua/time/local-date";
import { describe, expect, test } from "vitest";

import { unitsInPeriod } from "./select-units.ts";

const hoaiDuc = referenceDistricts[0]?.unitVersions ?? [];
const period = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });

describe("the units of a figure", () => {
  test("the district with its communes and departments", () => {
    const units = unitsInPeriod(hoaiDuc, { unitId: 1, own: false }, period("2023-01-01", "2023-12-31"));
    expect(units.filter((id) => id >= 2 && id <= 21)).toHaveLength(20);
    expect(units).toContain(101);
    expect(units).not.toContain(201);
  });

  test("own: the unit alone", () => {
    expect(unitsInPeriod(hoaiDuc, { unitId: 1, own: true }, period("2023-01-01", "2023-12-31"))).toEqual([1]);
  });

  test("what stood below for a part of the period counts; what came after does not", () => {
    const units = unitsInPeriod(hoaiDuc, { unitId: 1, own: false }, period("2025-06-01", "2025-07-31"));
    expect(units).toContain(2);
    expect(units).not.toContain(201);
  });

  test("the commune that bears an old code after 01/07/2025 is another unit", () => {
    const before = unitByCode(hoaiDuc, "09832", localDate("2023-12-31"))?.unitId;
    const after = unitByCode(hoaiDuc, "09832", localDate("2025-12-31"))?.unitId ?? 0;
    expect(after).not.toBe(before);
    expect(unitsInPeriod(hoaiDuc, { unitId: after, own: false }, period("2025-01-01", "2025-12-31"))).toEqual([after]);
  });
});
