/**
 * One row of a register's file as text. `row` is the line of a CSV on which the record begins (the first line is 1)
 * or the sheet's row; `cells` are as they stand, not yet cleaned, empty where the file has none.
 */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table within a file: the one of a CSV, or a visible sheet of a workbook. */
export interface Table {
  readonly name: string;
  rows(): AsyncIterable<TableRow>;
}
