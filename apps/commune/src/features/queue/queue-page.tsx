import { Alert, Button, Group, Skeleton } from "@mantine/core";
import { EmptyState } from "@motcua/ui/empty-state";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { readFailure } from "../../app/failure.ts";
import { type DossierPage, trpc } from "../../app/rpc.ts";
import { canReceive, useDesk } from "../session/session-context.ts";
import { useListRefresh } from "../shell/live.tsx";
import { messages as shell } from "../shell/messages.vi.ts";
import { DossierTable } from "./dossier-table.tsx";
import { messages } from "./messages.vi.ts";
import { partQueries, type QueuePart } from "./queue-parts.ts";

type Cursor = DossierPage["next"];

/** One part of the unit's work, page by page; what is due first stands first. */
export function QueuePage({ part }: { readonly part: QueuePart }) {
  const desk = useDesk();
  /** Where each page seen so far begins. */
  const [starts, setStarts] = useState<readonly Cursor[]>([null]);
  const after = starts.at(-1) ?? null;
  const page = useQuery(
    trpc.dossiers.queue.queryOptions(
      { unitId: desk.unit.id, ...partQueries[part], after },
      { placeholderData: keepPreviousData, ...useListRefresh() },
    ),
  );
  const next = page.data?.next ?? null;
  return (
    <>
      <div className="mc-page__head">
        <h1>{shell.parts[part]}</h1>
        <p className="mc-soft">{messages.explained[part]}</p>
      </div>
      {page.error && !page.data && (
        <Alert color="red" title={messages.failed} role="alert">
          <p>{readFailure(page.error).sentence}</p>
          <Button onClick={() => void page.refetch()} loading={page.isFetching}>
            {messages.retry}
          </Button>
        </Alert>
      )}
      {page.isPending && <LoadingLines />}
      {page.data && page.data.lines.length === 0 && (
        <EmptyState title={messages.empty[part]}>
          <p>{canReceive(desk) ? messages.emptyHintDesk : messages.emptyHint}</p>
        </EmptyState>
      )}
      {page.data && page.data.lines.length > 0 && (
        <DossierTable lines={page.data.lines} show={part} caption={shell.parts[part]} />
      )}
      {(starts.length > 1 || next !== null) && (
        <Group component="nav" aria-label={messages.paging} mt="md">
          <Button variant="default" disabled={starts.length === 1} onClick={() => setStarts(starts.slice(0, -1))}>
            {messages.previous}
          </Button>
          <span>{messages.page(starts.length)}</span>
          <Button
            variant="default"
            disabled={next === null || page.isPlaceholderData}
            onClick={() => setStarts([...starts, next])}
          >
            {messages.next}
          </Button>
        </Group>
      )}
    </>
  );
}

/** Rows to come, of the height they will have. */
export function LoadingLines() {
  return (
    <div role="status" aria-label={messages.loading}>
      {["a", "b", "c", "d", "e", "f"].map((line) => (
        <Skeleton key={line} height={28} mb={8} />
      ))}
    </div>
  );
}
