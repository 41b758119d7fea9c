import { DomainError } from "@motcua/domain/errors";
import { issueReceiptSlip, type SentFile } from "@motcua/services/files/issue-receipt-slip";
import { readFile } from "@motcua/services/files/read-file";
import type { Context } from "hono";
import { z } from "zod";

import { originOf, requireService } from "../http/caller.ts";
import type { ApiApp, ApiParts, ApiRequest } from "../parts.ts";

const Id = z.uuid();

/** Files of dossiers, to whoever is signed in and sees the dossier. Not theirs and not there look the same. */
export function fileRoutes(app: ApiApp, parts: ApiParts): void {
  app.get("/files/slip/:dossierId", async (c) => {
    const service = await requireService(parts, c);
    const dossierId = requireId(c.req.param("dossierId"), "DOSSIER_NOT_FOUND");
    const slip = await issueReceiptSlip(service, { dossierId, origin: originOf(parts, c), demo: parts.demo });
    return sendFile(c, slip);
  });

  app.get("/files/:id", async (c) => {
    const service = await requireService(parts, c);
    return sendFile(c, await readFile(service, { fileId: requireId(c.req.param("id"), "FILE_NOT_FOUND") }));
  });
}

/** What is no id cannot be the id of anything. */
function requireId(text: string, otherwise: "DOSSIER_NOT_FOUND" | "FILE_NOT_FOUND"): string {
  if (!Id.safeParse(text).success) throw new DomainError(otherwise);
  return text;
}

/** Shown in the browser under its own name; kept by no cache, since it names a person. */
function sendFile(c: Context<ApiRequest>, { name, type, bytes }: SentFile): Response {
  return c.body(new Uint8Array(bytes), 200, {
    "content-type": type,
    "content-disposition": `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
    "cache-control": "private, no-store",
  });
}
