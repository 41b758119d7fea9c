import { AsyncLocalStorage } from "node:async_hooks";

import { drizzle } from "drizzle-orm/postgres-js";
import type { PendingQuery, ReservedSql, Row } from "postgres";

/** A transaction in progress: its connection, and whether its last statement has been sent. */
export interface Scope {
  readonly connection: ReservedSql;
  sealed: boolean;
}

/** The transaction that the code running now belongs to. */
export const scopes = new AsyncLocalStorage<Scope>();

/**
 * Sends a statement on the running transaction's connection at once; its answer is judged when awaited. `T` is the row
 * as the statement selects it, with moments and days as text.
 */
export function send<T extends object = Row>(text: string, parameters: readonly unknown[] = []): PendingQuery<T[]> {
  const scope = scopes.getStore();
  if (!scope) throw new Error("a query was made outside readAs, writeAs and asOwner");
  if (scope.sealed) throw new Error("a query was made after the last statement of its transaction was sent");
  return dispatch(scope.connection.unsafe<T[]>(text, parameters as never[], { prepare: true }));
}

/** Starts a lazy query now; a failure is reported when its answer is awaited, not as an unhandled rejection. */
export function dispatch<T extends Promise<unknown> & { execute(): unknown }>(query: T): T {
  query.catch(() => undefined);
  query.execute();
  return query;
}

/** What Drizzle believes is its client: it finds its connection through the scope. */
const routed = { options: { parsers: {}, serializers: {} }, unsafe: send };

/** The one Drizzle instance; queries are prepared once per module and run on whatever transaction calls them. */
export const db = drizzle(routed as never);
