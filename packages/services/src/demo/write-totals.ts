import { INFINITY_TEXT, instantToDriver } from "@motcua/db/driver-time";
import type { OwnerSql } from "@motcua/db/owner";
import { counterColumns } from "@motcua/db/record/change-payload";
import { parseDossierNumber } from "@motcua/domain/numbering/dossier-number";
import { type Contribution, dayCounters } from "@motcua/domain/totals/contribution";
import type { Instant } from "@motcua/time/instant";

import type { PlannedIntake } from "./plan-intakes.ts";

const BATCH = 1000;

/** The last serial of every unit and day, by `unit|day`. */
export async function readCounters(tx: OwnerSql, districtId: number): Promise<Map<string, number>> {
  const rows = await tx<
    { unit_id: number; day: string; last: number }[]
  >`select unit_id, day, last from number_counters where district_id = ${districtId}`;
  return new Map(rows.map((row) => [`${row.unit_id}|${row.day}`, row.last]));
}

/** Raises each unit's day to the last serial planned. */
export async function raiseCounters(
  tx: OwnerSql,
  districtId: number,
  intakes: readonly PlannedIntake[],
): Promise<void> {
  const last = new Map<string, { district_id: number; unit_id: number; day: string; last: number }>();
  for (const { code, desk } of intakes) {
    const number = parseDossierNumber(code);
    if (!number) throw new Error(`the demo made a number that is none: ${code}`);
    const key = `${desk.unit.unitId}|${number.day}`;
    const before = last.get(key)?.last ?? 0;
    last.set(key, {
      district_id: districtId,
      unit_id: desk.unit.unitId,
      day: number.day,
      last: Math.max(before, number.serial),
    });
  }
  for (const rows of batches([...last.values()])) {
    await tx`insert into number_counters as c
      select * from jsonb_populate_recordset(null::number_counters, ${JSON.stringify(rows)}) on conflict on constraint number_counters_pk
      do update set last = greatest(c.last, excluded.last)`;
  }
}

/** Adds contributions to the totals and due counts of a district. */
export async function addTotals(tx: OwnerSql, districtId: number, totals: Contribution): Promise<void> {
  const columns = dayCounters.map((name) => counterColumns[name]);
  const sums = columns.map((column) => `${column} = t.${column} + excluded.${column}`).join(", ");
  const days = totals.days.map((delta) => ({
    district_id: districtId,
    unit_id: delta.unitId,
    part: delta.part,
    day: delta.day,
    field_code: delta.fieldCode,
    ...Object.fromEntries(dayCounters.map((name) => [counterColumns[name], delta.counters[name] ?? 0])),
  }));
  for (const rows of batches(days)) {
    await tx`insert into unit_day_totals as t
      select * from jsonb_populate_recordset(null::unit_day_totals, ${JSON.stringify(rows)}) on conflict on constraint unit_day_totals_pk do update set ${tx.unsafe(sums)}`;
  }
  const due = totals.due.map((delta) => ({
    district_id: districtId,
    unit_id: delta.unitId,
    part: delta.part,
    due_at: delta.dueAt === null ? INFINITY_TEXT : instantToDriver(delta.dueAt as Instant),
    field_code: delta.fieldCode,
    received_day: delta.receivedDay,
    open_count: delta.openCount,
  }));
  for (const rows of batches(due)) {
    await tx`insert into open_by_due as o
      select * from jsonb_populate_recordset(null::open_by_due, ${JSON.stringify(rows)}) on conflict on constraint open_by_due_pk do update set open_count = o.open_count + excluded.open_count`;
  }
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let place = 0; place < rows.length; place += BATCH) yield rows.slice(place, place + BATCH);
}
