import { existsSync, readFileSync, rmSync } from "node:fs";

import { DomainError } from "@motcua/domain/errors";

import { requirePermission, type ServiceContext } from "../context/service-context.ts";
import { type Upload, uploadPath } from "./upload-folder.ts";

/** An upload with the path of its bytes. */
export interface FoundUpload extends Upload {
  readonly path: string;
}

/** An upload of the actor's own. @throws {DomainError} FILE_NOT_FOUND when it is another's or gone */
export function findUpload(ctx: ServiceContext, id: string): FoundUpload {
  requirePermission(ctx, "import.run");
  const path = uploadPath(ctx, id);
  if (!existsSync(`${path}.json`) || !existsSync(path)) throw new DomainError("FILE_NOT_FOUND");
  // Only storeUpload writes there.
  const known = JSON.parse(readFileSync(`${path}.json`, "utf8")) as { fileName: string; size: number; actor: string };
  if (known.actor !== ctx.actor.id) throw new DomainError("FILE_NOT_FOUND");
  return { id, fileName: known.fileName, size: known.size, path };
}

/** Removes an upload that is no longer needed. */
export function removeUpload(ctx: ServiceContext, id: string): void {
  const { path } = findUpload(ctx, id);
  rmSync(path, { force: true });
  rmSync(`${path}.json`, { force: true });
}
