import type { Context } from "hono";

import type { ApiRequest } from "../parts.ts";
import type { WebFile } from "./web-files.ts";

/** Sends a built file: hashed ones to be kept for ever, others to be asked for again each time. */
export async function sendWebFile(c: Context<ApiRequest>, file: WebFile): Promise<Response> {
  c.header("etag", file.etag);
  c.header("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  c.header("vary", "accept-encoding");
  if (c.req.header("if-none-match") === file.etag) return c.body(null, 304);
  c.header("content-type", file.type);
  if (file.gzipped && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "")) {
    c.header("content-encoding", "gzip");
    return c.body(new Uint8Array(await file.gzipped()));
  }
  return c.body(new Uint8Array(file.body));
}
