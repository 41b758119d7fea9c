import { vnOffice } from "@motcua/sla/vn-office";
import { formatInstant, type Instant, parseInstant } from "@motcua/time/instant";
import { expect, test } from "vitest";

import { NUMBER_TOKEN } from "./change.ts";
import { planReceive } from "./plan-receive.ts";
import { planEnd, planHandOver, planRecordResult, planReturn, planVoid } from "./plan-step.ts";

const moment = (text: string) => parseInstant(`${text}+07:00`) as Instant;
const RECEIVED = moment("2023-10-16T09:00");
const received = planReceive({
  districtId: 1,
  id: "018f0000-0000-7000-8000-000000000001",
  unitId: 2,
  numberPrefix: "000.01.27.H26",
  holderId: "clerk",
  procedureCode: "1.004873",
  fieldCode: "ho-tich",
  rules: { procedure: 1, process: 1, fees: 1, calendarId: "vn-office", calendar: 1, numberFormat: "unitFirst" },
  limits: { legal: { unit: "workingDays", amount: 3 }, committed: null },
  calendar: vnOffice,
  receivedAt: RECEIVED,
  channelIn: "direct",
  channelOutWanted: "desk",
  copies: 1,
  components: [{ name: "Tờ khai", original: 1, certified: 0, copy: 0 }],
  fee: 0,
  payment: "free",
  digitised: false,
  source: "desk",
  partyDigests: { owner: "ab12" },
});
const open = received.after;

test("a receipt takes a number of the unit's day and starts the clock", () => {
  expect(received.number).toEqual({ unitId: 2, day: "2023-10-16", stem: "000.01.27.H26-231016-" });
  expect(open).toMatchObject({
    version: 1,
    state: 2,
    code: NUMBER_TOKEN,
    receivingUnitId: 2,
    resolvingUnitId: 2,
    holdingUnitId: 2,
  });
  expect(formatInstant(open.dueAt as Instant)).toBe("2023-10-19T17:00:00+07:00");
});

test("the event of a receipt holds the rules and digests, never a person", () => {
  const [event] = received.events;
  expect(event).toMatchObject({ kind: "dossier.received", occurredAt: RECEIVED, source: "desk" });
  expect(event?.payload).toMatchObject({ code: NUMBER_TOKEN, procedure: "1.004873", parties: { owner: "ab12" } });
});

test("a hand-over moves the holder and says from whom to whom", () => {
  const { after, events } = planHandOver(open, { unitId: 101, holderId: "s" }, moment("2023-10-16T10:00"));
  expect(after).toMatchObject({ state: 4, version: 2, holdingUnitId: 101, holderId: "s" });
  expect(events[0]?.payload).toEqual({ fromUnit: 2, from: "clerk", toUnit: 101, to: "s" });
});

test.each([
  { at: "2023-10-18T16:59", outcome: "early", why: "the day before" },
  { at: "2023-10-19T17:00", outcome: "onTime", why: "to the minute" },
  { at: "2023-10-19T17:01", outcome: "late", why: "a minute after" },
])("a result at $at is $outcome: $why", ({ at, outcome }) => {
  const { after } = planRecordResult(open, { digitised: false }, moment(at));
  expect(after).toMatchObject({ state: 9, outcome, outcomeFirst: outcome, holdingUnitId: 2, holderId: null });
});

test("the first promise is judged apart from the one in force", () => {
  const extended = { ...open, dueAt: moment("2023-10-25T17:00") };
  const { after } = planRecordResult(extended, { digitised: true }, moment("2023-10-20T09:00"));
  expect(after).toMatchObject({ outcome: "early", outcomeFirst: "late", digitised: true });
});

test("a suspended clock gives no outcome", () => {
  const suspended = { ...open, state: 4 as const, dueAt: null };
  expect(planRecordResult(suspended, { digitised: false }, moment("2023-10-20T09:00")).after.outcome).toBeNull();
});

test("a result is returned by the channel it went", () => {
  const resolved = planRecordResult(open, { digitised: false }, moment("2023-10-18T09:00")).after;
  const { after } = planReturn(resolved, "post", moment("2023-10-18T10:00"));
  expect(after).toMatchObject({ state: 10, channelOut: "post", version: 3 });
});

test.each([
  { how: "refuse", state: 3, kind: "dossier.refused" },
  { how: "withdraw", state: 7, kind: "dossier.withdrawn" },
  { how: "stop", state: 8, kind: "dossier.stopped" },
] as const)("to $how ends the dossier in state $state with its reason", ({ how, state, kind }) => {
  const { after, events } = planEnd(open, { how, reason: "Theo đề nghị" }, moment("2023-10-17T09:00"));
  expect(after).toMatchObject({ state, endedAt: moment("2023-10-17T09:00"), outcome: null });
  expect(events[0]).toMatchObject({ kind, payload: { reason: "Theo đề nghị" } });
});

test("what the state does not allow is refused by name", () => {
  expect(() => planReturn(open, "desk", RECEIVED)).toThrow(
    expect.objectContaining({ code: "ACTION_NOT_ALLOWED", details: { action: "returnResult", state: 2 } }),
  );
});

test("nothing happens to a dossier before its receipt", () => {
  expect(() => planRecordResult(open, { digitised: false }, (RECEIVED - 1) as Instant)).toThrow(
    expect.objectContaining({ code: "MOMENT_BEFORE_RECEIPT" }),
  );
});

test("a voided dossier is not there any more", () => {
  const { after, events } = planVoid(open, "batch", moment("2023-10-17T09:00"));
  expect(events[0]).toMatchObject({ kind: "import.voided", source: "import", payload: { batch: "batch" } });
  expect(() => planHandOver(after, { unitId: 2, holderId: null }, moment("2023-10-18T09:00"))).toThrow(
    expect.objectContaining({ code: "DOSSIER_NOT_FOUND" }),
  );
});
