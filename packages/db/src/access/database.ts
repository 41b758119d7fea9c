import { isDomainError } from "@motcua/domain/errors";
import postgres, { type ReservedSql, type Sql } from "postgres";

import { databaseError } from "./database-error.ts";
import { dispatch, type Scope, scopes, send } from "./scope.ts";

/** On whose behalf a transaction runs. `unitIds` are the units whose rows it sees; empty sees nothing. */
export interface Who {
  readonly actor: string;
  readonly districtId: number;
  readonly unitIds: readonly number[];
}

/** What `record_change` says: the dossiers with their numbers; `repeated` when the command was known already. */
export interface RecordAnswer {
  readonly repeated: boolean;
  readonly dossiers: readonly { readonly id: string; readonly code: string; readonly version: number }[];
}

/** The write half of a transaction. */
export interface Writer {
  /** Writes through the one door. With `last`, the commit is sent along with it and nothing may follow. */
  recordChange(payload: string, options?: { readonly last?: boolean }): Promise<RecordAnswer>;
}

/** A pool of connections as the API's role, with the two doors that it has. */
export interface Database {
  /**
   * Runs reads as `who` in one transaction. All statements must be sent before `work` first waits: begin, context,
   * reads and commit travel together. Pass `inTurn` when a read depends on the answer of another.
   */
  readAs<T>(who: Who | null, work: () => Promise<T>, options?: { readonly inTurn?: boolean }): Promise<T>;
  /** Runs reads and writes as `who` in one transaction; tried again when the server broke a deadlock. */
  writeAs<T>(who: Who, work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Calls back on every NOTIFY of the change feed, and after each reconnection, with the district's number or null. */
  listen(onChange: (districtId: number | null) => void): Promise<() => Promise<void>>;
  /** Goes on at another address, when the server came back on another port; does nothing at the same one. */
  moveTo(url: string): Promise<void>;
  end(): Promise<void>;
}

const DEADLOCK_TRIES = 4;
const transparentTypes = [1184, 1082, 1083, 1114, 1182, 1185, 1115, 1231];

/** Opens a pool at `url`, which must name the API's role. Moments and days come as the server's text. */
export function openDatabase(url: string, options: { readonly max?: number } = {}): Database {
  const max = options.max ?? 10;
  let at = url;
  let sql = openClient(url, max);
  const listeners = new Set<Listener>();
  return {
    readAs: async (who, work, readOptions) =>
      run(sql, who, async (scope) => {
        const result = scopes.run(scope, work);
        if (readOptions?.inTurn) await result;
        const commit = seal(scope);
        const [answer] = await Promise.all([result, commit]);
        return answer;
      }),
    writeAs: async (who, work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await run(sql, who, (scope) => write(scope, work));
        } catch (error) {
          if (attempt === DEADLOCK_TRIES || !isDeadlock(error)) throw error;
        }
      }
    },
    listen: async (onChange) => {
      const listener: Listener = { onChange, end: await subscribe(sql, onChange) };
      listeners.add(listener);
      return async () => {
        listeners.delete(listener);
        await listener.end();
      };
    },
    moveTo: async (next) => {
      if (next === at) return;
      const left = sql;
      at = next;
      sql = openClient(next, max);
      await left.end({ timeout: 0 });
      for (const listener of listeners) listener.end = await subscribe(sql, listener.onChange);
    },
    end: () => sql.end({ timeout: 5 }),
  };
}

interface Listener {
  readonly onChange: (districtId: number | null) => void;
  end: () => Promise<void>;
}

async function subscribe(sql: Sql, onChange: Listener["onChange"]): Promise<() => Promise<void>> {
  const subscription = await sql.listen(
    "motcua_changes",
    (payload) => onChange(Number(payload)),
    () => onChange(null),
  );
  return () => subscription.unlisten();
}

/** A postgres.js client whose moments and days stay text; `fetch_types` must stay on (reserve would hang). */
export function openClient(url: string, max: number): Sql {
  const sql = postgres(url, { max, onnotice: () => undefined, idle_timeout: 60, connect_timeout: 10 });
  for (const type of [...transparentTypes, 114, 3802]) sql.options.serializers[type] = (value: unknown) => value;
  for (const type of transparentTypes) sql.options.parsers[type] = (value: unknown) => value;
  return sql;
}

async function run<T>(sql: Sql, who: Who | null, work: (scope: Scope) => Promise<T>): Promise<T> {
  let connection: ReservedSql;
  try {
    connection = await sql.reserve();
  } catch (error) {
    throw databaseError(error);
  }
  const scope: Scope = { connection, sealed: false };
  const opening = scopes.run(scope, () => open(who));
  try {
    const result = await work(scope);
    await opening;
    return result;
  } catch (error) {
    // A branch of the work that is still running must not send on a connection that is no longer its own.
    const { sealed } = scope;
    scope.sealed = true;
    if (!sealed) await dispatch(connection.unsafe("rollback")).catch(() => undefined);
    await opening.catch((openingError) => {
      throw databaseError(openingError);
    });
    throw databaseError(error);
  } finally {
    connection.release();
  }
}

function open(who: Who | null): Promise<unknown> {
  const opening = [send("begin")];
  if (who !== null) {
    opening.push(
      send(
        "select set_config('app.actor', $1, true), set_config('app.district_id', $2, true), set_config('app.unit_ids', $3, true)",
        [who.actor, String(who.districtId), `{${who.unitIds.join(",")}}`],
      ),
    );
  }
  const opened = Promise.all(opening);
  opened.catch(() => undefined);
  return opened;
}

function seal(scope: Scope): Promise<unknown> {
  if (scope.sealed) return Promise.resolve();
  const commit = scopes.run(scope, () => send("commit"));
  scope.sealed = true;
  return commit;
}

async function write<T>(scope: Scope, work: (writer: Writer) => Promise<T>): Promise<T> {
  const writer: Writer = {
    recordChange: async (payload, options) => {
      const answer = scopes.run(scope, () => send("select record_change($1::jsonb) as answer", [payload]));
      const commit = options?.last ? seal(scope) : null;
      const [rows] = await Promise.all([answer, commit]);
      const row = rows[0] as { answer: RecordAnswer } | undefined;
      if (!row) throw new Error("record_change gave no answer");
      return row.answer;
    },
  };
  const result = await scopes.run(scope, () => work(writer));
  await seal(scope);
  return result;
}

function isDeadlock(error: unknown): boolean {
  return isDomainError(error, "STALE_VERSION") && error.details.reason === "deadlock";
}
