import { formatInstant } from "@motcua/time/instant";
import { describe, expect, test } from "vitest";

import { cleaned, type SampleRow, sampleHeader } from "../test/sample-register.ts";
import { shippedLaw } from "../test/shipped-law.ts";
import { checkRow } from "./check-row.ts";
import { type RegisterColumn, registerColumnKeys } from "./register-columns.ts";
import { leftmostFault, type RowErrorCode } from "./row-fault.ts";

function check(changes: SampleRow, { repeated = false, columns = registerColumnKeys } = {}) {
  const header = sampleHeader(columns);
  const checked = checkRow(cleaned(changes), { row: 2, header, law: shippedLaw, repeated });
  return { ...checked, error: leftmostFault(checked.faults, header) };
}

const refused: { changes: SampleRow; column: RegisterColumn; code: RowErrorCode; why: string }[] = [
  { changes: { receivedAt: "" }, column: "receivedAt", code: "date", why: "no receipt" },
  { changes: { receivedAt: "31/02/2023 09:00" }, column: "receivedAt", code: "date", why: "no real day" },
  { changes: { receivedAt: "sáng thứ hai" }, column: "receivedAt", code: "date", why: "words" },
  { changes: { receivedAt: "01/03/2203 09:00" }, column: "receivedAt", code: "date", why: "a year without a calendar" },
  { changes: { receivedAt: "01/03/2013 09:00" }, column: "receivedAt", code: "date", why: "before every calendar" },
  { changes: { dueAt: "mai" }, column: "dueAt", code: "date", why: "a filled due moment that is none" },
  { changes: { resultAt: "99/99/2023" }, column: "resultAt", code: "date", why: "a filled result that is none" },
  { changes: { returnedAt: "chưa" }, column: "returnedAt", code: "date", why: "a filled return that is none" },
  {
    changes: { procedure: "" },
    column: "procedure",
    code: "procedure",
    why: "empty, though the name stands beside it",
  },
  { changes: { procedure: "khai sinh" }, column: "procedure", code: "procedure", why: "text" },
  { changes: { procedure: "9.999999" }, column: "procedure", code: "procedure", why: "unknown" },
  { changes: { unit: "" }, column: "unit", code: "unit", why: "empty, though the name stands beside it" },
  { changes: { unit: "99999" }, column: "unit", code: "unit", why: "unknown" },
  { changes: { unit: "Trạm Trôi" }, column: "unit", code: "unit", why: "text" },
  { changes: { unit: "9832" }, column: "unit", code: "unit", why: "a lost nought is not guessed" },
  { changes: { unit: "06322" }, column: "unit", code: "unit", why: "merged away before the receipt" },
  { changes: { identity: "00112345678" }, column: "identity", code: "identity", why: "eleven digits" },
  { changes: { identity: "0019876543210" }, column: "identity", code: "identity", why: "thirteen" },
  { changes: { identity: "ABC123456789" }, column: "identity", code: "identity", why: "letters" },
  { changes: { identity: "999999999999" }, column: "identity", code: "identity", why: "no century has a 9" },
  { changes: { code: "" }, column: "code", code: "required", why: "no number" },
  { changes: { code: "x".repeat(80) }, column: "code", code: "required", why: "a sentence is no number" },
  { changes: { owner: " " }, column: "owner", code: "required", why: "no owner" },
  { changes: { fee: "mười nghìn" }, column: "fee", code: "amount", why: "words" },
  { changes: { fee: "-5000" }, column: "fee", code: "amount", why: "below nought" },
  { changes: { fee: "0,5" }, column: "fee", code: "amount", why: "not whole" },
  { changes: { satisfaction: "9" }, column: "satisfaction", code: "range", why: "more than five" },
  { changes: { satisfaction: "0" }, column: "satisfaction", code: "range", why: "less than one" },
  { changes: { satisfaction: "4,5" }, column: "satisfaction", code: "range", why: "not whole" },
  { changes: { resultAt: "28/02/2023 08:00" }, column: "resultAt", code: "order", why: "a result before the receipt" },
  { changes: { returnedAt: "28/02/2023" }, column: "returnedAt", code: "order", why: "a return before the receipt" },
];

test.each(refused)("$code in $column: $why", ({ changes, column, code }) => {
  const { entry, error, faults } = check(changes);
  expect(entry).toBeNull();
  expect(error).toMatchObject({ column, code });
  expect(faults).toHaveLength(1);
  expect(error?.message).toMatch(/^.+: .+\. ?.*Hãy .+\.$|^.+: .+Hãy .+$/);
});

test("duplicate: a number that stood in the file before, whatever else is right", () => {
  expect(check({}, { repeated: true }).error).toMatchObject({ column: "code", code: "duplicate" });
});

test("no sentence repeats a personal number", () => {
  const secrets = { identity: "123456", phone: "12345", address: "Ngõ 7" };
  const { error } = check({ ...secrets });
  expect(error?.code).toBe("identity");
  expect(error?.message).not.toMatch(/123456|12345|Ngõ 7/);
});

test.each([
  { changes: { identity: "" }, why: "no identity number" },
  { changes: { identity: "012345678" }, why: "an old card" },
  { changes: { satisfaction: "" }, why: "not asked yet" },
  { changes: { fee: "" }, why: "no fee stated" },
  { changes: { resultAt: "", returnedAt: "", state: "" }, why: "an open dossier" },
  { changes: { dueAt: "" }, why: "no due moment stated" },
  { changes: { returnedAt: "01/03/2023 10:00" }, why: "a return before its result is only a warning" },
  { changes: { resultAt: "01/03/2023", returnedAt: "01/03/2023" }, why: "a day is not before an hour of its own" },
  { changes: { channelIn: "qua Zalo", state: "?", payment: "vàng" }, why: "unknown words are warnings" },
  { changes: { code: "HS-01" }, why: "a number of the register's own" },
  { changes: { unit: "274", procedure: "1.004859" }, why: "a district's code is its own desk" },
])("taken: $why", ({ changes }) => {
  const { entry, faults } = check(changes);
  expect(faults).toEqual([]);
  expect(entry).not.toBeNull();
});

describe("what the law makes of a row", () => {
  test("the unit is the bearer of the code on the day of the receipt", () => {
    expect(check({}).entry?.unit).toMatchObject({ districtId: 1, record: { unitId: 2, name: "Thị trấn Trạm Trôi" } });
    const later = check({
      receivedAt: "01/09/2025 09:00",
      dueAt: "",
      resultAt: "",
      returnedAt: "",
    });
    expect(later.entry?.unit.record.name).toBe("Xã Hoài Đức");
  });

  test("the deadline is that of the version in force then, counted from the receipt", () => {
    const due = (changes: SampleRow) => {
      const { entry } = check({ resultAt: "", returnedAt: "", ...changes });
      return entry && formatInstant(entry.deadlines.dueAt);
    };
    expect(due({})).toBe("2023-03-01T17:00:00+07:00");
    expect(due({ receivedAt: "01/03/2023 15:01" })).toBe("2023-03-02T17:00:00+07:00");
    expect(due({ procedure: "1.004873" })).toBe("2023-03-06T17:00:00+07:00");
  });

  test("a procedure without a limit in force at this tier is refused by name", () => {
    const { error } = check({ procedure: "1.012753" });
    expect(error).toMatchObject({ column: "procedure", code: "procedure" });
    expect(error?.message).toContain("thời hạn");
  });

  test("words that say nothing we know are taken as: direct, desk, paid in cash if there is a fee", () => {
    const { entry } = check({ channelIn: "?", channelOut: "", payment: "?", fee: "10000", digitised: "?", state: "?" });
    expect(entry).toMatchObject({
      channelIn: "direct",
      channelOut: "desk",
      payment: "cash",
      digitised: false,
      state: null,
    });
  });
});

describe("of several faults the leftmost in the file counts", () => {
  const changes = { code: "", receivedAt: "?", fee: "-1", satisfaction: "7" };

  test.each([
    { columns: registerColumnKeys, left: "code", why: "in the order of our registers" },
    { columns: registerColumnKeys.toReversed(), left: "satisfaction", why: "the other way round" },
    {
      columns: ["fee", ...registerColumnKeys.filter((column) => column !== "fee")] as RegisterColumn[],
      left: "fee",
      why: "with the fee first",
    },
  ])("$why", ({ columns, left }) => {
    const { faults, error } = check(changes, { columns });
    expect(faults).toHaveLength(4);
    expect(error?.column).toBe(left);
  });

  test("an order that cannot be judged for want of a receipt is no fault", () => {
    expect(check({ receivedAt: "?", resultAt: "01/01/1999" }).faults.map(({ code }) => code)).toEqual(["date"]);
  });
});
