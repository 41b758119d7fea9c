import type { Context } from "hono";

import { messages } from "../messages.vi.ts";
import type { ApiApp, ApiParts, ApiRequest } from "../parts.ts";
import { sendWebFile } from "../web/send-web-file.ts";
import type { WebFiles } from "../web/web-files.ts";

/** The two staff apps. Each answers its page for every address of its own, signed in or not: sign-in is a screen. */
export function webAppRoutes(app: ApiApp, { web }: ApiParts): void {
  for (const [base, files] of [
    ["/xa", web.commune],
    ["/huyen", web.district],
  ] as const) {
    app.get(base, (c) => c.redirect(`${base}/`, 301));
    app.get(`${base}/*`, (c) => sendAppFile(c, files, c.req.path.slice(base.length + 1)));
  }
}

function sendAppFile(c: Context<ApiRequest>, files: WebFiles, path: string): Response | Promise<Response> {
  const file = files.get(path);
  if (file) return sendWebFile(c, file);
  if (/\.[a-z0-9]+$/i.test(path)) return c.text(messages.notFound, 404);
  const page = files.get("index.html");
  return page ? sendWebFile(c, page) : c.text(messages.notBuilt, 503);
}
