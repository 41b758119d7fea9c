import { INFINITY_TEXT, instantToDriver } from "@motcua/db/driver-time";
import { db } from "@motcua/db/query";
import { dossierParties, dossiers, dossierUnits } from "@motcua/db/schema/dossiers";
import { users } from "@motcua/db/schema/people";
import { formatInstant } from "@motcua/time/instant";
import { and, asc, desc, eq, not, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { type DueFacts, dueFacts } from "./due-facts.ts";
import type { ListQueueInput } from "./schemas.ts";

/** A line of a list of dossiers. Moments with +07:00. */
export interface DossierLine extends DueFacts {
  readonly id: string;
  readonly code: string;
  readonly state: number;
  readonly version: number;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly resultAt: string | null;
  readonly outcome: "early" | "onTime" | "late" | null;
  readonly holderId: string | null;
  readonly holderName: string | null;
  readonly holdingUnitId: number;
}

/** A page of lines; `next` is given back as `after` for the page that follows, null at the end. */
export interface DossierPage {
  readonly lines: readonly DossierLine[];
  readonly next: { readonly at: string; readonly id: string } | null;
}

const columns = {
  id: dossiers.id,
  code: dossiers.code,
  state: dossiers.state,
  version: dossiers.version,
  procedureCode: dossiers.procedureCode,
  ownerName: dossierParties.name,
  receivedAt: dossiers.receivedAt,
  dueAt: dossiers.dueAt,
  resultAt: dossiers.resultAt,
  outcome: dossiers.outcome,
  holderId: dossiers.holderId,
  holderName: users.name,
  holdingUnitId: dossiers.holdingUnitId,
};

/** The rows that every list of dossiers is made of, from the index that lists read. */
export const linesFrom = () =>
  db
    .select(columns)
    .from(dossierUnits)
    .innerJoin(dossiers, and(eq(dossiers.districtId, dossierUnits.districtId), eq(dossiers.id, dossierUnits.dossierId)))
    .innerJoin(
      dossierParties,
      and(
        eq(dossierParties.districtId, dossierUnits.districtId),
        eq(dossierParties.dossierId, dossierUnits.dossierId),
        eq(dossierParties.role, "owner"),
      ),
    )
    .leftJoin(users, eq(users.id, dossiers.holderId))
    .$dynamic();

/** The rows of one unit of the context's district. */
export const ofUnit = () =>
  and(
    eq(dossierUnits.districtId, sql.placeholder("district")),
    eq(dossierUnits.unitId, sql.placeholder("unit")),
    not(dossierUnits.voided),
  );

const afterKey = sql`(${dossierUnits.dueAt}, ${dossierUnits.dossierId}) > (${sql.placeholder("at")}::timestamptz, ${sql.placeholder("id")}::uuid)`;
const open = linesFrom()
  .where(
    and(
      ofUnit(),
      eq(dossierUnits.open, true),
      afterKey,
      sql`(${sql.placeholder("holder")}::text is null or ${dossierUnits.holderId} = ${sql.placeholder("holder")})`,
    ),
  )
  .orderBy(asc(dossierUnits.dueAt), asc(dossierUnits.dossierId))
  .limit(sql.placeholder("limit"))
  .prepare("queue_open");
const beforeKey = sql`(${dossierUnits.receivedAt}, ${dossierUnits.dossierId}) < (${sql.placeholder("at")}::timestamptz, ${sql.placeholder("id")}::uuid)`;
/** The state stands in the text, so that the small index of results waiting at the desk serves. */
const inState = (state: 9 | 10) =>
  linesFrom()
    .where(and(ofUnit(), sql`${dossierUnits.state} = ${sql.raw(String(state))}`, beforeKey))
    .orderBy(desc(dossierUnits.receivedAt), desc(dossierUnits.dossierId))
    .limit(sql.placeholder("limit"));
const toReturn = inState(9).prepare("queue_to_return");
const returned = inState(10).prepare("queue_returned");

const FIRST_ID = "00000000-0000-0000-0000-000000000000";
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** A unit's work queue: open dossiers by due moment, or those to be returned or already returned, newest first. */
export async function listQueue(ctx: ServiceContext, input: ListQueueInput): Promise<DossierPage> {
  requirePermission(ctx, "dossier.read", input.unitId);
  const who = whoWith(ctx, "dossier.read");
  const place = { district: who.districtId, unit: input.unitId, limit: input.limit };
  const rows = await ctx.database.readAs({ ...who, unitIds: [input.unitId] }, () => {
    if (input.show === "open") {
      const { at, id } = input.after ?? { at: "-infinity", id: FIRST_ID };
      return open.execute({ ...place, at, id, holder: input.mine ? ctx.actor.id.replace(/^user:/, "") : null });
    }
    const { at, id } = input.after ?? { at: "infinity", id: LAST_ID };
    return (input.show === "toReturn" ? toReturn : returned).execute({ ...place, at, id });
  });
  const last = rows.length === input.limit ? rows.at(-1) : undefined;
  return { lines: rows.map((row) => dossierLine(ctx, row)), next: last ? keyAfter(last, input.show) : null };
}

/** The key of a page's last row as the database keeps it: to the millisecond, where a line shows seconds. */
function keyAfter(last: LineRow, show: ListQueueInput["show"]): DossierPage["next"] {
  const at = show === "open" ? last.dueAt : last.receivedAt;
  return { at: at === null ? INFINITY_TEXT : instantToDriver(at), id: last.id };
}

export type LineRow = Awaited<ReturnType<typeof open.execute>>[number];

/** A row as lists show it, its due state judged now by the holding unit's calendar. */
export function dossierLine(ctx: ServiceContext, row: LineRow): DossierLine {
  return {
    ...row,
    ...dueFacts(ctx, row),
    procedureName: ctx.reference.procedures.get(row.procedureCode)?.name ?? row.procedureCode,
    receivedAt: formatInstant(row.receivedAt),
    dueAt: row.dueAt === null ? null : formatInstant(row.dueAt),
    resultAt: row.resultAt === null ? null : formatInstant(row.resultAt),
  };
}
