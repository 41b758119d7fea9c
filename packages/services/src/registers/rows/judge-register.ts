import { foldDossierCode } from "@motcua/domain/numbering/dossier-number";
import { formatInstant } from "@motcua/time/instant";

import type { Register } from "../table/open-register.ts";
import { checkRow, type RegisterEntry } from "./check-row.ts";
import { type CleanRow, cleanRow } from "./clean-row.ts";
import { compareRegisterMoments } from "./parse-moment.ts";
import type { RegisterLaw } from "./register-law.ts";
import { leftmostFault, type ReportedFault, type RowErrorCode, type RowWarningCode, reportFault } from "./row-fault.ts";
import { warnRow } from "./warn-row.ts";

/** A due moment stated otherwise than the law's; both as ISO texts of Vietnam's time. */
export interface DeadlineDifference {
  readonly row: number;
  readonly stated: string;
  readonly computed: string;
}

/** A row with what came of its check: an entry with what is worth a look in it, or the one error that stands leftmost. */
export interface JudgedRow {
  readonly row: number;
  readonly clean: CleanRow;
  readonly entry: RegisterEntry | null;
  readonly error: ReportedFault<RowErrorCode> | null;
  readonly warnings: readonly ReportedFault<RowWarningCode>[];
  readonly deadline: DeadlineDifference | null;
}

/** Cleans and checks a register row by row. */
export async function* judgeRegister({ header, rows }: Register, law: RegisterLaw): AsyncGenerator<JudgedRow> {
  const seen = new Set<string>();
  for await (const { row, cells } of rows()) {
    const clean = cleanRow(cells, header.places);
    const number = foldDossierCode(clean.code);
    const { entry, faults } = checkRow(clean, { row, header, law, repeated: seen.has(number) });
    if (number !== "") seen.add(number);
    const fault = leftmostFault(faults, header);
    yield {
      row,
      clean,
      entry,
      error: fault && reportFault(fault, { row, header }),
      warnings: entry ? warnRow(entry, header).map((warning) => reportFault(warning, { row, header })) : [],
      deadline: entry && deadlineDifference(entry),
    };
  }
}

/** The computed moment counts; one stated without a time of day is compared by its day. */
function deadlineDifference({ row, statedDueAt, deadlines }: RegisterEntry): DeadlineDifference | null {
  const computed = { at: deadlines.dueAt, dayOnly: false };
  if (statedDueAt === null || compareRegisterMoments(statedDueAt, computed) === 0) return null;
  const stated = formatInstant(statedDueAt.at);
  return { row, stated: statedDueAt.dayOnly ? stated.slice(0, 10) : stated, computed: formatInstant(deadlines.dueAt) };
}
