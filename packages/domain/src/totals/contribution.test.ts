import { type Instant, localDateOf, parseInstant } from "@motcua/time/instant";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { Dossier } from "../dossier/dossier.ts";
import { planEnd, planHandOver, planRecordResult, planReturn, planVoid } from "../dossier/plan-step.ts";
import { type Contribution, contributionOf, type DayCounter } from "./contribution.ts";
import { sumContributions, totalsDifference } from "./difference.ts";

const moment = (text: string) => parseInstant(`${text}+07:00`) as Instant;
const open: Dossier = {
  districtId: 1,
  id: "018f0000-0000-7000-8000-000000000001",
  version: 1,
  code: "000.01.27.H26-231016-0001",
  state: 2,
  procedureCode: "1.004873",
  fieldCode: "ho-tich",
  rules: { procedure: 1, process: 1, fees: 1, calendarId: "vn-office", calendar: 1, numberFormat: "unitFirst" },
  receivingUnitId: 2,
  resolvingUnitId: 2,
  holdingUnitId: 2,
  holderId: null,
  submittedAt: moment("2023-10-16T09:00"),
  receivedAt: moment("2023-10-16T09:00"),
  clockFrom: moment("2023-10-16T09:00"),
  dueAt: moment("2023-10-19T17:00"),
  legalDueAt: moment("2023-10-19T17:00"),
  committedDueAt: null,
  scoreDueAt: moment("2023-10-19T17:00"),
  firstDueAt: moment("2023-10-19T17:00"),
  resultAt: null,
  returnedAt: null,
  endedAt: null,
  outcome: null,
  outcomeFirst: null,
  channelIn: "online",
  channelOutWanted: "desk",
  channelOut: null,
  copies: 1,
  components: [],
  digitised: false,
  fee: 0,
  payment: "free",
  satisfaction: null,
  parentId: null,
  source: "desk",
  importBatchId: null,
  voidedAt: null,
};

function countersOn(contribution: Contribution, day: string): Partial<Record<DayCounter, number>> {
  const rows = sumContributions([contribution]).days.filter((row) => row.part === "resolving" && row.day === day);
  return Object.assign({}, ...rows.map((row) => row.counters));
}

test("an open dossier counts on its day of receipt, on its due day, and as open", () => {
  const contribution = contributionOf(open);
  expect(countersOn(contribution, "2023-10-16")).toEqual({ received: 1, online: 1 });
  expect(countersOn(contribution, "2023-10-19")).toEqual({ dueCount: 1 });
  expect(contribution.due.map((row) => [row.part, row.dueAt, row.openCount])).toEqual([
    ["resolving", open.dueAt, 1],
    ["receiving", open.dueAt, 1],
  ]);
});

test.each([
  {
    at: "2023-10-18T10:00",
    outcome: "early",
    on: "2023-10-18",
    counters: { didEarly: 1 },
    due: { dueCount: 1, dueMet: 1 },
  },
  {
    at: "2023-10-19T17:00",
    outcome: "onTime",
    on: "2023-10-19",
    counters: { dueCount: 1, dueMet: 1, didOnTime: 1 },
    due: null,
  },
  {
    at: "2023-10-19T17:01",
    outcome: "late",
    on: "2023-10-19",
    counters: { dueCount: 1, dueMet: 1, didLate: 1 },
    due: null,
  },
  {
    at: "2023-10-23T08:00",
    outcome: "late",
    on: "2023-10-23",
    counters: { didLate: 1, overdueClosed: 1 },
    due: { dueCount: 1 },
  },
])("a result at $at is $outcome and counts on the days it belongs to", ({ at, outcome, on, counters, due }) => {
  const { after } = planRecordResult(open, { digitised: false }, moment(at));
  const contribution = contributionOf(after);
  expect(countersOn(contribution, "2023-10-16")).toEqual({ received: 1, online: 1, [outcome]: 1 });
  expect(countersOn(contribution, on)).toMatchObject(counters);
  if (due) expect(countersOn(contribution, "2023-10-19")).toEqual(due);
  expect(contribution.due).toEqual([]);
});

test("a suspended clock counts as open without a due day", () => {
  const contribution = contributionOf({ ...open, state: 5, dueAt: null });
  expect(contribution.due[0]).toMatchObject({ dueAt: null, openCount: 1 });
  expect(countersOn(contribution, "2023-10-19")).toEqual({});
});

test("a dossier resolved elsewhere counts for the resolving unit and is shown for the receiving one", () => {
  const { days } = contributionOf({ ...open, resolvingUnitId: 1 });
  expect(new Set(days.map((row) => `${row.part} ${row.unitId}`))).toEqual(new Set(["resolving 1", "receiving 2"]));
});

type Move = (dossier: Dossier, at: Instant) => Dossier;
const moves: Move[] = [
  (dossier, at) => planHandOver(dossier, { unitId: 101, holderId: null }, at).after,
  (dossier, at) => planRecordResult(dossier, { digitised: true }, at).after,
  (dossier, at) => planReturn(dossier, "post", at).after,
  (dossier, at) => planEnd(dossier, { how: "withdraw", reason: "Công dân xin rút" }, at).after,
  (dossier, at) => planVoid(dossier, "b", at).after,
];

test("differences along any path add up to what the last state counts for, and voiding takes all away", () => {
  const path = fc.array(
    fc.tuple(fc.integer({ min: 0, max: moves.length - 1 }), fc.integer({ min: 0, max: 20 * 86_400_000 })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(path, (steps) => {
      let dossier = open;
      const differences = [totalsDifference(null, open)];
      for (const [move, later] of steps) {
        let next: Dossier;
        try {
          next = (moves[move] as Move)(dossier, (open.receivedAt + later) as Instant);
        } catch {
          continue;
        }
        if (dossier.voidedAt !== null) continue;
        differences.push(totalsDifference(dossier, next));
        dossier = next;
      }
      expect(sumContributions(differences)).toEqual(sumContributions([contributionOf(dossier)]));
    }),
  );
});

test("the day of a moment is Vietnam's", () => {
  expect(localDateOf(moment("2023-10-16T00:00"))).toBe("2023-10-16");
});
