import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";

import { messages } from "../messages.vi.ts";
import type { ApiRequest } from "../parts.ts";

const harmless = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Lets a request that changes something pass only when our own page sent it: by the header `x-motcua: 1`, which no
 * other site can send without our leave, or by an `Origin` that is this host. Beside the cookie's SameSite, not instead.
 */
export const ownRequestsOnly = createMiddleware<ApiRequest>(async (c, next) => {
  if (harmless.has(c.req.method) || c.req.header("x-motcua") === "1") return next();
  const origin = c.req.header("origin");
  if (origin && URL.canParse(origin) && new URL(origin).host === c.req.header("host")) return next();
  throw new HTTPException(403, { message: messages.foreignRequest });
});
