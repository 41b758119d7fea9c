import type { RpcCaller, RpcContext } from "@motcua/rpc/context";
import { staffRouter } from "@motcua/rpc/staff-router";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";

import { callerOf, serviceContext } from "../http/caller.ts";
import { limitBody } from "../http/limit-body.ts";
import { ownRequestsOnly } from "../http/own-request.ts";
import type { ApiApp, ApiParts, ApiRequest } from "../parts.ts";

const MAX_BYTES = 1_000_000;

/** Everything the staff apps ask, as tRPC. */
export function rpcRoutes(app: ApiApp, parts: ApiParts): void {
  app.use("/rpc/*", ownRequestsOnly, limitBody(MAX_BYTES), (c) =>
    fetchRequestHandler({
      endpoint: "/rpc",
      router: staffRouter,
      // Queries may come by POST: what somebody searches for then stands in no address and no log line.
      allowMethodOverride: true,
      req: c.req.raw,
      createContext: () => rpcContext(parts, c),
      onError: ({ error, path }) => logUnexpected(parts, error, { path, requestId: c.var.requestId }),
      responseMeta: ({ errors }) => ({
        headers: { ...(errors.some(isUnavailable) ? { "retry-after": "2" } : {}), "x-accel-buffering": "no" },
      }),
    }),
  );
}

function rpcContext(parts: ApiParts, c: Context<ApiRequest>): RpcContext {
  const { demo, feed } = parts;
  let known: Promise<RpcCaller> | null = null;
  const find = async () => {
    const caller = await callerOf(parts, c);
    return { account: caller.account, service: serviceContext(parts, caller) };
  };
  const caller = () => {
    known ??= find();
    return known;
  };
  return { caller, demo, feed, requestId: c.var.requestId };
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
