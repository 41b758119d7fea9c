import type { SubmittedComponent } from "@motcua/domain/dossier/dossier";
import { bigint, boolean, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";

import { bytes, dueMoment, moment } from "./columns.ts";

/** One citizen request from receipt to result. Written only through `record_change`. */
export const dossiers = pgTable(
  "dossiers",
  {
    districtId: integer("district_id").notNull(),
    id: uuid().notNull(),
    version: integer().notNull(),
    code: text().notNull(),
    codeKey: text("code_key").notNull(),
    state: smallint().notNull(),
    procedureCode: text("procedure_code").notNull(),
    fieldCode: text("field_code").notNull(),
    procedureVersion: integer("procedure_version").notNull(),
    processVersion: integer("process_version").notNull(),
    feesVersion: integer("fees_version").notNull(),
    calendarId: text("calendar_id").notNull(),
    calendarVersion: integer("calendar_version").notNull(),
    numberFormat: text("number_format").notNull(),
    receivingUnitId: integer("receiving_unit_id").notNull(),
    resolvingUnitId: integer("resolving_unit_id").notNull(),
    holdingUnitId: integer("holding_unit_id").notNull(),
    holderId: text("holder_id"),
    submittedAt: moment("submitted_at").notNull(),
    receivedAt: moment("received_at").notNull(),
    clockFrom: moment("clock_from").notNull(),
    dueAt: moment("due_at"),
    legalDueAt: moment("legal_due_at"),
    committedDueAt: moment("committed_due_at"),
    scoreDueAt: moment("score_due_at"),
    firstDueAt: moment("first_due_at"),
    resultAt: moment("result_at"),
    returnedAt: moment("returned_at"),
    endedAt: moment("ended_at"),
    outcome: text({ enum: ["early", "onTime", "late"] }),
    outcomeFirst: text("outcome_first", { enum: ["early", "onTime", "late"] }),
    channelIn: text("channel_in", { enum: ["direct", "online", "post"] }).notNull(),
    channelOutWanted: text("channel_out_wanted", { enum: ["desk", "post", "electronic"] }).notNull(),
    channelOut: text("channel_out", { enum: ["desk", "post", "electronic"] }),
    copies: integer().notNull().default(1),
    components: jsonb().$type<SubmittedComponent[]>().notNull().default([]),
    digitised: boolean().notNull().default(false),
    fee: bigint({ mode: "number" }).notNull().default(0),
    payment: text({ enum: ["cash", "cashless", "free"] })
      .notNull()
      .default("free"),
    satisfaction: smallint(),
    parentId: uuid("parent_id"),
    source: text({ enum: ["desk", "import", "demo"] }).notNull(),
    sourceSystem: text("source_system"),
    sourceNumber: text("source_number"),
    importBatchId: uuid("import_batch_id"),
    voidedAt: moment("voided_at"),
    archivedAt: moment("archived_at"),
    retentionClass: text("retention_class"),
  },
  (t) => [primaryKey({ name: "dossiers_pk", columns: [t.districtId, t.id] })],
);

/** Who sees a dossier, and what lists read. `dueAt` is `infinity` while the clock is suspended. */
export const dossierUnits = pgTable(
  "dossier_units",
  {
    districtId: integer("district_id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    unitId: integer("unit_id").notNull(),
    role: text({ enum: ["owner", "processing", "consulted"] }).notNull(),
    since: moment().notNull(),
    until: moment(),
    open: boolean().notNull(),
    voided: boolean().notNull(),
    state: smallint().notNull(),
    dueAt: dueMoment("due_at").notNull(),
    receivedAt: moment("received_at").notNull(),
    outcome: text({ enum: ["early", "onTime", "late"] }),
    procedureCode: text("procedure_code").notNull(),
    fieldCode: text("field_code").notNull(),
    holderId: text("holder_id"),
    receiving: boolean().notNull(),
  },
  (t) => [primaryKey({ name: "dossier_units_pk", columns: [t.districtId, t.dossierId, t.unitId, t.role] })],
);

/** The persons of a dossier as printed; all but the name encrypted. */
export const dossierParties = pgTable(
  "dossier_parties",
  {
    districtId: integer("district_id").notNull(),
    dossierId: uuid("dossier_id").notNull(),
    role: text({ enum: ["owner", "submitter", "proxy", "representative"] }).notNull(),
    partyId: uuid("party_id").notNull(),
    kind: text({ enum: ["person", "household", "organisation"] }).notNull(),
    name: text().notNull(),
    printedCipher: bytes("printed_cipher").notNull(),
    keyId: text("key_id").notNull(),
    identityHash: bytes("identity_hash"),
    digest: text().notNull(),
  },
  (t) => [primaryKey({ name: "dossier_parties_pk", columns: [t.districtId, t.dossierId, t.role] })],
);

/** A person or body of the district; found again only by an identifier, never by name. */
export const parties = pgTable(
  "parties",
  {
    districtId: integer("district_id").notNull(),
    id: uuid().notNull(),
    kind: text().notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [primaryKey({ name: "parties_pk", columns: [t.districtId, t.id] })],
);

/** Numbers that lead to a party: encrypted, with a keyed hash for exact search. */
export const partyIdentifiers = pgTable(
  "party_identifiers",
  {
    districtId: integer("district_id").notNull(),
    kind: text().notNull(),
    searchHash: bytes("search_hash").notNull(),
    partyId: uuid("party_id").notNull(),
    cipher: bytes().notNull(),
    keyId: text("key_id").notNull(),
  },
  (t) => [primaryKey({ name: "party_identifiers_pk", columns: [t.districtId, t.kind, t.searchHash] })],
);

/** One row for each word of an owner's folded name and all after it. */
export const nameTails = pgTable(
  "name_tails",
  {
    districtId: integer("district_id").notNull(),
    unitId: integer("unit_id").notNull(),
    tail: text().notNull(),
    dossierId: uuid("dossier_id").notNull(),
  },
  (t) => [primaryKey({ name: "name_tails_pk", columns: [t.districtId, t.unitId, t.tail, t.dossierId] })],
);
