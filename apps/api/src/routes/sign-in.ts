import { SignInInput } from "@motcua/services/sign-in/schemas";

import { addressOf } from "../http/caller.ts";
import { limitBody } from "../http/limit-body.ts";
import { ownRequestsOnly } from "../http/own-request.ts";
import { messages } from "../messages.vi.ts";
import type { ApiApp, ApiParts } from "../parts.ts";
import { createAttemptLimit } from "../sign-in/attempt-limit.ts";

const MAX_BYTES = 16_000;

/**
 * Signing in and out. Only these two of the sign-in library's many addresses exist; who is signed in is told by the
 * `session` router.
 */
export function signInRoutes(app: ApiApp, parts: ApiParts): void {
  const { signIn, metrics, clock } = parts;
  const attempts = createAttemptLimit(clock);
  app.use("/api/auth/*", ownRequestsOnly, limitBody(MAX_BYTES));

  app.post("/api/auth/sign-in/username", async (c) => {
    const credentials = SignInInput.parse(await c.req.json());
    const attempt = { username: credentials.username, address: addressOf(parts, c) };
    const minutes = attempts.minutesToWait(attempt);
    if (minutes > 0) {
      c.header("retry-after", String(minutes * 60));
      return c.json({ code: "SIGN_IN_TOO_OFTEN", message: messages.signInTooOften(minutes) }, 429);
    }
    const cookies = await signIn.signIn(credentials, c.req.raw.headers);
    if (cookies === null) {
      attempts.countFailure(attempt);
      metrics.countSignInFailure();
      return c.json({ code: "SIGN_IN_REFUSED", message: messages.signInRefused }, 401);
    }
    attempts.forget(attempt);
    for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
    return c.json({ signedIn: true });
  });

  app.post("/api/auth/sign-out", async (c) => {
    const cookies = await signIn.signOut(c.req.raw.headers);
    for (const cookie of cookies) c.header("set-cookie", cookie, { append: true });
    return c.json({ signedIn: false });
  });
}
