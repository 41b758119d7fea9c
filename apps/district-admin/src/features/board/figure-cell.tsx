import { Link } from "@tanstack/react-router";

import type { ListSearch } from "../dossier-list/list-search.ts";
import type { BoardColumn } from "./board-columns.ts";
import type { BoardRow } from "./board-row.ts";
import { messages } from "./messages.vi.ts";

interface Props {
  readonly column: Omit<BoardColumn, "bar"> & { readonly bar?: BoardColumn["bar"] | undefined };
  readonly row: BoardRow;
  /** The largest value of the column, against which its bars are drawn. */
  readonly largest: number;
  readonly linkOf: (row: BoardRow, column: Pick<BoardColumn, "over"> & { group: ListSearch["group"] }) => ListSearch;
}

/** One figure of the table: with its bar, its tone when it is something to act on, and the way to its dossiers. */
export function FigureCell({ column, row, largest, linkOf }: Props) {
  const value = column.value(row);
  const text = column.text(value);
  const share = value === null ? 0 : column.bar === "one" ? value : largest === 0 ? 0 : value / largest;
  const tone = column.tone && value ? `mc-figure--${column.tone}` : "";
  return (
    <td className={tone}>
      {column.bar && (
        <span className="mc-bar-of" style={{ inlineSize: `${(share * 100).toFixed(1)}%` }} aria-hidden="true" />
      )}
      {column.group !== null && value ? (
        <Link
          to="/ho-so"
          search={linkOf(row, { over: column.over, group: column.group })}
          aria-label={messages.dossiersOf(row.name, messages.columns[column.id], text)}
        >
          {tone !== "" && <span aria-hidden="true">{column.tone === "bad" ? "▲ " : "● "}</span>}
          {text}
        </Link>
      ) : (
        <span className={value ? undefined : "mc-soft"}>{text}</span>
      )}
    </td>
  );
}
