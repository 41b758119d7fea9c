import { getConnInfo } from "@hono/node-server/conninfo";
import { DomainError } from "@motcua/domain/errors";
import type { ServiceContext } from "@motcua/services/context";
import { openSession } from "@motcua/services/sign-in/open-actor";
import { localDateOf } from "@motcua/time/instant";
import type { Context } from "hono";
import { getSignedCookie } from "hono/cookie";

import type { ApiParts, ApiRequest, Caller } from "../parts.ts";

const signedOut: Caller = { account: null, actor: null };

/** Who a request comes from, by its session cookie: one round trip, and none without a cookie. */
export async function callerOf(parts: ApiParts, c: Context<ApiRequest>): Promise<Caller> {
  const { name, secret } = parts.signIn.cookie;
  const token = await getSignedCookie(c, secret, name);
  if (!token) return signedOut;
  const session = await openSession(parts.database, token, {
    day: localDateOf(parts.clock.lawNow()),
    at: parts.clock.realNow(),
  });
  return session ?? signedOut;
}

/** The services' context of a caller; null without a position. */
export function serviceContext(parts: ApiParts, { actor }: Caller): ServiceContext | null {
  const { database, clock, keys, reference, dataDir } = parts;
  return actor ? { database, clock, keys, reference, actor, dataDir } : null;
}

/** For routes outside tRPC (files, slips): the services' context of whoever asks. @throws {DomainError} SIGNED_OUT */
export async function requireService(parts: ApiParts, c: Context<ApiRequest>): Promise<ServiceContext> {
  const service = serviceContext(parts, await callerOf(parts, c));
  if (!service) throw new DomainError("SIGNED_OUT");
  return service;
}

/** The network address a request comes from; behind a proxy of one's own, the one that proxy saw. */
export function addressOf(parts: ApiParts, c: Context<ApiRequest>): string {
  const forwarded = parts.trustProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || getConnInfo(c).remote.address || "unknown";
}

/** The origin people see in their address bar, for links on paper. */
export function originOf(parts: ApiParts, c: Context<ApiRequest>): string {
  return parts.publicOrigin ?? new URL(c.req.url).origin;
}
