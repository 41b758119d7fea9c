import { db } from "@motcua/db/query";
import { dossierParties } from "@motcua/db/schema/dossiers";
import { events, files } from "@motcua/db/schema/records";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { actionsIn } from "@motcua/domain/dossier/state";
import { maskAddress, maskEmail, maskIdentity, maskPhone } from "@motcua/domain/identity/mask";
import { describeLimit } from "@motcua/sla/limit";
import { formatInstant, type Instant } from "@motcua/time/instant";
import { and, asc, eq, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { openPrinted, type PrintedDetails } from "../parties/seal-party.ts";
import { promisedLimit } from "../reference/limits-of-version.ts";
import { type DueFacts, dueFacts } from "./due-facts.ts";
import { type HistoryEntry, historyEntry, peopleIn, readNames } from "./history-entry.ts";
import { loadDossier } from "./load-dossier.ts";

/** A person of a dossier; numbers and addresses masked unless revealed. */
export interface PartyView extends PrintedDetails {
  readonly role: "owner" | "submitter" | "proxy" | "representative";
  readonly kind: "person" | "household" | "organisation";
  readonly name: string;
}

/** All of a dossier that a screen shows. Moments with +07:00. */
export interface DossierView extends DueFacts {
  readonly dossier: {
    readonly [K in keyof Dossier]: Dossier[K] extends Instant
      ? string
      : Dossier[K] extends Instant | null
        ? string | null
        : Dossier[K];
  };
  readonly procedureName: string;
  readonly fieldName: string;
  /** The limit promised, in words. */
  readonly limit: string;
  readonly holderName: string | null;
  readonly receivingUnitName: string;
  readonly holdingUnitName: string;
  readonly parties: readonly PartyView[];
  readonly history: readonly HistoryEntry[];
  readonly files: readonly {
    readonly id: string;
    readonly purpose: string;
    readonly name: string;
    readonly size: number;
  }[];
  readonly actions: readonly string[];
}

const partiesOfDossier = db
  .select()
  .from(dossierParties)
  .where(
    and(
      eq(dossierParties.districtId, sql.placeholder("district")),
      eq(dossierParties.dossierId, sql.placeholder("id")),
    ),
  )
  .prepare("parties_of_dossier");
const historyOfDossier = db
  .select()
  .from(events)
  .where(
    and(
      eq(events.districtId, sql.placeholder("district")),
      eq(events.subjectKind, "dossier"),
      eq(events.subjectId, sql.placeholder("id")),
    ),
  )
  .orderBy(asc(events.seq))
  .prepare("history_of_dossier");
const filesOfDossier = db
  .select({ id: files.id, purpose: files.purpose, name: files.name, size: files.size })
  .from(files)
  .where(and(eq(files.districtId, sql.placeholder("district")), eq(files.dossierId, sql.placeholder("id"))))
  .prepare("files_of_dossier");

/** A dossier with persons (masked), history and files. @throws {DomainError} DOSSIER_NOT_FOUND */
export async function getDossier(ctx: ServiceContext, input: { readonly dossierId: string }): Promise<DossierView> {
  requirePermission(ctx, "dossier.read");
  const who = whoWith(ctx, "dossier.read");
  const key = { district: who.districtId, id: input.dossierId };
  const [dossier, parties, history, fileRows] = await ctx.database.readAs(who, () =>
    Promise.all([
      loadDossier(who, input.dossierId),
      partiesOfDossier.execute(key),
      historyOfDossier.execute(key),
      filesOfDossier.execute(key),
    ]),
  );
  const entries = history.map((event) => ({ ...event, payload: JSON.parse(event.payload) as Record<string, unknown> }));
  const names = await readNames(ctx, [dossier.holderId, ...entries.flatMap(peopleIn)]);
  const procedure = ctx.reference.procedures.get(dossier.procedureCode);
  return {
    dossier: momentsAsText(dossier),
    ...dueFacts(ctx, dossier),
    procedureName: procedure?.name ?? dossier.procedureCode,
    fieldName: procedure?.field ?? dossier.fieldCode,
    limit: procedure ? describeLimit(promisedLimit(procedure, dossier)) : "",
    holderName: names.person(dossier.holderId),
    receivingUnitName: names.unit(dossier.receivingUnitId, dossier.receivedAt) ?? "",
    holdingUnitName: names.unit(dossier.holdingUnitId, dossier.receivedAt) ?? "",
    parties: parties.map((row) => ({
      role: row.role,
      kind: row.kind,
      name: row.name,
      ...maskDetails(openPrinted(ctx.keys, who.districtId, row)),
    })),
    history: entries.map((entry) => historyEntry(entry, names)),
    files: fileRows,
    actions: actionsIn(dossier.state),
  };
}

function maskDetails(details: PrintedDetails): PrintedDetails {
  return {
    ...details,
    identity: details.identity && maskIdentity(details.identity),
    phone: details.phone && maskPhone(details.phone),
    email: details.email && maskEmail(details.email),
    address: details.address && maskAddress(details.address),
  };
}

function momentsAsText(dossier: Dossier): DossierView["dossier"] {
  const text = (moment: Instant | null) => (moment === null ? null : formatInstant(moment));
  return {
    ...dossier,
    submittedAt: formatInstant(dossier.submittedAt),
    receivedAt: formatInstant(dossier.receivedAt),
    clockFrom: formatInstant(dossier.clockFrom),
    dueAt: text(dossier.dueAt),
    legalDueAt: text(dossier.legalDueAt),
    committedDueAt: text(dossier.committedDueAt),
    scoreDueAt: text(dossier.scoreDueAt),
    firstDueAt: text(dossier.firstDueAt),
    resultAt: text(dossier.resultAt),
    returnedAt: text(dossier.returnedAt),
    endedAt: text(dossier.endedAt),
    voidedAt: text(dossier.voidedAt),
  };
}
