import { isDomainError } from "@motcua/domain/errors";
import { errorSentence } from "@motcua/domain/messages/vi-errors";
import { type PublicError, publicError } from "@motcua/rpc/error-shape";
import type { PortalError, PortalStanding } from "@motcua/rpc/portal";
import { TRPC_CODE } from "@motcua/rpc/trpc-code";
import { formatInstant } from "@motcua/time/instant";
import { getStatusCodeFromKey } from "@trpc/server/unstable-core-do-not-import";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { ZodError } from "zod";

import { messages } from "../messages.vi.ts";
import type { ApiParts, ApiRequest } from "../parts.ts";
import { isInterface } from "./request-group.ts";

interface Answer extends PublicError {
  readonly status: number;
}

/** Seconds after which a client may ask again while the database is away. */
const RETRY_AFTER = "2";

/** Any error thrown by a route outside tRPC, as a page for people and as JSON for programs. */
export function answerError(parts: ApiParts, error: unknown, c: Context<ApiRequest>): Response | Promise<Response> {
  const answer = answerOf(error, c.var.requestId);
  if (answer.status === 500) parts.log.error({ err: error, requestId: c.var.requestId }, "unexpected error");
  if (answer.status === 503) c.header("retry-after", RETRY_AFTER);
  return wantsPage(c) ? errorPage(parts, answer, c) : errorJson(answer, c);
}

/** Nothing stands at this address. */
export function answerNotFound(parts: ApiParts, c: Context<ApiRequest>): Response | Promise<Response> {
  if (wantsPage(c)) return errorPage(parts, { status: 404, message: messages.notFound }, c);
  return c.json({ code: "NOT_FOUND", message: messages.notFound }, 404);
}

/** The database is away: said at once, without asking it. */
export function answerUnavailable(parts: ApiParts, c: Context<ApiRequest>): Response | Promise<Response> {
  c.header("retry-after", RETRY_AFTER);
  const message = errorSentence("DATABASE_UNAVAILABLE");
  if (wantsPage(c)) return errorPage(parts, { status: 503, message }, c);
  return c.json({ code: "DATABASE_UNAVAILABLE", message }, 503);
}

function answerOf(error: unknown, requestId: string): Answer {
  if (error instanceof HTTPException) {
    const message = error.message || messages.unreadable;
    return { ...publicError(error, requestId), status: error.status, message };
  }
  if (error instanceof SyntaxError)
    return { ...publicError(error, requestId), status: 400, message: messages.unreadable };
  return { ...publicError(error, requestId), status: statusOf(error) };
}

function statusOf(error: unknown): number {
  if (isDomainError(error)) return getStatusCodeFromKey(TRPC_CODE[error.code]);
  return error instanceof ZodError ? 400 : 500;
}

function errorJson({ status, message, data }: Answer, c: Context<ApiRequest>): Response {
  const { domain, details, fields, reference } = data;
  const expected = status < 500 || domain !== null;
  const body = { code: domain ?? (fields.length > 0 ? "INVALID_INPUT" : "ERROR"), message, details, fields };
  return c.json(expected ? body : { ...body, reference }, status as ContentfulStatusCode); // a status with a body
}

function errorPage(
  { portal, demo, clock }: ApiParts,
  { status, message }: Pick<Answer, "status" | "message">,
  c: Context<ApiRequest>,
): Response | Promise<Response> {
  const standing = { demoNow: demo ? formatInstant(clock.lawNow()) : null };
  const { requestId } = c.var;
  return c.html(
    portal.errorPage(portalError({ status, message, requestId }, standing)),
    status as ContentfulStatusCode,
  ); // a status with a body
}

function portalError(
  { status, message, requestId }: { readonly status: number; readonly message: string; readonly requestId: string },
  standing: PortalStanding,
): PortalError {
  if (status === 404) return { kind: "notFound", standing };
  if (status === 503) return { kind: "unavailable", standing };
  return status < 500
    ? { kind: "refused", sentence: message, standing }
    : { kind: "failed", reference: requestId, standing };
}

/** People follow links to pages and files; programs ask the interfaces. */
function wantsPage(c: Context<ApiRequest>): boolean {
  if (isInterface(c.req.path)) return false;
  return c.req.header("accept")?.includes("text/html") ?? false;
}
