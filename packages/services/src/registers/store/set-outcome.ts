import type { RegisterColumn } from "../rows/register-columns.ts";

/** A number that stands here with other content, which is left as it is. */
export interface SetDifference {
  readonly row: number;
  readonly code: string;
  readonly column: RegisterColumn;
  readonly here: string;
  readonly there: string;
}

/** What came of a set of rows. */
export interface SetOutcome {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly differences: readonly SetDifference[];
}
