import { storeUpload } from "@motcua/services/uploads/store-upload";
import { HTTPException } from "hono/http-exception";

import { requireService } from "../http/caller.ts";
import { ownRequestsOnly } from "../http/own-request.ts";
import { messages } from "../messages.vi.ts";
import type { ApiApp, ApiParts } from "../parts.ts";

/**
 * Where the staff apps send files that are too large for a call: the body is the file as it is, its name percent-encoded
 * in `x-file-name`. The bytes go to disk as they come in.
 */
export function uploadRoutes(app: ApiApp, parts: ApiParts): void {
  app.post("/uploads/registers", ownRequestsOnly, async (c) => {
    const service = await requireService(parts, c);
    const { body } = c.req.raw;
    const fileName = readFileName(c.req.header("x-file-name"));
    if (!body || fileName === null) throw new HTTPException(400, { message: messages.unreadable });
    return c.json(await storeUpload(service, { fileName, bytes: body }));
  });
}

function readFileName(header: string | undefined): string | null {
  try {
    return header ? decodeURIComponent(header) : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
