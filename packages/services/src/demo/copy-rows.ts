import { hash } from "node:crypto";
import { instantToDriver } from "@motcua/db/driver-time";
import { dossierToRow } from "@motcua/db/record/dossier-row";
import { dossiers } from "@motcua/db/schema/dossiers";
import { canonicalJson } from "@motcua/domain/events/canonical-json";
import { EVENT_FORMAT, eventText } from "@motcua/domain/events/event";
import { wordTails } from "@motcua/domain/vietnamese/fold";
import type { Instant } from "@motcua/time/instant";
import { getTableColumns } from "drizzle-orm";

import type { DemoPerson } from "./people.ts";
import type { DemoLife } from "./simulate-dossier.ts";

/** Tables of the load with their columns, in the order in which they are copied. */
export const copyTables = {
  parties: ["district_id", "id", "kind", "created_at"],
  party_identifiers: ["district_id", "kind", "search_hash", "party_id", "cipher", "key_id"],
  dossiers: Object.values(getTableColumns(dossiers)).map((column) => column.name),
  dossier_units: [
    "district_id",
    "dossier_id",
    "unit_id",
    "role",
    "since",
    "until",
    "open",
    "voided",
    "state",
    "due_at",
    "received_at",
    "outcome",
    "procedure_code",
    "field_code",
    "holder_id",
    "receiving",
  ],
  dossier_parties: [
    "district_id",
    "dossier_id",
    "role",
    "party_id",
    "kind",
    "name",
    "printed_cipher",
    "key_id",
    "identity_hash",
    "digest",
  ],
  name_tails: ["district_id", "unit_id", "tail", "dossier_id"],
  events: [
    "district_id",
    "subject_kind",
    "subject_id",
    "seq",
    "kind",
    "format",
    "command_id",
    "actor",
    "on_behalf_of",
    "device_at",
    "occurred_at",
    "recorded_at",
    "source",
    "payload",
    "prev",
    "hash",
  ],
};
/** A table of {@link copyTables}. */
export type CopyTable = keyof typeof copyTables;

/** Text for COPY, by table. */
export type CopyText = Record<CopyTable, string[]>;

/** Empty text for every table. */
export function emptyCopyText(): CopyText {
  return {
    parties: [],
    party_identifiers: [],
    dossiers: [],
    dossier_units: [],
    dossier_parties: [],
    name_tails: [],
    events: [],
  };
}

/** Adds a person that was not written before. */
export function addPerson(
  text: CopyText,
  districtId: number,
  person: DemoPerson & { readonly createdAt: Instant },
): void {
  const { sealed } = person;
  text.parties.push(line([districtId, sealed.party_id, sealed.kind, instantToDriver(person.createdAt)]));
  if (sealed.identity_hash === null) return;
  text.party_identifiers.push(
    line([
      districtId,
      sealed.identity_kind,
      bytea(sealed.identity_hash),
      sealed.party_id,
      base64(sealed.identity_cipher ?? ""),
      sealed.key_id,
    ]),
  );
}

/** Adds a dossier with its owner, sight, search and chain of events. */
export function addDossier(
  text: CopyText,
  life: DemoLife,
  by: { readonly person: DemoPerson; readonly actor: string; readonly recordedAt: Instant },
): void {
  const { dossier } = life;
  const row: Record<string, unknown> = { ...dossierToRow(dossier), components: JSON.stringify(dossier.components) };
  text.dossiers.push(line(copyTables.dossiers.map((column) => row[column])));
  const open = dossier.resultAt === null && dossier.endedAt === null;
  text.dossier_units.push(
    line([
      dossier.districtId,
      dossier.id,
      dossier.resolvingUnitId,
      "owner",
      row.received_at,
      null,
      open,
      false,
      dossier.state,
      row.due_at ?? "infinity",
      row.received_at,
      dossier.outcome,
      dossier.procedureCode,
      dossier.fieldCode,
      dossier.holderId,
      true,
    ]),
  );
  const { sealed, folded } = by.person;
  text.dossier_parties.push(
    line([
      dossier.districtId,
      dossier.id,
      "owner",
      sealed.party_id,
      sealed.kind,
      sealed.name,
      base64(sealed.printed_cipher),
      sealed.key_id,
      sealed.identity_hash === null ? null : bytea(sealed.identity_hash),
      sealed.digest,
    ]),
  );
  for (const tail of wordTails(folded))
    text.name_tails.push(line([dossier.districtId, dossier.resolvingUnitId, tail, dossier.id]));
  addEvents(text, life, by);
}

function addEvents(
  text: CopyText,
  { dossier, events }: DemoLife,
  by: { readonly actor: string; readonly recordedAt: Instant },
): void {
  let prev = "";
  events.forEach((event, place) => {
    const recorded = {
      districtId: dossier.districtId,
      subjectKind: "dossier",
      subjectId: dossier.id,
      seq: place + 1,
      kind: event.kind,
      format: EVENT_FORMAT,
      commandId: null,
      actor: by.actor,
      onBehalfOf: null,
      deviceAt: null,
      occurredAt: event.occurredAt,
      recordedAt: by.recordedAt,
      source: event.source,
      payload: canonicalJson(event.payload),
      prev,
    };
    const digest = hash("sha256", eventText(recorded), "hex");
    const { districtId, subjectKind, subjectId, seq, kind, format, actor, occurredAt, recordedAt, source, payload } =
      recorded;
    text.events.push(
      line([
        districtId,
        subjectKind,
        subjectId,
        seq,
        kind,
        format,
        null,
        actor,
        null,
        null,
        instantToDriver(occurredAt),
        instantToDriver(recordedAt),
        source,
        payload,
        prev,
        digest,
      ]),
    );
    prev = digest;
  });
}

function line(values: readonly unknown[]): string {
  return `${values.map(field).join("\t")}\n`;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  const text = String(value);
  return SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text;
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

function bytea(hex: string): string {
  return `\\x${hex}`;
}

function base64(text: string): string {
  return bytea(Buffer.from(text, "base64").toString("hex"));
}
