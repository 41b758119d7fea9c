import { referenceDistricts } from "@motcua/domain/units/reference";
import { closure } from "@motcua/domain/units/tree";
import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import { closureRows } from "./closure-rows.ts";

const days = [
  "2018-01-01",
  "2019-11-30",
  "2019-12-01",
  "2020-03-01",
  "2023-10-16",
  "2025-06-30",
  "2025-07-01",
  "2027-01-01",
];

test.each(referenceDistricts.flatMap((district) => days.map((day) => ({ name: district.name, district, day }))))(
  "the dated closure of $name is the tree of $day",
  ({ district, day }) => {
    const on = localDate(day);
    const dated = closureRows(district.unitVersions)
      .filter((row) => row.validFrom <= on && (row.validTo === null || on <= row.validTo))
      .map((row) => `${row.ancestorId} ${row.unitId}`);
    const walked = closure(district.unitVersions, on).map((row) => `${row.ancestorId} ${row.descendantId}`);
    expect(dated.sort()).toEqual(walked.sort());
  },
);
