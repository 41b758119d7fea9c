import { createMiddleware } from "hono/factory";

import type { ApiRequest } from "../parts.ts";

/** The portal runs no script at all. */
const portalPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The staff apps' components write style elements; scripts come from files only. */
const staffPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Headers that keep a browser from doing more with an answer than it is for. */
export const securityHeaders = (publicOrigin: string | null) =>
  createMiddleware<ApiRequest>(async (c, next) => {
    await next();
    const { headers } = c.res;
    headers.set("x-content-type-options", "nosniff");
    headers.set("referrer-policy", "same-origin");
    headers.set("x-frame-options", "DENY");
    headers.set("cross-origin-opener-policy", "same-origin");
    headers.set("cross-origin-resource-policy", "same-origin");
    headers.set("permissions-policy", "camera=(self), microphone=(), geolocation=(), payment=()");
    if (publicOrigin?.startsWith("https:")) headers.set("strict-transport-security", "max-age=31536000");
    if (headers.get("content-type")?.startsWith("text/html")) {
      headers.set("content-security-policy", isStaffPath(c.req.path) ? staffPolicy : portalPolicy);
    }
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  });

function isStaffPath(path: string): boolean {
  return path.startsWith("/xa/") || path.startsWith("/huyen/");
}
