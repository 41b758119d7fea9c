import { bigint, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { day, dueMoment, moment } from "./columns.ts";

/** The last serial given out by a unit on a day. */
export const numberCounters = pgTable(
  "number_counters",
  {
    districtId: integer("district_id").notNull(),
    unitId: integer("unit_id").notNull(),
    day: day().notNull(),
    last: integer().notNull(),
  },
  (t) => [primaryKey({ name: "number_counters_pk", columns: [t.districtId, t.unitId, t.day] })],
);

const count = (name: string) => integer(name).notNull().default(0);

/** Counters of a unit's day and field; what each counts is said in packages/domain/src/totals/contribution.ts. */
export const unitDayTotals = pgTable(
  "unit_day_totals",
  {
    districtId: integer("district_id").notNull(),
    unitId: integer("unit_id").notNull(),
    part: text({ enum: ["resolving", "receiving"] }).notNull(),
    fieldCode: text("field_code").notNull(),
    day: day().notNull(),
    received: count("received"),
    online: count("online"),
    early: count("early"),
    onTime: count("on_time"),
    late: count("late"),
    ended: count("ended"),
    digitised: count("digitised"),
    byPost: count("by_post"),
    cashless: count("cashless"),
    satisfactionSum: count("satisfaction_sum"),
    satisfactionCount: count("satisfaction_count"),
    didEarly: count("did_early"),
    didOnTime: count("did_on_time"),
    didLate: count("did_late"),
    didEnd: count("did_end"),
    didReturn: count("did_return"),
    dueCount: count("due_count"),
    dueMet: count("due_met"),
    overdueClosed: count("overdue_closed"),
  },
  (t) => [primaryKey({ name: "unit_day_totals_pk", columns: [t.districtId, t.unitId, t.part, t.day, t.fieldCode] })],
);

/** How many open dossiers fall due at a moment, by day of receipt. */
export const openByDue = pgTable(
  "open_by_due",
  {
    districtId: integer("district_id").notNull(),
    unitId: integer("unit_id").notNull(),
    part: text({ enum: ["resolving", "receiving"] }).notNull(),
    dueAt: dueMoment("due_at").notNull(),
    fieldCode: text("field_code").notNull(),
    receivedDay: day("received_day").notNull(),
    openCount: integer("open_count").notNull(),
  },
  (t) => [
    primaryKey({
      name: "open_by_due_pk",
      columns: [t.districtId, t.unitId, t.part, t.dueAt, t.fieldCode, t.receivedDay],
    }),
  ],
);

/** The change feed: what live screens, outbox and sync read; kept for seven days. */
export const changes = pgTable(
  "changes",
  {
    districtId: integer("district_id").notNull(),
    id: bigint({ mode: "number" }).notNull(),
    unitId: integer("unit_id").notNull(),
    xid: text().notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    kind: text().notNull(),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [primaryKey({ name: "changes_pk", columns: [t.districtId, t.id] })],
);
