import { asOwner, type OwnerTransaction } from "@motcua/db/owner";
import { dossierFromRow } from "@motcua/db/record/dossier-row";
import { dossiers, dossierUnits } from "@motcua/db/schema/dossiers";
import { openByDue, unitDayTotals } from "@motcua/db/schema/totals";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { contributionOf } from "@motcua/domain/totals/contribution";
import { createTotalsSum } from "@motcua/domain/totals/difference";
import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

import { type CopyDifference, compareCopies } from "./compare-copies.ts";
import { compareTotals, type TotalsDifference } from "./compare-totals.ts";
import { type OrderedRows, readInOrder } from "./read-in-order.ts";

/** What is kept beside the dossiers and differs from what they make of it. */
export type Difference = TotalsDifference | CopyDifference;

/** What a run over all dossiers of a store found. `more` counts the differences beyond those listed. */
export interface TotalsReport {
  readonly dossiers: number;
  readonly districts: number;
  readonly differences: readonly Difference[];
  readonly more?: number;
}

/** Differences beyond this number are counted, not listed. */
const MOST_LISTED = 10_000;

type CopyRow = typeof dossierUnits.$inferSelect;
type Report = (difference: Difference) => void;

/**
 * Counts all dossiers of a store anew and says where the figures of boards, the due counts or the copies that lists
 * read differ. Reads one snapshot, writes nothing; memory grows with units, fields and days, not with dossiers.
 */
export async function verifyTotals(ownerUrl: string): Promise<TotalsReport> {
  return asOwner(ownerUrl, (sql) => sql.begin("isolation level repeatable read read only", verify), 1);
}

async function verify(tx: OwnerTransaction): Promise<TotalsReport> {
  const differences: Difference[] = [];
  let more = 0;
  const report: Report = (difference) => {
    if (differences.length < MOST_LISTED) differences.push(difference);
    else more += 1;
  };
  const store = await openStored(tx);
  let [dossierCount, districtCount] = [0, 0];
  for (let districtId = firstDistrict(store); districtId !== null; districtId = firstDistrict(store)) {
    const sum = createTotalsSum();
    for await (const row of ofDistrict(store.dossiers, districtId)) {
      const dossier = dossierFromRow(row);
      sum.add(contributionOf(dossier));
      for (const difference of compareCopies(dossier, await copiesOf(dossier, store.copies, report)))
        report(difference);
      dossierCount += 1;
    }
    for await (const row of ofDistrict(store.copies, districtId)) reportOrphan(row, report);
    const days = await allOf(ofDistrict(store.days, districtId));
    const due = await allOf(ofDistrict(store.due, districtId));
    for (const difference of compareTotals(districtId, sum.result(), { days, due })) report(difference);
    districtCount += 1;
  }
  return { dossiers: dossierCount, districts: districtCount, differences, ...(more > 0 && { more }) };
}

/** The four tables side by side, each in the order of districts. */
async function openStored(tx: OwnerTransaction) {
  return {
    dossiers: await readInOrder(tx, dossiers, { columns: keysOf(dossiers), order: ["district_id", "id"] }),
    copies: await readInOrder(tx, dossierUnits, {
      columns: keysOf(dossierUnits),
      order: ["district_id", "dossier_id", "unit_id", "role"],
    }),
    days: await readInOrder(tx, unitDayTotals, { columns: keysOf(unitDayTotals), order: ["district_id"] }),
    due: await readInOrder(tx, openByDue, { columns: keysOf(openByDue), order: ["district_id"] }),
  };
}

function firstDistrict(store: Awaited<ReturnType<typeof openStored>>): number | null {
  const next = Object.values(store).flatMap(({ current }) => (current === null ? [] : [current.districtId]));
  return next.length === 0 ? null : Math.min(...next);
}

/** The rows of one district, from where the reading stands. */
async function* ofDistrict<Row extends { readonly districtId: number }>(rows: OrderedRows<Row>, districtId: number) {
  for (let row = rows.current; row?.districtId === districtId; row = rows.current) {
    yield row;
    await rows.advance();
  }
}

/** A district's totals are as many rows as it has units, fields and days. */
async function allOf<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** The copies of one dossier; copies that are passed on the way belong to none. */
async function copiesOf(dossier: Dossier, rows: OrderedRows<CopyRow>, report: Report): Promise<CopyRow[]> {
  const isBefore = (row: CopyRow) =>
    row.districtId < dossier.districtId || (row.districtId === dossier.districtId && row.dossierId < dossier.id);
  while (rows.current !== null && isBefore(rows.current)) {
    reportOrphan(rows.current, report);
    await rows.advance();
  }
  const copies: CopyRow[] = [];
  for (;;) {
    const row = rows.current;
    if (row === null || row.districtId !== dossier.districtId || row.dossierId !== dossier.id) return copies;
    copies.push(row);
    await rows.advance();
  }
}

function reportOrphan(row: CopyRow, report: Report): void {
  const { districtId: district, dossierId: dossier, unitId: unit, role } = row;
  report({ table: "dossier_units", district, dossier, unit, role, column: "dossier", stored: dossier, computed: null });
}

/** The keys of a table's rows. */
function keysOf<T extends PgTable>(table: T): (keyof T["$inferSelect"] & string)[] {
  return Object.keys(getTableColumns(table));
}
