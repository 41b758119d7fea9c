import { formatRate } from "@motcua/ui/format";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import type { BoardScope, NowSummary, PeriodSummary } from "../../app/rpc.ts";
import type { ListSearch } from "../dossier-list/list-search.ts";
import { boardColumns } from "./board-columns.ts";
import { type BoardRow, fieldRows, unitRows, unitsBelow } from "./board-row.ts";
import type { BoardSearch } from "./board-search.ts";
import { FiguresTable } from "./figures-table.tsx";
import { messages } from "./messages.vi.ts";
import type { Board } from "./use-board.ts";

interface Props {
  readonly search: BoardSearch;
  readonly period: Board["period"];
  readonly scope: BoardScope;
  readonly summary: PeriodSummary;
  readonly now: NowSummary;
}

/** The board's figures split by unit or by field. */
export function FiguresPanel({ search, period, scope, summary, now }: Props) {
  const single = isSingle(search, scope);
  const byField = single || search.by === "field";
  const rows = useMemo(() => rowsOf({ search, scope, summary, now }), [search, scope, summary, now]);
  const total: BoardRow = {
    key: "total",
    name: messages.total,
    unitId: null,
    hasBelow: false,
    fieldCode: null,
    period: summary.total,
    now: now.total,
  };
  const { unit, own, part } = search;

  function linkOf(row: BoardRow, { over, group }: { over: "period" | "now"; group: ListSearch["group"] }): ListSearch {
    const place = row.unitId === null ? { unit, own, part } : { unit: row.unitId, own: true as const, part };
    return { ...place, group, field: row.fieldCode ?? undefined, ...(over === "period" ? period : {}) };
  }

  return (
    <section className="mc-panel" aria-labelledby="so-lieu">
      <div className="mc-panel__head">
        <h2 id="so-lieu">{single ? messages.fieldTitle : messages.tableTitle}</h2>
        {!single && (
          <div className="mc-choice mc-no-print">
            <Choice search={{ ...search, by: undefined }} chosen={!byField} words={messages.byUnit} />
            <Choice search={{ ...search, by: "field" }} chosen={byField} words={messages.byField} />
          </div>
        )}
      </div>
      <FiguresTable
        rows={rows}
        total={total}
        nameHeader={byField ? messages.fieldColumn : messages.unitColumn}
        nameOf={(row) => (row.unitId === null ? row.name : <UnitLink row={row} search={search} />)}
        linkOf={linkOf}
      />
    </section>
  );
}

interface ChoiceProps {
  readonly search: BoardSearch;
  readonly chosen: boolean;
  readonly words: string;
}

/** A link is the current one only when the address says all that it says, and nothing that it leaves out. */
const exactly = { exact: true, includeSearch: true, explicitUndefined: true };

/** One of two ways to look at the same figures; the address alone knows which one it is. */
function Choice({ search, chosen, words }: ChoiceProps) {
  return (
    <Link
      to="/"
      search={search}
      activeOptions={exactly}
      aria-current={chosen ? "true" : undefined}
      className={chosen ? "mc-choice__chosen" : undefined}
    >
      {words}
    </Link>
  );
}

/** Leads to the board of that unit. */
function UnitLink({ row, search }: { readonly row: BoardRow; readonly search: BoardSearch }) {
  return (
    <Link
      to="/"
      search={{ ...search, unit: row.unitId ?? undefined, own: row.hasBelow ? true : undefined, by: "field" }}
    >
      {row.name}
    </Link>
  );
}

/** The lines of the table as the address asks for them. */
function rowsOf({ search, scope, summary, now }: Omit<Props, "period">): BoardRow[] {
  if (search.by === "field" || isSingle(search, scope)) return fieldRows({ summary, now });
  const chosen =
    search.unit === undefined ? null : search.own ? new Set([search.unit]) : unitsBelow(scope, search.unit);
  return unitRows(scope, { summary, now, chosen });
}

/** True when the board is about one unit alone: split by unit it would say the same twice. */
function isSingle({ unit, own }: BoardSearch, scope: BoardScope): boolean {
  if (scope.units.length === 1) return true;
  return unit !== undefined && (own === true || unitsBelow(scope, unit).size === 1);
}

/** The table as rows of a file: rates in per cent, counts as numbers. */
export function figuresAsCells(props: Omit<Props, "period">): (string | number)[][] {
  const header = boardColumns.map(
    ({ id, over }) => `${messages.columns[id]} (${over === "now" ? messages.groupNow : messages.groupPeriod})`,
  );
  const lines = rowsOf(props).map((row) => [
    row.name,
    ...boardColumns.map(({ value, text }) => (text === formatRate ? text(value(row)) : (value(row) ?? 0))),
  ]);
  return [
    [
      props.search.by === "field" || isSingle(props.search, props.scope) ? messages.fieldColumn : messages.unitColumn,
      ...header,
    ],
    ...lines,
  ];
}
