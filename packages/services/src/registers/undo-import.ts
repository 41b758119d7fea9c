import type { Writer } from "@motcua/db/database";
import { db, send } from "@motcua/db/query";
import { changePayload } from "@motcua/db/record/change-payload";
import { dossierFromRow } from "@motcua/db/record/dossier-row";
import { dossiers } from "@motcua/db/schema/dossiers";
import { planVoid } from "@motcua/domain/dossier/plan-step";
import { DomainError } from "@motcua/domain/errors";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { lockBatch, updateBatch } from "./store/import-batches.ts";

/** What an undo took back: dossiers voided, rows of another system removed, and the dossiers that stay. */
export interface UndoReport {
  readonly batch: string;
  readonly voided: number;
  readonly systemRows: number;
  /** Touched since, or made by another import and only taken further by this one. */
  readonly kept: readonly KeptDossier[];
}

/** A dossier that an undo leaves as it is. */
export interface KeptDossier {
  readonly code: string;
  readonly reason: "touchedSince" | "updatedOnly";
}

const SET_SIZE = 500;

const untouchedOfBatch = db
  .select()
  .from(dossiers)
  .where(
    and(
      eq(dossiers.districtId, sql.placeholder("district")),
      eq(dossiers.importBatchId, sql.placeholder("batch")),
      isNull(dossiers.voidedAt),
      eq(dossiers.version, 1),
    ),
  )
  .orderBy(asc(dossiers.id))
  .limit(SET_SIZE)
  .prepare("untouched_dossiers_of_batch");

/** Every step after an import's own raises the version; an event tells which batch it came with. */
const keptOfBatch = `select d.code, 'touchedSince' as reason from dossiers d
    where d.district_id = $1 and d.import_batch_id = $2::uuid and d.voided_at is null and d.version > 1
  union all
  select d.code, 'updatedOnly' from dossiers d
    where d.district_id = $1 and d.import_batch_id <> $2::uuid and d.voided_at is null and d.id in (
      select e.subject_id from events e, import_batches b
      where b.district_id = $1 and b.id = $2::uuid and e.district_id = $1 and e.subject_kind = 'dossier'
        and e.recorded_at between b.created_at and coalesce(b.finished_at, 'infinity')
        and e.source = 'import' and e.payload like '%"batch":"' || $2 || '"%')
  order by 1`;

/**
 * Takes back what a run brought, in sets: its dossiers are voided and leave lists, totals and numbers; their record
 * stays. What was touched since stays and is listed. A run of another system's register loses its rows.
 * @throws {DomainError} IMPORT_NOT_FOUND, IMPORT_ALREADY_UNDONE, FORBIDDEN
 */
export async function undoImport(ctx: ServiceContext, batchId: string): Promise<UndoReport> {
  requirePermission(ctx, "import.undo");
  const who = whoWith(ctx, "import.undo");
  let voided = 0;
  for (;;) {
    const count = await ctx.database.writeAs(who, (writer) => voidSet(ctx, batchId, writer));
    voided += count;
    if (count < SET_SIZE) break;
  }
  const rest = await ctx.database.writeAs(who, () => closeBatch(ctx, batchId));
  return { batch: batchId, voided, ...rest };
}

async function voidSet(ctx: ServiceContext, batchId: string, writer: Writer): Promise<number> {
  const { districtId } = ctx.actor;
  await lockUndone(districtId, batchId);
  const rows = await untouchedOfBatch.execute({ district: districtId, batch: batchId });
  if (rows.length === 0) return 0;
  const at = ctx.clock.lawNow();
  const writes = rows.map((row) => ({ change: planVoid(dossierFromRow(row), batchId, at), commandId: null }));
  await writer.recordChange(changePayload({ districtId, recordedAt: ctx.clock.realNow(), writes }));
  return rows.length;
}

async function closeBatch(ctx: ServiceContext, batchId: string): Promise<Pick<UndoReport, "systemRows" | "kept">> {
  const { districtId } = ctx.actor;
  await lockUndone(districtId, batchId);
  const kept = await send<KeptDossier>(keptOfBatch, [districtId, batchId]);
  const removed = await send("delete from system_register_rows where district_id = $1 and batch_id = $2", [
    districtId,
    batchId,
  ]);
  await updateBatch(districtId, batchId, { state: "undone", undoneAt: ctx.clock.realNow() });
  return { systemRows: removed.count, kept };
}

/** Two undos of one run take turns; the second finds it undone. */
async function lockUndone(districtId: number, batchId: string): Promise<void> {
  const batch = await lockBatch(districtId, batchId);
  if (batch === null) throw new DomainError("IMPORT_NOT_FOUND");
  if (batch.state === "undone") throw new DomainError("IMPORT_ALREADY_UNDONE");
}
