import type { OwnerSql } from "@motcua/db/owner";

interface Definition {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Takes keys, indexes and foreign keys off `tables` and returns how to put the same ones back: rows that outnumber
 * what is there are loaded several times faster so, and putting the keys back proves every one of them. Holds the
 * tables for itself until the transaction ends.
 */
export async function takeIndexesOff(tx: OwnerSql, tables: readonly string[]): Promise<() => Promise<void>> {
  const foreign = await constraints(tx, tables, "f");
  const keys = await constraints(tx, tables, "pu");
  const indexes = await plainIndexes(tx, tables);
  for (const { table, name } of [...foreign, ...keys]) await tx.unsafe(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await tx.unsafe(`drop index ${name}`);
  return async () => {
    for (const { table, name, definition } of keys)
      await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
    for (const { definition } of indexes) await tx.unsafe(definition);
    for (const { table, name, definition } of foreign)
      await tx.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
    for (const table of tables) await tx.unsafe(`analyze ${table}`);
  };
}

/** Constraints of the tables, and foreign keys of others that point at them. */
async function constraints(tx: OwnerSql, tables: readonly string[], kinds: string): Promise<Definition[]> {
  return tx<Definition[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where position(contype::text in ${kinds}) > 0
      and (conrelid = any (${tables}::regclass[]) or (contype = 'f' and confrelid = any (${tables}::regclass[])))
    order by conname`;
}

async function plainIndexes(tx: OwnerSql, tables: readonly string[]): Promise<Definition[]> {
  return tx<Definition[]>`
    select indrelid::regclass::text as table, indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index
    where indrelid = any (${tables}::regclass[]) and not exists (select from pg_constraint where conindid = indexrelid)
    order by 2`;
}
