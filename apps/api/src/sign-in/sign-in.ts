import type { Database } from "@motcua/db/database";
import type { KeyRing } from "@motcua/db/keys";
import { isDomainError } from "@motcua/domain/errors";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { username } from "better-auth/plugins/username";
import type { Logger } from "pino";

import { signInDatabase } from "./sign-in-database.ts";

/** Signing in and out; reading a session is packages/services' (`openSession`), in one round trip. */
export interface SignIn {
  /** Name of the session's cookie, and the secret that signs it. */
  readonly cookie: { readonly name: string; readonly secret: string };
  /** The cookies to set, or null when name or password are wrong. */
  signIn(
    credentials: { readonly username: string; readonly password: string },
    headers: Headers,
  ): Promise<string[] | null>;
  /** Ends the session of these headers; the cookies to set. */
  signOut(headers: Headers): Promise<string[]>;
}

export interface SignInOptions {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly publicOrigin: string | null;
  readonly log: Logger;
}

/** One working day. It is not prolonged by use, so that reading a session writes nothing. */
const SESSION_SECONDS = 12 * 3600;
const COOKIE = "motcua.session_token";

/** User name and password by better-auth, sessions in the database. It lives on real time. */
export function createSignIn({ database, keys, publicOrigin, log }: SignInOptions): SignIn {
  const secure = publicOrigin?.startsWith("https:") ?? false;
  const secret = keys.derive("better-auth");
  const auth = betterAuth({
    secret,
    baseURL: publicOrigin ?? "http://localhost",
    database: signInDatabase(database),
    emailAndPassword: { enabled: true, disableSignUp: true, autoSignIn: false },
    plugins: [username({ minUsernameLength: 1, maxUsernameLength: 100 })],
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log.debug({ level }, `sign-in: ${message}`) },
    advanced: { cookiePrefix: "motcua", useSecureCookies: secure, ipAddress: { disableIpTracking: true } },
  });
  return {
    cookie: { name: secure ? `__Secure-${COOKIE}` : COOKIE, secret },
    async signIn(credentials, headers) {
      try {
        const answer = await auth.api.signInUsername({ body: credentials, headers, returnHeaders: true });
        return answer.headers.getSetCookie();
      } catch (error) {
        if (isRefusal(error)) return null;
        throw reasonOf(error);
      }
    },
    async signOut(headers) {
      try {
        const answer = await auth.api.signOut({ headers, returnHeaders: true });
        return answer.headers.getSetCookie();
      } catch (error) {
        throw reasonOf(error);
      }
    },
  };
}

/** Wrong name, wrong password and a name that cannot be one look the same to whoever tries. */
function isRefusal(error: unknown): boolean {
  return error instanceof APIError && error.statusCode < 500;
}

/** A refusal of the doors inside whatever the library and Drizzle wrapped around it. */
function reasonOf(error: unknown): unknown {
  for (let inner = error; inner instanceof Error; inner = inner.cause) if (isDomainError(inner)) return inner;
  return error;
}
