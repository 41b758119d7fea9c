import { Button, Skeleton, VisuallyHidden } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { getRouteApi } from "@tanstack/react-router";

import { readFailure } from "../../app/failure.ts";
import { BoardFilters } from "./board-filters.tsx";
import type { PlaceSearch } from "./board-search.ts";
import { FiguresPanel } from "./figures-panel.tsx";
import { messages } from "./messages.vi.ts";
import { NowTiles } from "./now-tiles.tsx";
import { PeriodTiles } from "./period-tiles.tsx";
import { TrendPanel } from "./trend-panel.tsx";
import { useBoard } from "./use-board.ts";

const route = getRouteApi("/");

/** The district's figures: what stands now, what came in over a period, by unit, field and day. */
export function BoardScreen() {
  const search = route.useSearch();
  const board = useBoard(search);
  const { period, scope, summary, now } = board;
  const { unit, own, part } = search;
  const place: PlaceSearch = { unit, own, part };
  return (
    <>
      <VisuallyHidden component="h1">{messages.title}</VisuallyHidden>
      <BoardFilters search={search} board={board} />
      {board.error !== null && !summary ? (
        <EmptyState title={messages.failedTitle}>
          <p>{readFailure(board.error).sentence}</p>
          <Button onClick={board.retry} loading={board.isFetching}>
            {messages.retry}
          </Button>
        </EmptyState>
      ) : (
        <>
          <NowTiles figures={now?.total} place={place} />
          <PeriodTiles figures={summary?.total} place={place} period={period} />
          {summary?.total.received === 0 && <NothingReceived />}
          <div className="mc-columns">
            {scope && summary && now ? (
              <FiguresPanel search={search} period={period} scope={scope} summary={summary} now={now} />
            ) : (
              <Skeleton height={420} aria-label={messages.loading} />
            )}
            <TrendPanel place={place} period={period} />
          </div>
        </>
      )}
    </>
  );
}

function NothingReceived() {
  return (
    <p className="mc-nothing">
      <strong>{messages.emptyTitle}.</strong> {messages.emptyHint}
    </p>
  );
}
