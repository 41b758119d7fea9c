import { Button, Skeleton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { EmptyState } from "@motcua/ui/empty-state";
import { formatCount } from "@motcua/ui/format";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { trpc } from "../../app/rpc.ts";
import { downloadCsv } from "../board/csv.ts";
import { useRefreshInterval } from "../live/live-refresh.ts";
import { DossierTable } from "./dossier-table.tsx";
import { exportList, MOST_EXPORTED } from "./export-list.ts";
import { ListHeading } from "./list-heading.tsx";
import { type ListSearch, listInput } from "./list-search.ts";
import { messages } from "./messages.vi.ts";
import { useTotal } from "./use-total.ts";

const route = getRouteApi("/ho-so");

/** The dossiers behind a figure of the board. */
export function DossierListScreen() {
  const search = route.useSearch();
  const scope = useQuery(trpc.boards.scope.queryOptions(undefined, { staleTime: 600_000 }));
  const pages = useInfiniteQuery(
    trpc.boards.dossiers.infiniteQueryOptions(
      { ...listInput(search), limit: 100 },
      {
        getNextPageParam: (page) => page.next ?? undefined,
        initialCursor: null,
        refetchInterval: useRefreshInterval(),
        placeholderData: keepPreviousData,
      },
    ),
  );
  const total = useTotal(search);
  const lines = pages.data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <>
      <ListHeading search={search} scope={scope.data} fieldName={search.field ?? null} />
      {pages.isPending && <Skeleton height={360} aria-label={messages.loading} />}
      {pages.error && lines.length === 0 && (
        <EmptyState title={messages.failedTitle}>
          <p>{readFailure(pages.error).sentence}</p>
          <Button onClick={() => void pages.refetch()} loading={pages.isFetching}>
            {messages.retry}
          </Button>
        </EmptyState>
      )}
      {pages.isSuccess && lines.length === 0 && (
        <EmptyState title={messages.emptyTitle}>
          <p>{messages.emptyHint}</p>
        </EmptyState>
      )}
      {lines.length > 0 && (
        <section className="mc-panel">
          <div className="mc-panel__head">
            <p className="mc-shown">
              {total === null
                ? messages.shown(formatCount(lines.length))
                : messages.shownOf(formatCount(lines.length), formatCount(total))}
            </p>
            <ExportButton search={search} />
          </div>
          <DossierTable lines={lines} />
          {pages.hasNextPage && (
            <Button
              className="mc-no-print"
              variant="default"
              mt="md"
              onClick={() => void pages.fetchNextPage()}
              loading={pages.isFetchingNextPage}
            >
              {messages.more}
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function ExportButton({ search }: { readonly search: ListSearch }) {
  const [running, setRunning] = useState(false);
  async function run() {
    setRunning(true);
    try {
      const { text, cut } = await exportList(search);
      downloadCsv(`ho-so-${search.group}.csv`, text);
      if (cut) notifications.show({ color: "yellow", message: messages.exportCut(formatCount(MOST_EXPORTED)) });
    } catch (error) {
      notifications.show({ color: "red", message: `${messages.exportFailed} ${readFailure(error).sentence}` });
    }
    setRunning(false);
  }
  return (
    <Button className="mc-no-print" variant="default" size="compact-md" loading={running} onClick={() => void run()}>
      {messages.exportCsv}
    </Button>
  );
}
