import { DomainError, isDomainError } from "@motcua/domain/errors";
import { initTRPC, TRPCError } from "@trpc/server";

import type { RpcContext } from "./context.ts";
import { publicTransportError } from "./error-shape.ts";
import { TRPC_CODE } from "./trpc-code.ts";

const PING_MS = 15_000;
/** A stream ends by itself then and the browser resumes it: so an ended session or position ends its stream too. */
const STREAM_MS = 10 * 60_000;

const t = initTRPC.context<RpcContext>().create({
  isDev: false,
  isServer: true,
  sse: {
    maxDurationMs: STREAM_MS,
    ping: { enabled: true, intervalMs: PING_MS },
    client: { reconnectAfterInactivityMs: 3 * PING_MS },
  },
  errorFormatter({ shape, error, ctx }) {
    const { message, data } = publicTransportError(error, ctx?.requestId ?? "-");
    const { code, httpStatus, path } = shape.data;
    return { code: shape.code, message, data: { code, httpStatus, ...(path === undefined ? {} : { path }), ...data } };
  },
});

/** The one place where errors of the services become those of the transport. */
const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw transportError(result.error);
  return result;
});

export const router = t.router;

/** For everyone, signed in or not; `ctx.account` says which. */
export const publicProcedure = t.procedure.use(mapErrors).use(async ({ ctx, next }) => {
  const { account, service } = await ctx.caller();
  return next({ ctx: { account, service } });
});

/** For staff: signed in, with a position today. `ctx.service` is whom the services work for. */
export const staffProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.service) throw new DomainError("SIGNED_OUT");
  return next({ ctx: { service: ctx.service } });
});

/** Maps what a stream throws after its procedure has returned: no middleware sees that. */
export async function* mapStreamErrors<T>(stream: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    yield* stream;
  } catch (error) {
    throw transportError(error);
  }
}

function transportError(error: unknown): unknown {
  const cause = error instanceof TRPCError ? error.cause : error;
  return isDomainError(cause) ? new TRPCError({ code: TRPC_CODE[cause.code], cause }) : error;
}
