import type { Database, Who } from "@motcua/db/database";
import { send } from "@motcua/db/query";
import { accounts, sessions, users, verifications } from "@motcua/db/schema/people";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { drizzle } from "drizzle-orm/postgres-js";

/** Signing in happens before anybody is known: it sees no row of any district. */
const nobody: Who = { actor: "sign-in", districtId: 0, unitIds: [] };

/**
 * The sign-in library's tables over the one pool of the API: each of its statements runs through the write door in a
 * transaction of its own. So it needs no connections of its own, and a database that is away is told in the same way.
 */
export function signInDatabase(database: Database) {
  const statement = (text: string, parameters: unknown[]) => {
    const run = (asValues: boolean) =>
      database.writeAs(nobody, async () => {
        const pending = send(text, parameters);
        return asValues ? pending.values() : pending;
      });
    return {
      // biome-ignore lint/suspicious/noThenProperty: what Drizzle awaits is a query that starts when it is awaited
      then: (...callbacks: Parameters<Promise<unknown>["then"]>) => run(false).then(...callbacks),
      values: () => run(true),
    };
  };
  const client = { options: { parsers: {}, serializers: {} }, unsafe: statement };
  // Drizzle asks of its client no more than this.
  return drizzleAdapter(drizzle(client as never), {
    provider: "pg",
    schema: { user: users, session: sessions, account: accounts, verification: verifications },
  });
}
