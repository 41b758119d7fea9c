import { instantToDriver } from "@motcua/db/driver-time";
import { db } from "@motcua/db/query";
import { dossierUnits } from "@motcua/db/schema/dossiers";
import { unitDayTotals } from "@motcua/db/schema/totals";
import { and, eq, not, sql } from "drizzle-orm";
import { z } from "zod";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { messages } from "./messages.vi.ts";

/** Whose queue is counted. */
export const CountQueueInput = z.object({ unitId: z.number({ error: messages.unit }).int({ error: messages.unit }) });
export type CountQueueInput = z.output<typeof CountQueueInput>;

/** How many dossiers stand in each part of a unit's queue. */
export interface QueueCounts {
  readonly open: number;
  readonly mine: number;
  /** Of the open ones, past their due moment. */
  readonly overdue: number;
  readonly toReturn: number;
  readonly returned: number;
}

const whole = (value: unknown) => sql<string>`coalesce(${value}, 0)`.mapWith(Number);

/** Only the open ones are looked at, by the index of the queue: a few in a hundred of a unit's dossiers. */
const openOfUnit = db
  .select({
    open: whole(sql`count(*)`),
    mine: whole(sql`count(*) filter (where ${dossierUnits.holderId} = ${sql.placeholder("holder")})`),
    overdue: whole(sql`count(*) filter (where ${dossierUnits.dueAt} < ${sql.placeholder("now")}::timestamptz)`),
  })
  .from(dossierUnits)
  .where(
    and(
      eq(dossierUnits.districtId, sql.placeholder("district")),
      eq(dossierUnits.unitId, sql.placeholder("unit")),
      eq(dossierUnits.open, true),
      not(dossierUnits.voided),
    ),
  )
  .prepare("count_open_of_unit");

/** What has a result and what was given out are sums over days, whatever the number of dossiers. */
const closedOfUnit = db
  .select({
    resolved: whole(sql`sum(${unitDayTotals.didEarly} + ${unitDayTotals.didOnTime} + ${unitDayTotals.didLate})`),
    returned: whole(sql`sum(${unitDayTotals.didReturn})`),
  })
  .from(unitDayTotals)
  .where(
    and(
      eq(unitDayTotals.districtId, sql.placeholder("district")),
      eq(unitDayTotals.unitId, sql.placeholder("unit")),
      eq(unitDayTotals.part, "receiving"),
    ),
  )
  .prepare("count_closed_of_unit");

/** The counts beside the names of the queue's parts. Those to be returned are of the unit that took them in. */
export async function countQueue(ctx: ServiceContext, input: CountQueueInput): Promise<QueueCounts> {
  requirePermission(ctx, "dossier.read", input.unitId);
  const who = { ...whoWith(ctx, "dossier.read"), unitIds: [input.unitId] };
  const place = { district: who.districtId, unit: input.unitId };
  const moment = { now: instantToDriver(ctx.clock.lawNow()), holder: ctx.actor.id.replace(/^user:/, "") };
  const [[open], [closed]] = await ctx.database.readAs(who, () =>
    Promise.all([openOfUnit.execute({ ...place, ...moment }), closedOfUnit.execute(place)]),
  );
  if (!open || !closed) throw new Error("a count gave no row");
  return { ...open, toReturn: closed.resolved - closed.returned, returned: closed.returned };
}
