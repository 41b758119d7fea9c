import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useIsLive } from "../live/live-refresh.ts";
import { unitsBelow } from "./board-row.ts";
import type { BoardSearch } from "./board-search.ts";
import { csvText, downloadCsv } from "./csv.ts";
import { figuresAsCells } from "./figures-panel.tsx";
import { messages } from "./messages.vi.ts";
import { PeriodSelect } from "./period-select.tsx";
import { UnitSelect } from "./unit-select.tsx";
import type { Board } from "./use-board.ts";

const parts = [
  { value: "resolving", label: messages.parts.resolving },
  { value: "receiving", label: messages.parts.receiving },
];

/** Whose figures, of which period, as of when; everything chosen stands in the address. */
export function BoardFilters({ search, board }: { readonly search: BoardSearch; readonly board: Board }) {
  const navigate = useNavigate();
  const go = (change: Partial<BoardSearch>) => void navigate({ to: "/", search: { ...search, ...change } });
  const { scope, period } = board;
  const hasBelow = scope !== undefined && search.unit !== undefined && unitsBelow(scope, search.unit).size > 1;
  return (
    <section className="mc-filters mc-no-print" aria-label={messages.filters}>
      <div className="mc-filters__fields">
        {scope && scope.units.length > 1 && (
          <UnitSelect
            scope={scope}
            unitId={search.unit}
            onChoose={(unit) => go({ unit, own: undefined, ...(unit === undefined ? { by: undefined } : {}) })}
          />
        )}
        {hasBelow && (
          <Checkbox
            className="mc-own"
            label={messages.own}
            checked={search.own ?? false}
            onChange={(event) => go({ own: event.currentTarget.checked ? true : undefined })}
          />
        )}
        <PeriodSelect
          choice={search.period ?? "thisMonth"}
          period={period}
          onChoose={(choice, { from, to }) => go({ period: choice === "thisMonth" ? undefined : choice, from, to })}
        />
        <NativeSelect
          label={messages.part}
          data={parts}
          value={search.part ?? "resolving"}
          onChange={(event) => go({ part: event.currentTarget.value === "receiving" ? "receiving" : undefined })}
        />
      </div>
      <div className="mc-filters__end">
        <Refreshed board={board} />
        <Button variant="default" disabled={!hasFigures(board)} onClick={() => exportFigures(search, board)}>
          {messages.exportCsv}
        </Button>
        <Button variant="default" onClick={() => window.print()}>
          {messages.print}
        </Button>
      </div>
    </section>
  );
}

/** When the figures were read, by the law's clock; said differently once they may be old. */
function Refreshed({ board }: { readonly board: Board }) {
  const live = useIsLive();
  const at = board.now?.at.slice(11, 19);
  if (at === undefined) return null;
  if (board.error) return <p className="mc-refreshed mc-refreshed--stale">▲ {messages.stale(at)}</p>;
  return (
    <p className="mc-refreshed">
      {messages.refreshed(at)} <span className="mc-soft">({live ? messages.live : messages.polled})</span>
    </p>
  );
}

function hasFigures({ scope, summary, now }: Board): boolean {
  return scope !== undefined && summary !== undefined && now !== undefined;
}

function exportFigures(search: BoardSearch, { scope, summary, now, period }: Board): void {
  if (!scope || !summary || !now) return;
  const rows = figuresAsCells({ search, scope, summary, now });
  downloadCsv(`bang-dieu-hanh-${period.from}-${period.to}.csv`, csvText(rows));
}
