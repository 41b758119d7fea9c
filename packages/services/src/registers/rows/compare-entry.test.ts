import { describe, expect, test } from "vitest";

import { cleaned, type SampleRow, sampleHeader } from "../test/sample-register.ts";
import { shippedLaw } from "../test/shipped-law.ts";
import { checkRow } from "./check-row.ts";
import { compareEntry, contradictions } from "./compare-entry.ts";
import { ownerParty } from "./owner-party.ts";
import { planImport } from "./plan-row.ts";
import { type RegisterColumn, registerColumnKeys } from "./register-columns.ts";

function entryOf(changes: SampleRow) {
  const { entry } = checkRow(cleaned(changes), { row: 2, header: sampleHeader(), law: shippedLaw, repeated: false });
  if (!entry) throw new Error("a good row was meant");
  return entry;
}

/** A row against the dossier that another row made. */
function compare(there: SampleRow, here: SampleRow = {}, columns: readonly RegisterColumn[] = registerColumnKeys) {
  const stored = entryOf(here);
  const { after } = planImport(stored, { id: "id", batchId: "batch", partyDigests: {} });
  const compared = { dossier: after, unitCode: stored.clean.unit, owner: ownerParty(stored.clean) };
  return compareEntry(entryOf(there), compared, new Set(columns));
}

const open = { resultAt: "", returnedAt: "", state: "" };

test("the same row has no difference, in whatever state", () => {
  const stopped = { state: "Dừng xử lý" };
  const ended = [stopped, { ...stopped, resultAt: "" }, { ...stopped, resultAt: "", returnedAt: "" }];
  for (const row of [{}, open, { returnedAt: "" }, { resultAt: "01/03/2023" }, ...ended]) {
    expect(compare(row, row)).toEqual([]);
  }
});

test.each([
  { there: { resultAt: "01/03/2023 16:00" }, column: "resultAt", here: "01/03/2023 14:00", text: "01/03/2023 16:00" },
  { there: { owner: "Trần Văn Bách" }, column: "owner", here: "Nguyễn Văn Ánh", text: "Trần Văn Bách" },
  { there: { channelOut: "BCCI" }, column: "channelOut", here: "Tại quầy", text: "Bưu chính công ích" },
  { there: { fee: "5000" }, column: "fee", here: "0", text: "5000" },
  { there: { unit: "09835" }, column: "unit", here: "09832", text: "09835" },
  { there: { digitised: "Không" }, column: "digitised", here: "Có", text: "Không" },
  { there: { satisfaction: "3" }, column: "satisfaction", here: "5", text: "3" },
])("$column differs", ({ there, column, here, text }) => {
  expect(compare(there)).toEqual([{ column, here, there: text }]);
});

describe("a column that says nothing is no difference", () => {
  test("left empty", () => {
    expect(compare({ fee: "", satisfaction: "", phone: "", channelOut: "", digitised: "" })).toEqual([]);
  });

  test("not in the file at all", () => {
    const few: RegisterColumn[] = ["code", "procedure", "unit", "owner", "receivedAt"];
    expect(compare({ ...open, fee: "7000" }, {}, few)).toEqual([]);
  });

  test("but an empty result says that there is none", () => {
    expect(compare(open).map(({ column }) => column)).toEqual(["resultAt", "returnedAt"]);
  });
});

test("a day without an hour agrees with every hour of it", () => {
  expect(compare({ resultAt: "01/03/2023", returnedAt: "01/03/2023" })).toEqual([]);
});

test("a dossier that ended here and goes on in the file differs", () => {
  const stopped = { state: "Dừng xử lý" };
  expect(compare(open, stopped)).toEqual([{ column: "resultAt", here: "01/03/2023 14:00", there: "" }]);
  expect(compare({}, stopped)).toEqual([{ column: "state", here: "Dừng xử lý", there: "Đã trả kết quả" }]);
});

test("the state is a difference of its own only where the moments agree", () => {
  expect(compare({ ...open, state: "Đang xử lý" }, open)).toEqual([
    { column: "state", here: "Được tiếp nhận", there: "Đang xử lý" },
  ]);
  expect(compare({ ...open, state: "Dừng xử lý" }).map(({ column }) => column)).toEqual(["resultAt", "returnedAt"]);
});

describe("contradictions are what progress does not explain", () => {
  test("a first result and what comes with it are none", () => {
    expect(contradictions(compare({ satisfaction: "3", digitised: "Không" }, open))).toEqual([]);
  });

  test("another owner, receipt or result is one", () => {
    const differences = compare({ owner: "Trần Văn Bách" }, open);
    expect(contradictions(differences).map(({ column }) => column)).toEqual(["owner"]);
    expect(contradictions(compare({ resultAt: "01/03/2023 16:00" })).map(({ column }) => column)).toEqual(["resultAt"]);
  });
});
