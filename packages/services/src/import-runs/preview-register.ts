import { isDomainError } from "@motcua/domain/errors";
import { maskIdentity } from "@motcua/domain/identity/mask";

import type { ServiceContext } from "../context/service-context.ts";
import { type ColumnPlaces, missingColumns, type RegisterHeader, readHeader } from "../registers/rows/find-header.ts";
import {
  type RegisterColumn,
  registerColumnKeys,
  registerColumns,
  requiredColumns,
} from "../registers/rows/register-columns.ts";
import { firstRows, openRegister } from "../registers/table/open-register.ts";
import { openTables } from "../registers/table/open-tables.ts";
import type { TableRow } from "../registers/table/table-row.ts";
import { findUpload } from "../uploads/find-upload.ts";
import type { PreviewRegisterInput } from "./schemas.ts";

/** A row as it stands in the file, long numbers masked; `row` as the file counts. */
export interface PreviewRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What an import would read, before anything is read whole. */
export interface RegisterPreview {
  readonly fileName: string;
  readonly size: number;
  /** Where the header is taken to be: found, chosen, or the likeliest row when a required column is missing. */
  readonly headerRow: number;
  readonly titles: readonly string[];
  readonly places: ColumnPlaces;
  /** Required columns that no cell of the header names; empty when the file can be read. */
  readonly missing: readonly RegisterColumn[];
  /** All columns that an import knows, by the names a screen gives them. */
  readonly columns: readonly { readonly column: RegisterColumn; readonly title: string; readonly required: boolean }[];
  /** The first rows of the table, among which a person may choose the header. */
  readonly top: readonly PreviewRow[];
  /** The first rows below the header. */
  readonly rows: readonly PreviewRow[];
}

const SHOWN_ROWS = 10;
const LONG_NUMBER = /\d{9,13}/g;

/**
 * A look at a register that was sent: its header, which column is taken from where, and its first rows.
 * @throws {DomainError} FORBIDDEN, FILE_NOT_FOUND, FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function previewRegister(ctx: ServiceContext, input: PreviewRegisterInput): Promise<RegisterPreview> {
  const { fileName, size, path } = findUpload(ctx, input.uploadId);
  const top = await topRows(path);
  const { header, rows } = await readable(path, { top, mapping: input.mapping });
  const columns = registerColumnKeys.map((column) => ({
    column,
    title: registerColumns[column].title,
    required: requiredColumns.includes(column),
  }));
  return {
    fileName,
    size,
    headerRow: header.row,
    titles: header.titles,
    places: header.places,
    missing: missingColumns(header.places),
    columns,
    top: top.map(previewRow),
    rows: rows.map(previewRow),
  };
}

/** The header with the rows below it; when it cannot be found, what a person needs to point it out. */
async function readable(
  path: string,
  { top, mapping }: { readonly top: readonly TableRow[]; readonly mapping: PreviewRegisterInput["mapping"] },
): Promise<{ header: RegisterHeader; rows: TableRow[] }> {
  try {
    const register = await openRegister(path, mapping ?? undefined);
    const rows: TableRow[] = [];
    for await (const row of register.rows()) if (rows.push(row) === SHOWN_ROWS) break;
    return { header: register.header, rows };
  } catch (error) {
    if (!isDomainError(error, "HEADER_NOT_FOUND")) throw error;
    const header = likeliestHeader(top, mapping);
    return { header, rows: top.filter(({ row }) => row > header.row).slice(0, SHOWN_ROWS) };
  }
}

function likeliestHeader(top: readonly TableRow[], mapping: PreviewRegisterInput["mapping"]): RegisterHeader {
  const headers = top.map(readHeader);
  const chosen = headers.find(({ row }) => row === mapping?.headerRow);
  // Somebody who has only pointed out the row wants its names read.
  const isMapped = mapping !== null && Object.keys(mapping.places).length > 0;
  if (chosen) return isMapped ? { ...chosen, places: mapping.places } : chosen;
  const known = ({ places }: RegisterHeader) => Object.keys(places).length;
  const [first, ...others] = headers;
  if (!first) throw new RangeError("a file without rows is unreadable");
  return others.reduce((best, header) => (known(header) > known(best) ? header : best), first);
}

async function topRows(path: string): Promise<TableRow[]> {
  for (const table of await openTables(path)) {
    const rows = await firstRows(table);
    if (rows.length > 0) return rows;
  }
  return [];
}

function previewRow({ row, cells }: TableRow): PreviewRow {
  return { row, cells: cells.map((cell) => cell.replace(LONG_NUMBER, (number) => maskIdentity(number))) };
}
