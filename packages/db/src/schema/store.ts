import { bigint, boolean, pgTable, text } from "drizzle-orm/pg-core";

import { moment } from "./columns.ts";

/** The store's own settings: `demo` or `real` from the first write, and the demo clock's offset. One row. */
export const store = pgTable("store", {
  onlyRow: boolean("only_row").primaryKey().default(true),
  kind: text({ enum: ["demo", "real"] }),
  lawOffsetMs: bigint("law_offset_ms", { mode: "number" }).notNull().default(0),
  firstWriteAt: moment("first_write_at"),
});

/** Which reference data is loaded, by the hash of its content. */
export const referenceLoads = pgTable("reference_loads", {
  name: text().primaryKey(),
  sha256: text().notNull(),
  loadedAt: moment("loaded_at").notNull(),
});
