import { formatIsoDay, formatIsoMoment } from "@motcua/ui/format";

import type { ImportReport } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

/** A list of a report as a table: what is told of each row of the file. */
export interface ReportList {
  readonly key: keyof typeof messages.lists;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The lists of a report that have something in them, what keeps rows out first. */
export function reportLists(report: ImportReport): ReportList[] {
  const { columns } = messages;
  const faults = (list: ImportReport["errors"] | ImportReport["warnings"]) =>
    list.map(({ row, column, code, message }) => [row, column, messages.codes[code], message]);
  const faultHeaders = [columns.row, columns.column, columns.code, columns.message];
  const lists: ReportList[] = [
    { key: "errors", headers: faultHeaders, rows: faults(report.errors) },
    { key: "warnings", headers: faultHeaders, rows: faults(report.warnings) },
    {
      key: "deadlines",
      headers: [columns.row, columns.stated, columns.computed],
      rows: report.deadlines.map(({ row, stated, computed }) => [row, momentText(stated), momentText(computed)]),
    },
    {
      key: "differences",
      headers: [columns.dossier, columns.column, columns.here, columns.there],
      rows: report.differences.map(({ code, column, here, there }) => [code, column, here, there]),
    },
  ];
  return lists.filter((list) => list.rows.length > 0);
}

/** A stated moment may be a day alone. */
function momentText(text: string): string {
  return text.length === 10 ? formatIsoDay(`${text}T00:00:00+07:00`) : formatIsoMoment(text);
}
