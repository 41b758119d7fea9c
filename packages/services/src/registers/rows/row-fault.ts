import { type RegisterHeader, titleOf } from "./find-header.ts";
import type { RegisterColumn } from "./register-columns.ts";

/** Why a row is refused. Codes are contract: never renamed, only added. */
export const rowErrorCodes = [
  "date",
  "procedure",
  "unit",
  "identity",
  "required",
  "amount",
  "range",
  "order",
  "duplicate",
] as const;
/** One of {@link rowErrorCodes}. */
export type RowErrorCode = (typeof rowErrorCodes)[number];
/** What is worth a look in a row that is taken all the same; `value`: a filled cell we could not take at its word. */
export type RowWarningCode = "order" | "value";

/** What is wrong with one cell of a row. */
export interface RowFault<C extends string = RowErrorCode> {
  readonly column: RegisterColumn;
  readonly code: C;
  readonly message: string;
}

/** A fault as reports list it: `row` as the file counts, `column` as the file's header calls it. */
export interface ReportedFault<C extends string = RowErrorCode> {
  readonly row: number;
  readonly column: string;
  readonly code: C;
  readonly message: string;
}

/** The fault that stands leftmost in the file; of two in one cell the one found first. */
export function leftmostFault(faults: readonly RowFault[], header: RegisterHeader): RowFault | null {
  const place = (fault: RowFault) => header.places[fault.column] ?? Number.POSITIVE_INFINITY;
  return faults.reduce<RowFault | null>(
    (left, fault) => (left !== null && place(left) <= place(fault) ? left : fault),
    null,
  );
}

/** A fault in the words of the file. */
export function reportFault<C extends string>(
  { column, code, message }: RowFault<C>,
  at: { readonly row: number; readonly header: RegisterHeader },
): ReportedFault<C> {
  return { row: at.row, column: titleOf(at.header, column), code, message };
}
