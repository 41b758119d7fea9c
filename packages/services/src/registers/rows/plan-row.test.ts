import type { Dossier } from "@motcua/domain/dossier/dossier";
import { formatInstant } from "@motcua/time/instant";
import { describe, expect, test } from "vitest";

import { cleaned, type SampleRow, sampleHeader } from "../test/sample-register.ts";
import { shippedLaw } from "../test/shipped-law.ts";
import { checkRow, type RegisterEntry } from "./check-row.ts";
import { planFurther, planImport } from "./plan-row.ts";

const BATCH = "01a20adf-9b5a-72e6-a308-94cb6bbad503";
const ID = "01a20adf-9b5a-72e6-a308-000000000001";
const open = { resultAt: "", returnedAt: "", state: "Đang xử lý", satisfaction: "" };

function entryOf(changes: SampleRow = {}): RegisterEntry {
  const { entry, faults } = checkRow(cleaned(changes), {
    row: 2,
    header: sampleHeader(),
    law: shippedLaw,
    repeated: false,
  });
  if (!entry) throw new Error(JSON.stringify(faults));
  return entry;
}

const plan = (changes: SampleRow = {}) =>
  planImport(entryOf(changes), { id: ID, batchId: BATCH, partyDigests: { owner: "d" } });
const kinds = (change: { events: readonly { kind: string }[] } | null) => change?.events.map(({ kind }) => kind);
const moments = (dossier: Dossier) =>
  [dossier.receivedAt, dossier.resultAt, dossier.returnedAt, dossier.endedAt].map((at) => at && formatInstant(at));

describe("a new dossier", () => {
  test("is written in its final state, with an event for every step at the file's time, from an import", () => {
    const { before, after, number, events } = plan();
    expect({ before, number }).toEqual({ before: null, number: null });
    expect(after).toMatchObject({
      ...{ id: ID, districtId: 1, version: 1, code: "000.01.27.H26-230301-0001", state: 10, source: "import" },
      ...{ importBatchId: BATCH, procedureCode: "1.001193", fieldCode: "ho-tich", receivingUnitId: 2 },
      ...{ resolvingUnitId: 2, holdingUnitId: 2, outcome: "onTime", outcomeFirst: "onTime", channelIn: "direct" },
      ...{ channelOut: "desk", digitised: true, fee: 0, payment: "free", satisfaction: 5, voidedAt: null },
    });
    expect(moments(after)).toEqual([
      "2023-03-01T09:00:00+07:00",
      "2023-03-01T14:00:00+07:00",
      "2023-03-01T15:00:00+07:00",
      null,
    ]);
    expect(events.map(({ kind, occurredAt, source }) => [kind, formatInstant(occurredAt), source])).toEqual([
      ["dossier.received", "2023-03-01T09:00:00+07:00", "import"],
      ["dossier.resultRecorded", "2023-03-01T14:00:00+07:00", "import"],
      ["dossier.returned", "2023-03-01T15:00:00+07:00", "import"],
    ]);
  });

  test("tells its batch in every event, and names nobody", () => {
    const { events } = plan();
    for (const { payload } of events) expect(payload).toMatchObject({ batch: BATCH });
    expect(JSON.stringify(events)).not.toMatch(/Ánh|001087123456|0912345678|Thôn/);
    expect(events[0]?.payload).toMatchObject({ code: "000.01.27.H26-230301-0001", state: 2, parties: { owner: "d" } });
  });

  test("is judged by the recomputed due moment, not by the stated one", () => {
    const late = plan({ dueAt: "31/12/2023 17:00", resultAt: "02/03/2023 08:00", returnedAt: "02/03/2023 09:00" });
    expect(late.after.outcome).toBe("late");
    expect(late.after.dueAt && formatInstant(late.after.dueAt)).toBe("2023-03-01T17:00:00+07:00");
  });

  test.each([
    { changes: open, state: 4, events: ["dossier.received"], why: "open, at work" },
    { changes: { ...open, state: "" }, state: 2, events: ["dossier.received"], why: "open, no state said" },
    {
      changes: { ...open, state: "Đã trả kết quả" },
      state: 2,
      events: ["dossier.received"],
      why: "no result, whatever is said",
    },
    {
      changes: { ...open, state: "Yêu cầu bổ sung giấy tờ" },
      state: 5,
      events: ["dossier.received"],
      why: "waiting for papers",
    },
    {
      changes: { returnedAt: "", state: "" },
      state: 9,
      events: ["dossier.received", "dossier.resultRecorded"],
      why: "resolved, not fetched",
    },
    {
      changes: { state: "Đang xử lý" },
      state: 10,
      events: ["dossier.received", "dossier.resultRecorded", "dossier.returned"],
      why: "moments decide",
    },
    {
      changes: { state: "Không được tiếp nhận" },
      state: 3,
      events: ["dossier.received", "dossier.refused"],
      why: "refused",
    },
    { changes: { state: "Rút hồ sơ" }, state: 7, events: ["dossier.received", "dossier.withdrawn"], why: "withdrawn" },
    {
      changes: { ...open, state: "Dừng xử lý" },
      state: 8,
      events: ["dossier.received", "dossier.stopped"],
      why: "stopped",
    },
  ])("state $state: $why", ({ changes, state, events }) => {
    const change = plan(changes);
    expect(change.after.state).toBe(state);
    expect(kinds(change)).toEqual(events);
  });

  test("that is open has its clock and no outcome", () => {
    const { after } = plan(open);
    expect(after).toMatchObject({ resultAt: null, returnedAt: null, outcome: null, channelOut: null });
    expect(after.dueAt && formatInstant(after.dueAt)).toBe("2023-03-01T17:00:00+07:00");
  });

  test("that ended has the moment of the register's result, else of its return, else of the receipt", () => {
    const end = (changes: SampleRow) => moments(plan({ state: "Dừng xử lý", ...changes }).after);
    const [received, result, returned] = ["09:00", "14:00", "15:00"].map((time) => `2023-03-01T${time}:00+07:00`);
    expect(end({})).toEqual([received, null, null, result]);
    expect(end({ resultAt: "" })).toEqual([received, null, null, returned]);
    expect(end({ resultAt: "", returnedAt: "" })).toEqual([received, null, null, received]);
  });

  test("with days without hours keeps them not before the steps of the same day", () => {
    const sameDay = plan({ resultAt: "01/03/2023", returnedAt: "01/03/2023" });
    expect(moments(sameDay.after).slice(0, 3)).toEqual(Array.from({ length: 3 }, () => "2023-03-01T09:00:00+07:00"));
    const crossed = plan({ resultAt: "02/03/2023 08:00", returnedAt: "01/03/2023" });
    expect(moments(crossed.after)[2]).toBe("2023-03-01T09:00:00+07:00");
    expect(plan({ receivedAt: "01/03/2023", resultAt: "01/03/2023 08:00" }).after.state).toBe(10);
  });

  test("returned before its result is kept as the register has it", () => {
    const { after } = plan({ resultAt: "03/03/2023 08:00", returnedAt: "02/03/2023 08:00" });
    expect(moments(after).slice(1, 3)).toEqual(["2023-03-03T08:00:00+07:00", "2023-03-02T08:00:00+07:00"]);
  });
});

describe("a row that goes further than what is here", () => {
  test.each([
    { here: open, there: {}, events: ["dossier.resultRecorded", "dossier.returned"], why: "from open to returned" },
    { here: open, there: { returnedAt: "" }, events: ["dossier.resultRecorded"], why: "from open to resolved" },
    { here: { returnedAt: "" }, there: {}, events: ["dossier.returned"], why: "from resolved to returned" },
    {
      here: open,
      there: { ...open, state: "Rút hồ sơ" },
      events: ["dossier.withdrawn"],
      why: "from open to withdrawn",
    },
    {
      here: { ...open, state: "Chờ bổ sung" },
      there: {},
      events: ["dossier.resultRecorded", "dossier.returned"],
      why: "from waiting",
    },
  ])("adds the missing events: $why", ({ here, there, events }) => {
    const before = plan(here).after;
    const change = planFurther(before, entryOf(there), "another");
    expect(kinds(change)).toEqual(events);
    expect(change?.after).toMatchObject({ version: 2, importBatchId: BATCH, id: ID });
    expect(change?.before).toBe(before);
    for (const event of change?.events ?? []) {
      expect(event).toMatchObject({ source: "import", payload: { batch: "another" } });
    }
  });

  test("brings what is known only by then; what the row leaves empty stays", () => {
    const before = plan({ ...open, fee: "20000", payment: "Tiền mặt", digitised: "Có" }).after;
    const change = planFurther(before, entryOf({ fee: "", payment: "", digitised: "", satisfaction: "4" }), BATCH);
    expect(change?.after).toMatchObject({ fee: 20_000, payment: "cash", digitised: true, satisfaction: 4 });
  });

  test.each([
    { here: {}, there: {}, why: "both are at the end" },
    { here: {}, there: open, why: "the row is behind" },
    { here: open, there: open, why: "both are open" },
    { here: { state: "Dừng xử lý" }, there: {}, why: "what ended goes nowhere" },
  ])("has nothing to add: $why", ({ here, there }) => {
    expect(planFurther(plan(here).after, entryOf(there), BATCH)).toBeNull();
  });
});
