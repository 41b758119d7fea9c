import type { OwnerTransaction } from "@motcua/db/owner";
import { dispatch } from "@motcua/db/query";
import { getTableColumns, getTableName, type InferSelectModel } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** The rows of a table one after the other; `current` is null at the end. */
export interface OrderedRows<Row> {
  readonly current: Row | null;
  advance(): Promise<void>;
}

const SET_SIZE = 1000;

/** Which columns of a table are read, by the keys of its schema, and the names of those that order it. */
export interface Reading<Key extends string> {
  readonly columns: readonly Key[];
  readonly order: readonly string[];
}

/**
 * Reads columns of a whole table in an order through a cursor, so that memory stays the same whatever its size. The
 * next set of rows is on its way while one is looked at. Stands on the first row when it returns.
 */
export async function readInOrder<T extends PgTable, Key extends keyof InferSelectModel<T> & string>(
  tx: OwnerTransaction,
  table: T,
  reading: Reading<Key>,
): Promise<OrderedRows<Pick<InferSelectModel<T>, Key>>> {
  type Row = Pick<InferSelectModel<T>, Key>;
  const all = getTableColumns(table);
  const columns = reading.columns.map((key) => [key, all[key] as PgColumn] as const); // keys of the row are columns
  const name = getTableName(table);
  const list = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const order = reading.order.join(", ");
  await tx.unsafe(`declare ${name}_in_order no scroll cursor for select ${list} from ${name} order by ${order}`);
  const fetchSet = () => dispatch(tx.unsafe(`fetch ${SET_SIZE} from ${name}_in_order`).values());
  const toRow = (values: readonly unknown[]) => {
    const row: Record<string, unknown> = {};
    for (const [place, [key, column]] of columns.entries()) {
      const value = values[place];
      row[key] = value === null ? null : column.mapFromDriverValue(value);
    }
    return row as Row; // the table's own columns by their own mapping
  };
  let coming = fetchSet();
  let set: readonly unknown[][] = [];
  let place = 0;
  const rows = {
    current: null as Row | null,
    async advance() {
      if (place === set.length) {
        set = await coming;
        place = 0;
        if (set.length > 0) coming = fetchSet();
      }
      const values = set[place];
      rows.current = values ? toRow(values) : null;
      if (values) place += 1;
    },
  };
  await rows.advance();
  return rows;
}
