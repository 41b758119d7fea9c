import { randomBytes } from "node:crypto";

import { createMiddleware } from "hono/factory";

import type { ApiParts, ApiRequest } from "../parts.ts";
import { requestGroup } from "./request-group.ts";

const quiet = new Set(["health", "static"]);

/** Gives every request its id, counts it and logs one line: no query, no code, no person, only what kind it was. */
export const requestLog = ({ log, metrics }: Pick<ApiParts, "log" | "metrics">) =>
  createMiddleware<ApiRequest>(async (c, next) => {
    const requestId = randomBytes(5).toString("hex").toUpperCase();
    c.set("requestId", requestId);
    const from = performance.now();
    await next();
    c.header("x-request-id", requestId);
    const seconds = (performance.now() - from) / 1000;
    const { status } = c.res;
    const group = requestGroup(c.req.path);
    metrics.countRequest({ group, status, seconds });
    const line = { requestId, method: c.req.method, group, status, ms: Math.round(seconds * 1000) };
    if (status >= 500) log.error(line, "request");
    else if (quiet.has(group)) log.debug(line, "request");
    else log.info(line, "request");
  });
