import { Hono } from "hono";
import { compress } from "hono/compress";
import { createMiddleware } from "hono/factory";

import { answerError, answerNotFound, answerUnavailable } from "./http/answer-error.ts";
import { requestLog } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import type { ApiApp, ApiParts, ApiRequest } from "./parts.ts";
import { fileRoutes } from "./routes/files.ts";
import { healthRoutes } from "./routes/health.ts";
import { portalRoutes } from "./routes/portal.ts";
import { publicApiRoutes } from "./routes/public-api.ts";
import { rpcRoutes } from "./routes/rpc.ts";
import { signInRoutes } from "./routes/sign-in.ts";
import { uploadRoutes } from "./routes/uploads.ts";
import { webAppRoutes } from "./routes/web-apps.ts";

/** One group of addresses: `routes/<group>.ts` exports one of these and stands in {@link groups}. */
type RouteGroup = (app: ApiApp, parts: ApiParts) => void;

/** In this order; the portal comes last, for it takes every address that is left. */
const groups: readonly RouteGroup[] = [
  healthRoutes,
  rpcRoutes,
  signInRoutes,
  fileRoutes,
  publicApiRoutes,
  uploadRoutes,
  webAppRoutes,
  portalRoutes,
];

/** The whole HTTP application. Opens no port. */
export function createApp(parts: ApiParts): ApiApp {
  const app = new Hono<ApiRequest>();
  app.use(requestLog(parts), securityHeaders(parts.publicOrigin), compress());
  app.use(whileAvailable(parts));
  app.onError((error, c) => answerError(parts, error, c));
  app.notFound((c) => answerNotFound(parts, c));
  for (const addRoutes of groups) addRoutes(app, parts);
  return app;
}

/** What needs the database is answered at once while it is away, instead of waiting for it. */
function whileAvailable(parts: ApiParts) {
  return createMiddleware<ApiRequest>((c, next) => {
    const needsDatabase = /^\/(rpc|api|files|uploads|tra-cuu)(\/|$)/.test(c.req.path);
    return !needsDatabase || parts.availability.up ? next() : Promise.resolve(answerUnavailable(parts, c));
  });
}
