import { isDomainError } from "@motcua/domain/errors";

import { isBlankRow } from "../rows/clean-row.ts";
import {
  type ChosenMapping,
  findHeader,
  HEADER_DEPTH,
  isNumberingRow,
  type RegisterHeader,
} from "../rows/find-header.ts";
import { openTables } from "./open-tables.ts";
import type { Table, TableRow } from "./table-row.ts";
import { unreadableFile } from "./unreadable-file.ts";

/** A register's table with its header found, and the rows below it that say something. */
export interface Register {
  readonly header: RegisterHeader;
  rows(): AsyncGenerator<TableRow>;
}

/**
 * Opens the register in a file: in the first of its tables whose first rows hold the header.
 * @throws {DomainError} FILE_UNREADABLE, FILE_TOO_LARGE; HEADER_NOT_FOUND naming the columns the likeliest table lacks
 */
export async function openRegister(path: string, chosen?: ChosenMapping): Promise<Register> {
  let refusal: unknown = unreadableFile("empty");
  let refusals = 0;
  for (const table of await openTables(path)) {
    const head = await firstRows(table);
    if (head.length === 0) continue;
    try {
      const header = findHeader(head, chosen);
      return { header, rows: () => rowsBelow(table, header) };
    } catch (error) {
      if (!isDomainError(error, "HEADER_NOT_FOUND")) throw error;
      if (refusals === 0) refusal = error;
      refusals += 1;
    }
  }
  throw refusal;
}

/** The rows of a table among which its header is looked for. */
export async function firstRows(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) {
    rows.push(row);
    if (rows.length === HEADER_DEPTH) break;
  }
  return rows;
}

async function* rowsBelow(table: Table, header: RegisterHeader): AsyncGenerator<TableRow> {
  let first = true;
  for await (const row of table.rows()) {
    if (row.row <= header.row || isBlankRow(row.cells, header.places)) continue;
    const numbering = first && isNumberingRow(row.cells);
    first = false;
    if (!numbering) yield row;
  }
}
