import { DomainError } from "@motcua/domain/errors";
import { cleanText } from "@motcua/domain/vietnamese/clean-name";

import type { TableRow } from "../table/table-row.ts";
import { columnOfHeader, type RegisterColumn, registerColumns, requiredColumns } from "./register-columns.ts";

/** Which cell of a row holds which column, by place from 0. */
export type ColumnPlaces = Partial<Readonly<Record<RegisterColumn, number>>>;

/** The header of a register as found: where it stands, and where each column is. */
export interface RegisterHeader {
  readonly row: number;
  /** The texts of the header row, cleaned, by place. */
  readonly titles: readonly string[];
  readonly places: ColumnPlaces;
}

/** A mapping chosen by a person: the row of the header, and the place of each column. */
export interface ChosenMapping {
  readonly headerRow: number;
  readonly places: ColumnPlaces;
}

/** How many rows may stand above the data. */
export const HEADER_DEPTH = 30;

/**
 * The header among the first rows of a table: the first row that names every required column.
 * @throws {DomainError} HEADER_NOT_FOUND with the columns that the likeliest row lacks
 */
export function findHeader(rows: readonly TableRow[], chosen?: ChosenMapping): RegisterHeader {
  if (chosen) return chosenHeader(rows, chosen);
  let best: RegisterHeader | null = null;
  for (const row of rows.slice(0, HEADER_DEPTH)) {
    const header = readHeader(row);
    if (missingColumns(header.places).length === 0) return header;
    if (best === null || count(header) > count(best)) best = header;
  }
  throw headerNotFound(missingColumns(best?.places ?? {}));
}

/** The required columns that have no place. */
export function missingColumns(places: ColumnPlaces): RegisterColumn[] {
  return requiredColumns.filter((column) => places[column] === undefined);
}

/** A row read as a header: of two columns that go by the same meaning the surer name wins, then the left one. */
export function readHeader({ row, cells }: TableRow): RegisterHeader {
  const titles = cells.map(cleanText);
  const places: Partial<Record<RegisterColumn, number>> = {};
  const ranks: Partial<Record<RegisterColumn, number>> = {};
  for (const [place, title] of titles.entries()) {
    const named = columnOfHeader(title);
    if (named === null || named.rank >= (ranks[named.column] ?? Number.POSITIVE_INFINITY)) continue;
    places[named.column] = place;
    ranks[named.column] = named.rank;
  }
  return { row, titles, places };
}

/** The header's text of a column, or what we call it where the file has none. */
export function titleOf(header: RegisterHeader, column: RegisterColumn): string {
  const place = header.places[column];
  return (place === undefined ? "" : header.titles[place]) || registerColumns[column].title;
}

/** True for the row of column numbers, (1) (2) (3) …, that official registers print under their header. */
export function isNumberingRow(cells: readonly string[]): boolean {
  const filled = cells.map(cleanText).filter((cell) => cell !== "");
  if (filled.length < requiredColumns.length) return false;
  const numbers = filled.map((cell) => (/^\(?\d{1,3}\)?$/.test(cell) ? Number(cell.replace(/[()]/g, "")) : Number.NaN));
  return numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? Number.NaN) + 1);
}

function chosenHeader(rows: readonly TableRow[], chosen: ChosenMapping): RegisterHeader {
  const missing = missingColumns(chosen.places);
  const row = rows.find((candidate) => candidate.row === chosen.headerRow);
  if (!row || missing.length > 0) throw headerNotFound(missing);
  return { row: row.row, titles: row.cells.map(cleanText), places: chosen.places };
}

function headerNotFound(missing: readonly RegisterColumn[]): DomainError {
  const column = missing.map((key) => registerColumns[key].title).join("”, “");
  return new DomainError("HEADER_NOT_FOUND", column === "" ? {} : { column });
}

function count(header: RegisterHeader): number {
  return Object.keys(header.places).length;
}
