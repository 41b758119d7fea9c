import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

import type { ServiceContext } from "../context/service-context.ts";

/** A file somebody sent and has not done with. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
}

/** Uploads are read by the process alone and stay for a day at most: they hold personal data as it was sent. */
const KEPT_MS = 24 * 3_600_000;

/** Where the uploads of the actor's district lie. */
export function uploadFolder(ctx: ServiceContext): string {
  return join(ctx.dataDir, "uploads", String(ctx.actor.districtId));
}

/** The path of an upload's bytes; what is known about it stands beside, in `<id>.json`. */
export function uploadPath(ctx: ServiceContext, id: string): string {
  return join(uploadFolder(ctx), id);
}

/** Removes what lies in the folder for longer than a day. */
export function sweepUploads(ctx: ServiceContext): void {
  const oldest = ctx.clock.realNow() - KEPT_MS;
  const folder = uploadFolder(ctx);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { force: true });
  }
}
