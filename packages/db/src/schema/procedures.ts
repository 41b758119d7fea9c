import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

import { day } from "./columns.ts";

/** The nation's procedures; only those `shipped` have versions that a desk can receive by. */
export const procedures = pgTable("procedures", {
  code: text().primaryKey(),
  name: text().notNull(),
  nameFold: text("name_fold").notNull(),
  fieldCode: text("field_code").notNull(),
  fieldName: text("field_name").notNull(),
  level: text().notNull(),
  subjects: text().notNull().default(""),
  authority: text().notNull().default(""),
  decision: text().notNull().default(""),
  ministry: text().notNull().default(""),
  resultName: text("result_name").notNull().default(""),
  shortName: text("short_name"),
  searchWords: text("search_words").array().notNull().default([]),
  retention: jsonb(),
  shipped: boolean().notNull().default(false),
});

/** A procedure's limits, fees, papers and process between two days (inclusive), for the tiers named. */
export const procedureVersions = pgTable(
  "procedure_versions",
  {
    procedureCode: text("procedure_code").notNull(),
    version: integer().notNull(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    tiers: text().array().notNull(),
    sample: boolean().notNull(),
    definition: jsonb().notNull(),
  },
  (t) => [primaryKey({ name: "procedure_versions_pk", columns: [t.procedureCode, t.version] })],
);

/** Working calendars by version; a dossier keeps the one it was counted by. */
export const calendars = pgTable(
  "calendars",
  {
    id: text().notNull(),
    version: integer().notNull(),
    coversFrom: day("covers_from").notNull(),
    coversTo: day("covers_to").notNull(),
    definition: jsonb().notNull(),
    source: text().notNull(),
  },
  (t) => [primaryKey({ name: "calendars_pk", columns: [t.id, t.version] })],
);
