import { db } from "@motcua/db/query";
import { importBatches } from "@motcua/db/schema/records";
import { and, desc, eq, sql } from "drizzle-orm";

/** One run of an import as stored. */
export type ImportBatch = typeof importBatches.$inferSelect;
/** What changes of a run while it goes on and when it ends. */
export type BatchProgress = Partial<Omit<ImportBatch, "districtId" | "id">>;

const ofDistrict = eq(importBatches.districtId, sql.placeholder("district"));

const batchById = db
  .select()
  .from(importBatches)
  .where(and(ofDistrict, eq(importBatches.id, sql.placeholder("id"))))
  .prepare("import_batch_by_id");

const lockedBatchById = db
  .select()
  .from(importBatches)
  .where(and(ofDistrict, eq(importBatches.id, sql.placeholder("id"))))
  .for("update")
  .prepare("import_batch_by_id_locked");

const newestBatches = db
  .select()
  .from(importBatches)
  .where(ofDistrict)
  .orderBy(desc(importBatches.createdAt), desc(importBatches.id))
  .limit(sql.placeholder("limit"))
  .prepare("import_batches_newest");

/** Statements on the runs of imports; each runs in the transaction of its caller. */
export async function findBatch(districtId: number, id: string): Promise<ImportBatch | null> {
  const [batch] = await batchById.execute({ district: districtId, id });
  return batch ?? null;
}

/** As {@link findBatch}, and nobody else may change the run until the transaction ends. */
export async function lockBatch(districtId: number, id: string): Promise<ImportBatch | null> {
  const [batch] = await lockedBatchById.execute({ district: districtId, id });
  return batch ?? null;
}

/** The newest runs first. */
export function newestImportBatches(districtId: number, limit: number): Promise<ImportBatch[]> {
  return newestBatches.execute({ district: districtId, limit });
}

/** Writes a run that begins. */
export async function insertBatch(batch: typeof importBatches.$inferInsert): Promise<void> {
  await db.insert(importBatches).values(batch);
}

/** Writes how far a run is, or how it ended. */
export async function updateBatch(districtId: number, id: string, progress: BatchProgress): Promise<void> {
  await db
    .update(importBatches)
    .set(progress)
    .where(and(eq(importBatches.districtId, districtId), eq(importBatches.id, id)));
}
