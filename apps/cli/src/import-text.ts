import type { ImportReport } from "@motcua/services/registers/import-report";
import type { UndoReport } from "@motcua/services/registers/undo-import";
import { formatMoment } from "@motcua/time/format-vi";
import { parseInstant } from "@motcua/time/instant";

import { messages } from "./import-messages.vi.ts";

/** Lines of each list that a person is shown. */
const MOST_SHOWN = 20;

/** A report in a few lines for a person. */
export function importText(report: ImportReport): string {
  const { errors, warnings, deadlines, differences } = report;
  const { counts } = messages;
  const plain = (["rows", "imported", "updated", "unchanged"] as const).map(
    (name) => `${counts[name]}: ${report[name]}`,
  );
  const faults = (list: typeof errors | typeof warnings) =>
    list.map(({ row, message }) => messages.faultLine(row, message));
  return [
    report.batch === null ? messages.rehearsed : messages.batchLine(report.batch),
    ...plain,
    ...section(counts.errors, faults(errors)),
    ...section(counts.warnings, faults(warnings)),
    ...section(
      counts.deadlines,
      deadlines.map(({ row, stated, computed }) =>
        messages.deadlineLine(row, momentText(stated), momentText(computed)),
      ),
    ),
    ...section(
      counts.differences,
      differences.map(({ code, column, here, there }) => messages.differenceLine(code, column, { here, there })),
    ),
  ].join("\n");
}

/** What an undo took back, for a person. */
export function undoText({ voided, systemRows, kept }: UndoReport): string {
  const lines = kept.map(({ code, reason }) => messages.keptLine(code, messages.keptReasons[reason]));
  return [
    messages.undone(voided, systemRows),
    ...(kept.length > 0 ? [messages.kept(kept.length), ...shown(lines)] : []),
  ].join("\n");
}

/** At most a screenful of lines, and how many more there are. */
export function shown(lines: readonly string[]): string[] {
  const first = lines.slice(0, MOST_SHOWN);
  return lines.length > MOST_SHOWN ? [...first, messages.andMore(lines.length - MOST_SHOWN)] : first;
}

function section(title: string, lines: readonly string[]): string[] {
  return [`${title}: ${lines.length}`, ...shown(lines)];
}

function momentText(iso: string): string {
  const moment = parseInstant(iso);
  return moment === null ? iso.split("-").reverse().join("/") : formatMoment(moment);
}
