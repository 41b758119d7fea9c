import { formatCount, formatRate } from "@motcua/ui/format";

import type { DossierGroup } from "../dossier-list/list-search.ts";
import type { BoardRow } from "./board-row.ts";
import type { messages } from "./messages.vi.ts";

/** A figure of the board's table. */
export interface BoardColumn {
  readonly id: keyof typeof messages.columns;
  /** Over the dossiers received in the period, or over all open ones now. */
  readonly over: "period" | "now";
  /** What is sorted by and drawn as a bar; null where there is nothing to divide by. */
  readonly value: (row: BoardRow) => number | null;
  readonly text: (value: number | null) => string;
  /** A bar behind the figure: a share of the column's largest, or of 1. */
  readonly bar?: "largest" | "one";
  readonly tone?: "bad" | "warn";
  /** The dossiers behind the figure; null where it is a rate of two groups. */
  readonly group: DossierGroup | null;
}

const countText = (value: number | null) => formatCount(value ?? 0);

/** The columns after the name, in the order of the screen; those over the period come first. */
export const boardColumns: readonly BoardColumn[] = [
  {
    id: "received",
    over: "period",
    value: ({ period }) => period.received,
    text: countText,
    bar: "largest",
    group: "received",
  },
  { id: "resolved", over: "period", value: ({ period }) => period.resolved, text: countText, group: "resolved" },
  { id: "inTime", over: "period", value: inTimeRate, text: formatRate, bar: "one", group: null },
  { id: "late", over: "period", value: ({ period }) => period.late, text: countText, tone: "bad", group: "late" },
  {
    id: "digitised",
    over: "period",
    value: ({ period }) => period.digitisedRate,
    text: formatRate,
    bar: "one",
    group: "digitised",
  },
  { id: "open", over: "now", value: ({ now }) => now.open, text: countText, bar: "largest", group: "open" },
  { id: "dueSoon", over: "now", value: ({ now }) => now.dueSoon, text: countText, tone: "warn", group: "dueSoon" },
  { id: "overdue", over: "now", value: ({ now }) => now.overdue, text: countText, tone: "bad", group: "overdue" },
];

function inTimeRate({ period }: BoardRow): number | null {
  return period.resolved === 0 ? null : (period.early + period.onTime) / period.resolved;
}
