import type { ProvinceVersion } from "@motcua/domain/units/reference";
import { boolean, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

import { day } from "./columns.ts";

/** The tenant: the body that runs the system. Its number is given once and never dated. */
export const districts = pgTable("districts", {
  districtId: integer("district_id").primaryKey(),
  gsoCode: text("gso_code").notNull(),
  name: text().notNull(),
  provinces: jsonb().$type<ProvinceVersion[]>().notNull(),
});

/** The identity that all rows refer to; what changes over time is in {@link unitVersions}. */
export const units = pgTable(
  "units",
  { districtId: integer("district_id").notNull(), id: integer().notNull() },
  (t) => [primaryKey({ name: "units_pk", columns: [t.districtId, t.id] })],
);

/** Code, name, tier and place of a unit between two days (inclusive; null: still). */
export const unitVersions = pgTable(
  "unit_versions",
  {
    districtId: integer("district_id").notNull(),
    unitId: integer("unit_id").notNull(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    code: text(),
    parentId: integer("parent_id"),
    tier: text({ enum: ["district", "commune", "department"] }).notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    rawName: text("raw_name"),
    deskName: text("desk_name"),
    authority: text().notNull(),
    numberPrefix: text("number_prefix"),
    numberFormat: text("number_format", { enum: ["unitFirst", "provinceFirst"] }),
    calendarId: text("calendar_id").notNull(),
    sample: boolean().notNull().default(false),
    unverified: boolean().notNull().default(false),
  },
  (t) => [primaryKey({ name: "unit_versions_pk", columns: [t.districtId, t.unitId, t.validFrom] })],
);

/** Which unit follows which, by merger, split or renaming. */
export const unitSuccessions = pgTable(
  "unit_successions",
  {
    districtId: integer("district_id").notNull(),
    fromUnitId: integer("from_unit_id").notNull(),
    toUnitId: integer("to_unit_id").notNull(),
    effectiveOn: day("effective_on").notNull(),
    share: text({ enum: ["whole", "part"] }).notNull(),
    main: boolean().notNull(),
    note: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ name: "unit_successions_pk", columns: [t.districtId, t.fromUnitId, t.toUnitId, t.effectiveOn] }),
  ],
);

/** Every pair of a unit and one above it (itself included) between two days. */
export const unitClosure = pgTable(
  "unit_closure",
  {
    districtId: integer("district_id").notNull(),
    ancestorId: integer("ancestor_id").notNull(),
    unitId: integer("unit_id").notNull(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
  },
  (t) => [primaryKey({ name: "unit_closure_pk", columns: [t.districtId, t.ancestorId, t.unitId, t.validFrom] })],
);

/** From a dossier number's prefix to the tenant and unit that issue it. */
export const numberPrefixes = pgTable(
  "number_prefixes",
  {
    prefix: text().notNull(),
    validFrom: day("valid_from").notNull(),
    validTo: day("valid_to"),
    districtId: integer("district_id").notNull(),
    unitId: integer("unit_id").notNull(),
  },
  (t) => [primaryKey({ name: "number_prefixes_pk", columns: [t.prefix, t.validFrom] })],
);
