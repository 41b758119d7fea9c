import { db } from "@motcua/db/query";
import { files } from "@motcua/db/schema/records";
import { DomainError } from "@motcua/domain/errors";
import { and, eq, sql } from "drizzle-orm";

import { requirePermission, type ServiceContext, whoWith } from "../context/service-context.ts";
import { getBytes } from "./file-store.ts";
import type { SentFile } from "./issue-receipt-slip.ts";

const fileById = db
  .select()
  .from(files)
  .where(and(eq(files.districtId, sql.placeholder("district")), eq(files.id, sql.placeholder("id"))))
  .prepare("file_by_id");

/** A file of a dossier that the actor sees, by its id. @throws {DomainError} FILE_NOT_FOUND */
export async function readFile(ctx: ServiceContext, input: { readonly fileId: string }): Promise<SentFile> {
  requirePermission(ctx, "dossier.read");
  const who = whoWith(ctx, "dossier.read");
  const [row] = await ctx.database.readAs(who, () => fileById.execute({ district: who.districtId, id: input.fileId }));
  if (!row) throw new DomainError("FILE_NOT_FOUND");
  const store = { dataDir: ctx.dataDir, keys: ctx.keys, districtId: who.districtId };
  return { name: row.name, type: row.type, bytes: getBytes(store, row.sha256, row.keyId) };
}
