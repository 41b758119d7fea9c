import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { db, send } from "@motcua/db/query";
import { counterColumns } from "@motcua/db/record/change-payload";
import { dossierFromRow } from "@motcua/db/record/dossier-row";
import { dossiers } from "@motcua/db/schema/dossiers";
import { contributionOf, type DayCounter, dayCounters } from "@motcua/domain/totals/contribution";
import { sumContributions } from "@motcua/domain/totals/difference";
import { type Instant, instant } from "@motcua/time/instant";
import { eq } from "drizzle-orm";
import { expect } from "vitest";

import { type ServiceContext, whoWith } from "../../context/service-context.ts";
import { createTestDistrict, type TestDistrict } from "../../test/test-desk.ts";
import { type ImportOutcome, type ImportRegisterInput, importRegister } from "../import-register.ts";
import { csvText, goodRow, type SampleRow } from "./sample-register.ts";

/** A district of one test's own with somebody who may import. */
export interface RegisterDesk extends TestDistrict {
  readonly admin: ServiceContext;
  /** Imports rows as a CSV of all our columns. */
  import(rows: readonly SampleRow[], input?: Partial<ImportRegisterInput>): Promise<ImportOutcome>;
  close(): Promise<void>;
}

/** A row of the test district's first commune; `serial` makes its number. */
export function deskRow(serial: number, changes: SampleRow = {}): SampleRow {
  const code = `000.01.99.H99-230301-${String(serial).padStart(4, "0")}`;
  return { ...goodRow, code, unit: "99001", unitName: "Xã Một", address: "Thôn 3, Xã Một", ...changes };
}

/** What a row is like before it has a result. */
export const open: SampleRow = { resultAt: "", returnedAt: "", state: "", satisfaction: "" };

/** Makes a district and its importer. */
export async function registerDesk(): Promise<RegisterDesk> {
  const district = await createTestDistrict();
  const admin = await district.staff("administrator", 1);
  return {
    ...district,
    admin,
    import: (rows, input) => importRows(admin, rows, input),
    close: async () => {
      await district.owner.end();
      await district.testDatabase.drop();
    },
  };
}

/** Imports rows as somebody. */
export async function importRows(
  ctx: ServiceContext,
  rows: readonly SampleRow[],
  input: Partial<ImportRegisterInput> = {},
): Promise<ImportOutcome> {
  const folder = mkdtempSync(join("/tmp", "motcua-register-"));
  const path = join(folder, "so.csv");
  writeFileSync(path, csvText(rows));
  try {
    return await importRegister(ctx, { path, fileName: "so.csv", system: null, ...input });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The totals of a district are the sums of what its dossiers count for, neither more nor less. */
export async function expectTotalsRecomputed(ctx: ServiceContext): Promise<void> {
  const { districtId } = ctx.actor;
  const [rows, days, due] = await ctx.database.readAs(
    whoWith(ctx, "board.read"),
    () =>
      Promise.all([
        db.select().from(dossiers).where(eq(dossiers.districtId, districtId)).execute(),
        send("select * from unit_day_totals where district_id = $1", [districtId]),
        send("select *, extract(epoch from due_at) * 1000 as due_ms from open_by_due where district_id = $1", [
          districtId,
        ]),
      ]),
    { inTurn: true },
  );
  const sums = sumContributions(rows.map((row) => contributionOf(dossierFromRow(row))));
  const dayKey = (place: { unitId: number; part: string; fieldCode: string; day: string }, counts: string) =>
    `${place.unitId} ${place.part} ${place.fieldCode} ${place.day}: ${counts}`;
  const counts = (of: (name: DayCounter) => number) => dayCounters.map((name) => `${name} ${of(name)}`).join(", ");
  const stored = days
    .map((row) => ({
      ...{
        unitId: row.unit_id as number,
        part: row.part as string,
        fieldCode: row.field_code as string,
        day: row.day as string,
      },
      of: (name: DayCounter) => Number(row[counterColumns[name]]),
    }))
    .filter(({ of }) => dayCounters.some((name) => of(name) !== 0));
  expect(stored.map((row) => dayKey(row, counts(row.of))).sort()).toEqual(
    sums.days
      .map((delta) =>
        dayKey(
          delta,
          counts((name) => delta.counters[name] ?? 0),
        ),
      )
      .sort(),
  );
  const dueKey = (unitId: number, part: string, dueAt: Instant | null) => `${unitId} ${part} ${dueAt}`;
  expect(due.map((row) => [dueKey(row.unit_id, row.part, instant(Number(row.due_ms))), row.open_count]).sort()).toEqual(
    sums.due.map((delta) => [dueKey(delta.unitId, delta.part, delta.dueAt as Instant | null), delta.openCount]).sort(),
  );
}

/** An event of a dossier; `sound` when its hash is that of its fields. */
export interface StoredEvent {
  readonly kind: string;
  readonly source: string;
  readonly actor: string;
  readonly payload: string;
  readonly sound: boolean;
}

/** The events of a number, oldest first. */
export async function eventsOf(desk: RegisterDesk, code: string): Promise<StoredEvent[]> {
  return desk.owner<StoredEvent[]>`select e.kind, e.source, e.actor, e.payload, e.hash = event_hash(e) as sound
    from events e join dossiers d on d.district_id = e.district_id and d.id = e.subject_id
    where d.district_id = ${desk.districtId} and d.code = ${code} order by e.subject_id, e.seq`;
}
