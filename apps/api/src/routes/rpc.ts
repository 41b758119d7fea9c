import type { RpcContext } from "@motcua/rpc/context";
import { staffRouter } from "@motcua/rpc/staff-router";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";

import { callerOf, serviceContext } from "../http/caller.ts";
import { ownRequestsOnly } from "../http/own-request.ts";
import type { ApiApp, ApiParts, ApiRequest } from "../parts.ts";

const MAX_BYTES = 1_000_000;

/** Everything the staff apps ask, as tRPC. */
export function rpcRoutes(app: ApiApp, parts: ApiParts): void {
  const limit = bodyLimit({
    maxSize: MAX_BYTES,
    onError: () => {
      throw new HTTPException(413);
    },
  });
  app.use("/rpc/*", ownRequestsOnly, limit, (c) =>
    fetchRequestHandler({
      endpoint: "/rpc",
      router: staffRouter,
      req: c.req.raw,
      createContext: () => rpcContext(parts, c),
      onError: ({ error, path }) => logUnexpected(parts, error, { path, requestId: c.var.requestId }),
      responseMeta: ({ errors }) => ({
        headers: { ...(errors.some(isUnavailable) ? { "retry-after": "2" } : {}), "x-accel-buffering": "no" },
      }),
    }),
  );
}

async function rpcContext(parts: ApiParts, c: Context<ApiRequest>): Promise<RpcContext> {
  const caller = await callerOf(parts, c);
  const { demo, feed } = parts;
  return { service: serviceContext(parts, caller), account: caller.account, demo, feed, requestId: c.var.requestId };
}

function isUnavailable({ code }: TRPCError): boolean {
  return code === "SERVICE_UNAVAILABLE";
}

function logUnexpected(
  { log }: ApiParts,
  error: TRPCError,
  about: { path: string | undefined; requestId: string },
): void {
  if (error.code === "INTERNAL_SERVER_ERROR") log.error({ err: error.cause ?? error, ...about }, "unexpected error");
}
