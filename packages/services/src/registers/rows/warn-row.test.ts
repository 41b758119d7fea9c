import { expect, test } from "vitest";

import { cleaned, type SampleRow, sampleHeader } from "../test/sample-register.ts";
import { shippedLaw } from "../test/shipped-law.ts";
import { checkRow } from "./check-row.ts";
import type { RegisterColumn } from "./register-columns.ts";
import { warnRow } from "./warn-row.ts";

function warnings(changes: SampleRow) {
  const header = sampleHeader();
  const { entry } = checkRow(cleaned(changes), { row: 2, header, law: shippedLaw, repeated: false });
  return entry && warnRow(entry, header);
}

const open = { resultAt: "", returnedAt: "" };
const cases: { changes: SampleRow; column: RegisterColumn; code: "order" | "value"; says: string; why: string }[] = [
  {
    changes: { resultAt: "03/03/2023 10:00", returnedAt: "02/03/2023 10:00" },
    column: "returnedAt",
    code: "order",
    says: "sớm hơn Có kết quả",
    why: "a return before its result",
  },
  { changes: { channelIn: "fax" }, column: "channelIn", code: "value", says: "“Trực tiếp”", why: "an unknown way in" },
  { changes: { digitised: "?" }, column: "digitised", code: "value", says: "“Không”", why: "neither yes nor no" },
  { changes: { payment: "vàng" }, column: "payment", code: "value", says: "“Miễn phí”", why: "an unknown payment" },
  { changes: { state: "lạ" }, column: "state", code: "value", says: "“Đã trả kết quả”", why: "an unknown state" },
  { changes: { code: "HS-01" }, column: "code", code: "value", says: "cấu trúc", why: "a number of another form" },
  { changes: { owner: "A".repeat(300) }, column: "owner", code: "value", says: "cắt bớt", why: "a name that is cut" },
  {
    changes: open,
    column: "state",
    code: "value",
    says: "ô Có kết quả trống",
    why: "returned by word, open by moments",
  },
  {
    changes: { state: "Đang xử lý" },
    column: "state",
    code: "value",
    says: "theo mốc thời gian",
    why: "open by word, returned by moments",
  },
  {
    changes: { ...open, state: "Công dân yêu cầu rút hồ sơ" },
    column: "state",
    code: "value",
    says: "kết thúc ngay khi tiếp nhận",
    why: "an end without a moment",
  },
  {
    changes: { resultAt: "", state: "" },
    column: "returnedAt",
    code: "value",
    says: "chưa được ghi nhận",
    why: "a return without a result",
  },
];

test.each(cases)("$column: $why", ({ changes, column, code, says }) => {
  expect(warnings(changes)).toMatchObject([{ column, code, message: expect.stringContaining(says) }]);
});

test.each([
  { changes: {}, why: "a good row" },
  { changes: { ...open, state: "Đang xử lý" }, why: "an open dossier" },
  { changes: { returnedAt: "", state: "Đã xử lý xong" }, why: "a result that waits to be fetched" },
  { changes: { returnedAt: "", state: "Dừng xử lý" }, why: "an end with its moment" },
  { changes: { state: "", channelIn: "", channelOut: "", digitised: "", payment: "" }, why: "empty words" },
])("nothing to say of $why", ({ changes }) => {
  expect(warnings(changes)).toEqual([]);
});
