import type { Sql, TransactionSql } from "postgres";

import { openClient } from "./database.ts";

/** A connection of the owner. */
export type OwnerSql = Sql;
/** A transaction of the owner. */
export type OwnerTransaction = TransactionSql;

/**
 * Runs `work` on connections of the owner, closed when it ends: migrations, reference data, bulk COPY and proofs
 * over all tenants. The owner passes every policy, so a running API never calls this.
 */
export async function asOwner<T>(ownerUrl: string, work: (sql: Sql) => Promise<T>, max = 2): Promise<T> {
  const sql = openClient(ownerUrl, max);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
