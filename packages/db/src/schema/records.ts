import { bigint, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";

import { moment } from "./columns.ts";

/** The append-only record: one hash chain per subject. */
export const events = pgTable(
  "events",
  {
    districtId: integer("district_id").notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    seq: integer().notNull(),
    kind: text().notNull(),
    format: smallint().notNull(),
    commandId: uuid("command_id"),
    actor: text().notNull(),
    onBehalfOf: text("on_behalf_of"),
    deviceAt: moment("device_at"),
    occurredAt: moment("occurred_at").notNull(),
    recordedAt: moment("recorded_at").notNull(),
    source: text({ enum: ["desk", "import", "demo"] }).notNull(),
    payload: text().notNull(),
    prev: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [primaryKey({ name: "events_pk", columns: [t.districtId, t.subjectKind, t.subjectId, t.seq] })],
);

/** Files of dossiers; their bytes lie encrypted in the content-addressed store beside the database. */
export const files = pgTable(
  "files",
  {
    districtId: integer("district_id").notNull(),
    id: uuid().notNull(),
    dossierId: uuid("dossier_id").notNull(),
    purpose: text().notNull(),
    name: text().notNull(),
    sha256: text().notNull(),
    size: bigint({ mode: "number" }).notNull(),
    type: text().notNull(),
    keyId: text("key_id").notNull(),
    retention: text(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [primaryKey({ name: "files_pk", columns: [t.districtId, t.id] })],
);

/** Who saw a person's full data, when and why. */
export const personalDataViews = pgTable(
  "personal_data_views",
  {
    districtId: integer("district_id").notNull(),
    id: uuid().notNull(),
    dossierId: uuid("dossier_id").notNull(),
    actor: text().notNull(),
    viewedAt: moment("viewed_at").notNull(),
    purpose: text().notNull(),
  },
  (t) => [primaryKey({ name: "personal_data_views_pk", columns: [t.districtId, t.id] })],
);

/** One run of an import, and what came of it. */
export const importBatches = pgTable(
  "import_batches",
  {
    districtId: integer("district_id").notNull(),
    id: uuid().notNull(),
    unitId: integer("unit_id").notNull(),
    actor: text().notNull(),
    fileName: text("file_name").notNull(),
    fileSha256: text("file_sha256").notNull(),
    system: text({ enum: ["paper", "province"] }),
    state: text({ enum: ["running", "done", "refused", "failed", "undone"] }).notNull(),
    rowCount: integer("row_count").notNull().default(0),
    imported: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    errorCount: integer("error_count").notNull().default(0),
    report: jsonb(),
    createdAt: moment("created_at").notNull(),
    finishedAt: moment("finished_at"),
    undoneAt: moment("undone_at"),
  },
  (t) => [primaryKey({ name: "import_batches_pk", columns: [t.districtId, t.id] })],
);

/** What another system's register says of a number: cleaned texts by column. */
export const systemRegisterRows = pgTable(
  "system_register_rows",
  {
    districtId: integer("district_id").notNull(),
    system: text({ enum: ["paper", "province"] }).notNull(),
    codeKey: text("code_key").notNull(),
    code: text().notNull(),
    unitId: integer("unit_id").notNull(),
    batchId: uuid("batch_id").notNull(),
    receivedAt: moment("received_at").notNull(),
    rowDigest: text("row_digest").notNull(),
    cells: jsonb().$type<Record<string, string>>().notNull(),
  },
  (t) => [primaryKey({ name: "system_register_rows_pk", columns: [t.districtId, t.system, t.codeKey] })],
);
