import { compareVietnamese } from "@motcua/domain/vietnamese/compare";
import {
  createColumnHelper,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useState } from "react";

import { boardColumns } from "./board-columns.ts";
import type { BoardRow } from "./board-row.ts";
import { FigureCell } from "./figure-cell.tsx";
import { messages } from "./messages.vi.ts";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const helper = createColumnHelper<typeof features, BoardRow & RowData>();
const columns = helper.columns([
  helper.accessor("name", { sortFn: (a, b) => compareVietnamese(a.original.name, b.original.name) }),
  ...boardColumns.map((column) =>
    helper.accessor((row) => column.value(row) ?? undefined, {
      id: column.id,
      sortUndefined: "last",
      sortDescFirst: true,
    }),
  ),
]);

const NAME = "name";
const periodColumns = boardColumns.filter((column) => column.over === "period").length;

interface Props {
  readonly rows: BoardRow[];
  readonly total: BoardRow;
  /** What a line is: a unit or a field. */
  readonly nameHeader: string;
  /** The first cell of a line. */
  readonly nameOf: (row: BoardRow) => React.ReactNode;
  /** Where the dossiers of a figure are listed. */
  readonly linkOf: React.ComponentProps<typeof FigureCell>["linkOf"];
}

/** Figures by unit or field; each column sorts, each figure leads to its dossiers. */
export function FiguresTable({ rows, total, nameHeader, nameOf, linkOf }: Props) {
  const [sorting, setSorting] = useState<SortingState>([]);
  const table = useTable({ features, columns, data: rows, state: { sorting }, onSortingChange: setSorting });
  const largest = largestOf(rows);
  const header = (id: string, label: string) => (
    <SortHeader
      key={id}
      label={label}
      sorted={sorting[0]?.id === id ? (sorting[0].desc ? "descending" : "ascending") : "none"}
      onSort={() => table.getColumn(id)?.toggleSorting()}
    />
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1)
    <section className="mc-scroll" aria-label={messages.tableHint} tabIndex={0}>
      <table className="mc-table mc-figures">
        <thead>
          <tr>
            <td />
            <th colSpan={periodColumns} scope="colgroup">
              {messages.groupPeriod}
            </th>
            <th colSpan={boardColumns.length - periodColumns} scope="colgroup">
              {messages.groupNow}
            </th>
          </tr>
          <tr>
            {header(NAME, nameHeader)}
            {boardColumns.map((column) => header(column.id, messages.columns[column.id]))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(({ original: row }) => (
            <tr key={row.key}>
              <th scope="row">{nameOf(row)}</th>
              {boardColumns.map((column) => (
                <FigureCell
                  key={column.id}
                  column={column}
                  row={row}
                  largest={largest.get(column.id) ?? 0}
                  linkOf={linkOf}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{messages.total}</th>
            {boardColumns.map((column) => (
              <FigureCell
                key={column.id}
                column={{ ...column, bar: undefined }}
                row={total}
                largest={0}
                linkOf={linkOf}
              />
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function largestOf(rows: readonly BoardRow[]): Map<string, number> {
  return new Map(boardColumns.map((column) => [column.id, Math.max(0, ...rows.map((row) => column.value(row) ?? 0))]));
}

interface SortHeaderProps {
  readonly label: string;
  readonly sorted: "ascending" | "descending" | "none";
  readonly onSort: () => void;
}

const NO_BREAK = "\u00a0";
const arrows = { ascending: "↑", descending: "↓", none: "↕" } as const;

function SortHeader({ label, sorted, onSort }: SortHeaderProps) {
  return (
    <th scope="col" aria-sort={sorted}>
      <button type="button" className="mc-sort" onClick={onSort}>
        {label}
        <span aria-hidden="true">
          {NO_BREAK}
          {arrows[sorted]}
        </span>
      </button>
    </th>
  );
}
