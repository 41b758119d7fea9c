import { db } from "@motcua/db/query";
import { dossierParties } from "@motcua/db/schema/dossiers";
import { users } from "@motcua/db/schema/people";
import { events, files } from "@motcua/db/schema/records";
import { DomainError } from "@motcua/domain/errors";
import { and, eq, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { loadDossier } from "../dossiers/load-dossier.ts";
import { openPrinted } from "../parties/seal-party.ts";
import { getBytes, putBytes } from "./file-store.ts";
import { messages } from "./messages.vi.ts";
import { slipDataOf } from "./slip-data.ts";

/** A file as it is sent: its bytes and how to name them. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

const PURPOSE = "receipt-slip";
const slipOfDossier = db
  .select()
  .from(files)
  .where(
    and(
      eq(files.districtId, sql.placeholder("district")),
      eq(files.dossierId, sql.placeholder("id")),
      eq(files.purpose, PURPOSE),
    ),
  )
  .prepare("slip_of_dossier");
const printedParties = db
  .select()
  .from(dossierParties)
  .where(
    and(
      eq(dossierParties.districtId, sql.placeholder("district")),
      eq(dossierParties.dossierId, sql.placeholder("id")),
    ),
  )
  .prepare("printed_parties");
const receiverOfDossier = db
  .select({ name: users.name })
  .from(events)
  .innerJoin(users, sql`${events.actor} = 'user:' || ${users.id}`)
  .where(
    and(
      eq(events.districtId, sql.placeholder("district")),
      eq(events.subjectKind, "dossier"),
      eq(events.subjectId, sql.placeholder("id")),
      eq(events.seq, 1),
    ),
  )
  .prepare("receiver_of_dossier");

/**
 * The receipt slip of a dossier. The first request makes and keeps it; every later one gets the same bytes.
 * `origin` is the public address that its QR code leads to.
 */
export async function issueReceiptSlip(
  ctx: ServiceContext,
  input: { readonly dossierId: string; readonly origin: string; readonly demo: boolean },
): Promise<SentFile> {
  requirePermission(ctx, "dossier.read");
  const who = whoWith(ctx, "dossier.read");
  const key = { district: who.districtId, id: input.dossierId };
  const store = { dataDir: ctx.dataDir, keys: ctx.keys, districtId: who.districtId };
  const [dossier, [kept], parties, [receiver]] = await ctx.database.readAs(who, () =>
    Promise.all([
      loadDossier(who, input.dossierId),
      slipOfDossier.execute(key),
      printedParties.execute(key),
      receiverOfDossier.execute(key),
    ]),
  );
  if (kept) return { name: kept.name, type: kept.type, bytes: getBytes(store, kept.sha256, kept.keyId) };
  if (dossier.firstDueAt === null) throw new DomainError("FILE_NOT_FOUND");
  const opened = parties.map((row) => ({
    role: row.role,
    name: row.name,
    ...openPrinted(ctx.keys, who.districtId, row),
  }));
  const slip = slipDataOf(ctx, dossier, { ...input, parties: opened, receiver: receiver?.name ?? "" });
  // Only now: the PDF library costs more to load than all the rest of the server.
  const { renderReceiptSlip } = await import("@motcua/documents/receipt-slip");
  const bytes = await renderReceiptSlip(slip);
  const written = putBytes(store, bytes);
  const row = {
    districtId: who.districtId,
    id: uuidv7(),
    dossierId: dossier.id,
    purpose: PURPOSE,
    name: messages.slipName(dossier.code),
    sha256: written.sha256,
    size: bytes.byteLength,
    type: "application/pdf",
    keyId: written.keyId,
    createdAt: ctx.clock.realNow(),
  };
  return ctx.database.writeAs(who, async () => {
    await db.insert(files).values(row).onConflictDoNothing();
    const [winner] = await slipOfDossier.execute(key);
    if (!winner) throw new DomainError("FILE_NOT_FOUND");
    return { name: winner.name, type: winner.type, bytes: getBytes(store, winner.sha256, winner.keyId) };
  });
}
