import { type RegisterHeader, titleOf } from "./rows/find-header.ts";
import type { DeadlineDifference, JudgedRow } from "./rows/judge-register.ts";
import type { ReportedFault, RowErrorCode, RowWarningCode } from "./rows/row-fault.ts";
import type { RegisterSystem } from "./store/record-system-rows.ts";
import type { SetDifference, SetOutcome } from "./store/set-outcome.ts";

/** A number that stands here with other content; `column` is the file's header. */
export interface ReportedDifference {
  readonly code: string;
  readonly column: string;
  readonly here: string;
  readonly there: string;
}

/** What an import did, or would do (`batch` is null then). `rows` are those below the header that say something. */
export interface ImportReport {
  readonly file: string;
  readonly system: RegisterSystem | null;
  readonly batch: string | null;
  readonly rows: number;
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly errors: readonly ReportedFault<RowErrorCode>[];
  readonly warnings: readonly ReportedFault<RowWarningCode>[];
  readonly deadlines: readonly DeadlineDifference[];
  readonly differences: readonly ReportedDifference[];
}

/** Counts of rows by what came of them. */
export interface ImportCounts {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** A report in the making. */
export interface ReportDraft {
  rowsRead(): number;
  errorCount(): number;
  addRow(row: JudgedRow): void;
  addOutcome(districtId: number, outcome: SetOutcome): void;
  countsOf(districtId: number): ImportCounts;
  finish(batch: string | null): ImportReport;
}

/** Stored reports list at most this many of each; the counts are whole. */
const LONGEST_STORED_LIST = 5000;

/** Gathers what a run finds, in the order of the file. */
export function draftReport(file: string, system: RegisterSystem | null, header: RegisterHeader): ReportDraft {
  const errors: ReportedFault<RowErrorCode>[] = [];
  const warnings: ReportedFault<RowWarningCode>[] = [];
  const deadlines: DeadlineDifference[] = [];
  const differences: SetDifference[] = [];
  const counts = new Map<number, ImportCounts>();
  const none: ImportCounts = { imported: 0, updated: 0, unchanged: 0 };
  let rows = 0;
  return {
    rowsRead: () => rows,
    errorCount: () => errors.length,
    addRow: (row) => {
      rows += 1;
      if (row.error) errors.push(row.error);
      warnings.push(...row.warnings);
      if (row.deadline) deadlines.push(row.deadline);
    },
    addOutcome: (districtId, outcome) => {
      counts.set(districtId, sum(counts.get(districtId) ?? none, outcome));
      differences.push(...outcome.differences);
    },
    countsOf: (districtId) => counts.get(districtId) ?? none,
    finish: (batch) => {
      const all = [...counts.values()].reduce(sum, none);
      const inOrder = differences.toSorted((a, b) => a.row - b.row);
      const shown = inOrder.map(({ code, column, here, there }) => ({
        code,
        column: titleOf(header, column),
        here,
        there,
      }));
      return { file, system, batch, rows, ...all, errors, warnings, deadlines, differences: shown };
    },
  };
}

/** A report as it is kept with its batch: long lists cut. */
export function storedReport(report: ImportReport): ImportReport {
  const { errors, warnings, deadlines, differences } = report;
  return {
    ...report,
    errors: errors.slice(0, LONGEST_STORED_LIST),
    warnings: warnings.slice(0, LONGEST_STORED_LIST),
    deadlines: deadlines.slice(0, LONGEST_STORED_LIST),
    differences: differences.slice(0, LONGEST_STORED_LIST),
  };
}

function sum(a: ImportCounts, b: ImportCounts): ImportCounts {
  return { imported: a.imported + b.imported, updated: a.updated + b.updated, unchanged: a.unchanged + b.unchanged };
}
