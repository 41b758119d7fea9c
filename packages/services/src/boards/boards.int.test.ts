import { randomUUID } from "node:crypto";

import { send } from "@motcua/db/query";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { isEnded, isOpen } from "@motcua/domain/dossier/state";
import { openState } from "@motcua/sla/open-state";
import { vnOffice } from "@motcua/sla/vn-office";
import { localDateOf, startOfDay } from "@motcua/time/instant";
import { localDate } from "@motcua/time/local-date";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { boardDossiersStatement } from "./board-dossiers-statement.ts";
import { boardScope } from "./board-scope.ts";
import { type DossierGroup, dossierGroups } from "./dossier-groups.ts";
import { listBoardDossiers } from "./list-board-dossiers.ts";
import { nowFigures, openNow } from "./now-figures.ts";
import { openAtStart, pastDay } from "./past-day.ts";
import { overdueOfPeriod, periodSummary, receivedInPeriod } from "./period-summary.ts";
import { ListBoardDossiersInput } from "./schemas.ts";
import { type BoardWorld, boardWorld, NOW } from "./test/board-world.ts";
import { byDay, trend } from "./trend.ts";

let world: BoardWorld;
beforeAll(async () => {
  world = await boardWorld(240);
});
afterAll(() => world.store.drop());

const september = { from: localDate("2023-09-01"), to: localDate("2023-09-30") };
const ALL = [1, 2, 3];

const groups: Record<DossierGroup, (dossier: Dossier) => boolean> = {
  received: () => true,
  resolved: ({ outcome }) => outcome !== null,
  early: ({ outcome }) => outcome === "early",
  onTime: ({ outcome }) => outcome === "onTime",
  late: ({ outcome }) => outcome === "late",
  ended: ({ state }) => isEnded(state),
  open: ({ state }) => isOpen(state),
  overdue: (dossier) => standing(dossier) === "overdue",
  dueSoon: (dossier) => standing(dossier) === "dueSoon",
  suspended: (dossier) => standing(dossier) === "suspended",
  digitised: ({ digitised }) => digitised,
  byPost: ({ channelOut }) => channelOut === "post",
  cashless: ({ payment }) => payment === "cashless",
  rated: ({ satisfaction }) => satisfaction !== null,
};

function standing({ state, dueAt }: Dossier) {
  return isOpen(state) ? openState({ calendar: vnOffice, dueAt, now: NOW }) : null;
}

function inSeptember({ receivedAt }: Dossier): boolean {
  const day = localDateOf(receivedAt);
  return day >= september.from && day <= september.to;
}

function count(dossiers: readonly Dossier[], group: DossierGroup): number {
  return dossiers.filter(groups[group]).length;
}

describe("figures of a period are what counting its dossiers one by one gives", () => {
  test.each([
    ["resolving", [2]],
    ["resolving", ALL],
    ["receiving", [1]],
  ] as const)("part %s, units %j", async (part, unitIds) => {
    const mine = world.dossiers.filter((dossier) =>
      (unitIds as readonly number[]).includes(part === "resolving" ? dossier.resolvingUnitId : dossier.receivingUnitId),
    );
    const of = mine.filter(inSeptember);
    const { total } = await periodSummary(world.as("leader", 1), { ...september, unitIds, part, asOf: NOW });
    const [received, digitised, rated] = [of.length, count(of, "digitised"), count(of, "rated")];
    const marks = of.reduce((sum, { satisfaction }) => sum + (satisfaction ?? 0), 0);
    expect(total).toEqual({
      received,
      resolved: count(of, "resolved"),
      early: count(of, "early"),
      onTime: count(of, "onTime"),
      late: count(of, "late"),
      ended: count(of, "ended"),
      open: count(of, "open"),
      overdue: count(of, "overdue"),
      digitised,
      digitisedRate: Math.round((digitised * 10_000) / received) / 10_000,
      byPost: count(of, "byPost"),
      cashless: count(of, "cashless"),
      satisfaction: Math.round((marks * 100) / rated) / 100,
    });
    expect(Math.min(...Object.values(total).map(Number))).toBeGreaterThan(0);
  });

  test("units and fields each add up to the whole", async () => {
    const summary = await periodSummary(world.as("leader", 1), {
      ...september,
      unitIds: ALL,
      part: "resolving",
      asOf: NOW,
    });
    for (const name of ["received", "resolved", "open", "overdue", "digitised"] as const) {
      const sum = (parts: typeof summary.units | typeof summary.fields) =>
        parts.reduce((total, { figures }) => total + figures[name], 0);
      expect(sum(summary.units)).toBe(summary.total[name]);
      expect(sum(summary.fields)).toBe(summary.total[name]);
    }
    expect(summary.fields.map((field) => field.fieldName).sort()).toEqual(["Chứng thực", "Hộ tịch"]);
  });

  test("both ends of a period belong to it", async () => {
    const [dossier] = world.dossiers;
    if (!dossier) throw new Error("no dossier");
    const day = localDateOf(dossier.receivedAt);
    const input = { from: day, to: day, unitIds: ALL, part: "resolving", asOf: NOW } as const;
    const { total } = await periodSummary(world.as("leader", 1), input);
    expect(total.received).toBe(world.dossiers.filter((one) => localDateOf(one.receivedAt) === day).length);
  });
});

test("now: all open dossiers, whenever they came in", async () => {
  const { total } = await nowFigures(world.as("leader", 1), { unitIds: ALL, part: "resolving" });
  const expected = {
    open: count(world.dossiers, "open"),
    dueSoon: count(world.dossiers, "dueSoon"),
    overdue: count(world.dossiers, "overdue"),
    suspended: count(world.dossiers, "suspended"),
  };
  expect(total).toEqual(expected);
  expect(Math.min(...Object.values(expected))).toBeGreaterThan(0);
});

test.each(["2023-08-20", "2023-09-15", "2023-10-01", "2023-10-16"])("open and overdue as %s began", async (text) => {
  const day = localDate(text);
  const begins = startOfDay(day);
  const closedAt = ({ resultAt, endedAt }: Dossier) => resultAt ?? endedAt;
  const open = world.dossiers.filter((one) => one.receivedAt < begins && !((closedAt(one) ?? NOW) < begins));
  const overdue = open.filter(({ dueAt }) => dueAt !== null && localDateOf(dueAt) < day);
  const figures = await pastDay(world.as("leader", 1), { unitIds: ALL, part: "resolving", day });
  expect(figures).toEqual({ open: open.length, overdue: overdue.length });
});

describe("trend", () => {
  test("a point for every day, and the same sums by month", async () => {
    const ctx = world.as("leader", 1);
    const input = {
      from: localDate("2023-08-15"),
      to: localDate("2023-10-10"),
      unitIds: ALL,
      part: "resolving",
    } as const;
    const days = await trend(ctx, { ...input, by: "day" });
    const months = await trend(ctx, { ...input, by: "month" });
    expect(days).toHaveLength(57);
    expect(months.map(({ from, to }) => `${from} ${to}`)).toEqual([
      "2023-08-15 2023-08-31",
      "2023-09-01 2023-09-30",
      "2023-10-01 2023-10-10",
    ]);
    const received = world.dossiers.filter(inSeptember).length;
    const resolved = world.dossiers.filter(
      ({ resultAt }) => resultAt !== null && localDateOf(resultAt).startsWith("2023-09"),
    ).length;
    expect(months[1]).toMatchObject({ received, resolved });
    expect(days.reduce((sum, day) => sum + day.resolved, 0)).toBe(
      months.reduce((sum, month) => sum + month.resolved, 0),
    );
  });
});

describe("the dossiers behind a figure", () => {
  test.each(dossierGroups)("%s", async (group) => {
    const standingGroup = ["open", "overdue", "dueSoon", "suspended"].includes(group);
    for (const period of standingGroup ? [september, null] : [september]) {
      const found = await allPages(ListBoardDossiersInput.parse({ group, period, limit: 7 }));
      const expected = world.dossiers.filter(
        (dossier) => (period === null || inSeptember(dossier)) && groups[group](dossier),
      );
      expect(found.map((line) => line.code).sort()).toEqual(expected.map((dossier) => dossier.code).sort());
      expect(new Set(found.map((line) => line.id)).size).toBe(found.length);
    }
  });

  test("of one field and one unit, with unit, procedure and owner by name", async () => {
    const input = { group: "received", unitId: 2, own: true, fieldCode: "chung-thuc", period: september };
    const { lines } = await listBoardDossiers(
      world.as("clerk", 2),
      ListBoardDossiersInput.parse({ ...input, limit: 500 }),
    );
    const expected = world.dossiers.filter(
      (one) => inSeptember(one) && one.resolvingUnitId === 2 && one.fieldCode === "chung-thuc",
    );
    expect(lines).toHaveLength(expected.length);
    expect(lines[0]).toMatchObject({ unitName: "Thị trấn Trạm Trôi", procedureCode: "2.000815" });
    expect(lines[0]?.ownerName).toMatch(/^Nguyễn Văn \d{4}$/);
    expect(lines[0]?.procedureName).toMatch(/^Chứng thực bản sao/);
  });

  test("received by a desk, whoever resolves", async () => {
    const input = ListBoardDossiersInput.parse({
      group: "received",
      unitId: 1,
      own: true,
      part: "receiving",
      period: september,
      limit: 500,
    });
    const { lines } = await listBoardDossiers(world.as("leader", 1), input);
    expect(lines).toHaveLength(world.dossiers.filter((one) => inSeptember(one) && one.receivingUnitId === 1).length);
  });

  async function allPages(input: ReturnType<typeof ListBoardDossiersInput.parse>) {
    const ctx = world.as("leader", 1);
    const lines = [];
    for (let cursor: typeof input.cursor = null; ; ) {
      const page = await listBoardDossiers(ctx, { ...input, cursor });
      lines.push(...page.lines);
      if (page.next === null) return lines;
      cursor = page.next;
    }
  }
});

describe("who sees what", () => {
  test("a clerk's board is the own unit's, another's is refused", async () => {
    const clerk = world.as("clerk", 2);
    expect(boardScope(clerk).units.map((unit) => unit.id)).toEqual([2]);
    const { lines } = await listBoardDossiers(clerk, ListBoardDossiersInput.parse({ group: "open", limit: 500 }));
    expect(new Set(lines.map((line) => line.unitId))).toEqual(new Set([2]));
    const input = { ...september, part: "resolving", asOf: NOW } as const;
    await expect(periodSummary(clerk, { ...input, unitIds: [2, 3] })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(nowFigures(clerk, { unitIds: [3], part: "resolving" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(pastDay(clerk, { unitIds: [3], part: "resolving", day: september.to })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(
      listBoardDossiers(clerk, ListBoardDossiersInput.parse({ group: "open", unitId: 3 })),
    ).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("a specialist has no board", () => {
    expect(() => boardScope(world.as("specialist", 2))).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
  });

  test("a leader is offered the units of today, not those to come", () => {
    const { units, districtName } = boardScope(world.as("leader", 1));
    expect(districtName).toBe("Huyện Hoài Đức");
    expect(units.filter((unit) => unit.tier === "commune")).toHaveLength(20);
    expect(units.every((unit) => unit.standing)).toBe(true);
  });
});

// PostgreSQL 15 plans arrays under policies otherwise; what it answers is tested there, how it goes about it is not.
const on15 = process.env.MOTCUA_TEST_PG === "15";
if (on15) console.log("Skipped: plans are judged on PostgreSQL 18 only");

test.skipIf(on15)("figures and lists are served by indexes that begin with the unit; none scans dossiers", async () => {
  const period = [september.from, september.to];
  const soon = `{${ALL.map(() => "2023-10-18T00:00:00Z").join(",")}}`;
  const place = [1, ALL, "resolving"];
  const first = [september.from, september.to, "2023-10-16", null, "-infinity", randomUUID(), 50];
  const statements: [string, unknown[]][] = [
    [receivedInPeriod, [...place, ...period]],
    [overdueOfPeriod, [...place, ...period, "2023-10-16"]],
    [openNow, [...place, "2023-10-16", soon]],
    [openAtStart, [...place, september.from]],
    [byDay, [...place, ...period]],
    ...dossierGroups.map((group): [string, unknown[]] => [
      boardDossiersStatement(group, "resolving"),
      [1, ALL, soon, ...first],
    ]),
  ];
  const who = { actor: "user:test", districtId: 1, unitIds: ALL };
  for (const [text, parameters] of statements) {
    const plan = await world.store.database.readAs(who, async () => {
      // Tables of a test are so small that a scan wins; what is asked is whether an index can serve under the policies.
      const [, rows] = await Promise.all([
        send("select set_config('enable_seqscan', 'off', true)"),
        send(`explain (costs off) ${text}`, parameters),
      ]);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toMatch(/Index Cond: \(\(district_id = .*unit_id = /);
    expect(plan).not.toMatch(/Seq Scan/);
  }
});
