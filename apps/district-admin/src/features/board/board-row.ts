import type { BoardScope, NowFigures, NowSummary, PeriodFigures, PeriodSummary } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

/** A line of the board's table: a unit or a field, with what was received in the period and what is open now. */
export interface BoardRow {
  readonly key: string;
  readonly name: string;
  /** The unit alone, or null in a line of a field. */
  readonly unitId: number | null;
  /** True for a unit that others stand below: its line is about its own desk alone. */
  readonly hasBelow: boolean;
  readonly fieldCode: string | null;
  readonly period: PeriodFigures;
  readonly now: NowFigures;
}

const noPeriod: PeriodFigures = {
  received: 0,
  resolved: 0,
  early: 0,
  onTime: 0,
  late: 0,
  ended: 0,
  open: 0,
  overdue: 0,
  digitised: 0,
  digitisedRate: null,
  byPost: 0,
  cashless: 0,
  satisfaction: null,
};
const noNow: NowFigures = { open: 0, dueSoon: 0, overdue: 0, suspended: 0 };

/**
 * A line for every unit that a desk of dossiers may stand in (districts and communes, also those without any) and for
 * every other unit with a figure, in the order of the scope.
 */
export function unitRows(
  scope: BoardScope,
  data: { summary: PeriodSummary; now: NowSummary; chosen: ReadonlySet<number> | null },
): BoardRow[] {
  const period = new Map(data.summary.units.map((unit) => [unit.unitId, unit.figures]));
  const now = new Map(data.now.units.map((unit) => [unit.unitId, unit.figures]));
  return scope.units
    .filter(({ id, tier, standing }) => {
      const expected = standing && tier !== "department" && (data.chosen === null || data.chosen.has(id));
      return expected || period.has(id) || now.has(id);
    })
    .map(({ id, name, tier }) => ({
      key: `unit-${id}`,
      name: tier === "district" ? messages.districtDesk : name,
      unitId: id,
      hasBelow: tier === "district",
      fieldCode: null,
      period: period.get(id) ?? noPeriod,
      now: now.get(id) ?? noNow,
    }));
}

/** A line for every field with a figure, the largest first. */
export function fieldRows({ summary, now }: { summary: PeriodSummary; now: NowSummary }): BoardRow[] {
  const open = new Map(now.fields.map((field) => [field.fieldCode, field]));
  const names = new Map([...now.fields, ...summary.fields].map((field) => [field.fieldCode, field.fieldName]));
  const period = new Map(summary.fields.map((field) => [field.fieldCode, field.figures]));
  return [...names]
    .map(([fieldCode, name]) => ({
      key: `field-${fieldCode}`,
      name,
      unitId: null,
      hasBelow: false,
      fieldCode,
      period: period.get(fieldCode) ?? noPeriod,
      now: open.get(fieldCode)?.figures ?? noNow,
    }))
    .sort((a, b) => b.period.received - a.period.received || (a.fieldCode < b.fieldCode ? -1 : 1));
}

/** The unit and all that stand below it today. */
export function unitsBelow(scope: BoardScope, unitId: number): Set<number> {
  const below = new Set([unitId]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const unit of scope.units)
      if (unit.standing && unit.parentId !== null && below.has(unit.parentId)) below.add(unit.id);
  }
  return below;
}
