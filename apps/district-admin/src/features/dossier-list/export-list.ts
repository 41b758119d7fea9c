import { vi } from "@motcua/domain/messages/vi";
import { formatIsoMoment } from "@motcua/ui/format";
import { dueLook } from "@motcua/ui/status-words";

import { type BoardDossiersInput, type BoardLine, type BoardPage, queryClient, trpc } from "../../app/rpc.ts";
import { csvText } from "../board/csv.ts";
import { dueStatus } from "./due-status.ts";
import { type ListSearch, listInput } from "./list-search.ts";
import { messages } from "./messages.vi.ts";

const PAGE = 500;
/** A file of more lines than this is read by nobody; the screen says that it was cut. */
export const MOST_EXPORTED = 10_000;

/** All lines of the list, page by page, as a file; `cut` when there were more than a file takes. */
export async function exportList(search: ListSearch): Promise<{ readonly text: string; readonly cut: boolean }> {
  const lines: BoardLine[] = [];
  for (let cursor: BoardDossiersInput["cursor"] = null; ; ) {
    const page: BoardPage = await queryClient.fetchQuery(
      trpc.boards.dossiers.queryOptions({ ...listInput(search), cursor, limit: PAGE }, { staleTime: 0, gcTime: 0 }),
    );
    lines.push(...page.lines);
    if (page.next === null || lines.length >= MOST_EXPORTED) return { text: listCsv(lines), cut: page.next !== null };
    cursor = page.next;
  }
}

function listCsv(lines: readonly BoardLine[]): string {
  const { columns } = messages;
  const header = [...Object.values(columns).slice(0, 3), vi.fields.procedure, ...Object.values(columns).slice(3)];
  return csvText([header, ...lines.map(lineCells)]);
}

function lineCells(line: BoardLine): string[] {
  const due = dueStatus(line);
  return [
    line.code,
    line.ownerName,
    line.procedureCode,
    line.procedureName,
    line.unitName,
    formatIsoMoment(line.receivedAt),
    formatIsoMoment(line.dueAt),
    formatIsoMoment(line.resultAt),
    vi.states[line.state],
    due === null ? "" : dueLook(due).words,
  ];
}
