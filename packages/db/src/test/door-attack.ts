import type { DoorWorld } from "./door-world.ts";

/** The payload of record_change as somebody with the API's password could send it: any JSON. */
export type Payload = Record<string, unknown>;

/** The settings of a transaction; null leaves one out. */
export interface Context {
  readonly actor: string | null;
  readonly district: string | null;
  readonly units: string | null;
}

/** What PostgreSQL answers to a statement that is refused. */
export interface Refusal {
  readonly code: string;
  readonly message?: string;
}

export const FORBIDDEN: Refusal = { code: "MC001", message: "FORBIDDEN" };
export const NOT_FOUND: Refusal = { code: "MC001", message: "DOSSIER_NOT_FOUND" };
export const STALE: Refusal = { code: "MC001", message: "STALE_VERSION" };

/** One transaction of the API's role with the context given. */
export function attempt(world: DoorWorld, who: Context, query: { text: string; values: readonly unknown[] }) {
  return world.api.begin(async (tx) => {
    const settings = { actor: who.actor, district_id: who.district, unit_ids: who.units };
    for (const [name, value] of Object.entries(settings)) {
      if (value !== null) await tx`select set_config(${`app.${name}`}, ${value}, true)`;
    }
    return tx.unsafe(query.text, query.values as never[]);
  });
}

/**
 * The payload with one thing changed. `path` names it (`inserts.0.version`); `units.+` appends a copy of the first row
 * with the properties of `value`; undefined removes it.
 */
export function forged(payload: Payload, path: string, value: unknown): Payload {
  const copy = structuredClone(payload);
  const steps = path.split(".");
  const last = steps.pop() ?? "";
  const place = steps.reduce((at, step) => at[step] as Payload, copy);
  if (last === "+")
    (place as unknown as unknown[]).push({ ...(place[0] as object), ...(value as object) }); // the lists of a payload
  else if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

/** All rows of all tables, as one hash. */
export async function contents({ owner }: DoorWorld): Promise<string> {
  const tables = await owner`select relname::text as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`;
  const hashes = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as hash from ${name} r`,
  );
  const [row] = await owner.unsafe(
    `select md5(string_agg(name || hash, ',' order by name)) as all from (${hashes.join(" union all ")}) t`,
  );
  return String(row?.all);
}
