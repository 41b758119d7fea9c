import { Alert } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { EmptyState } from "@motcua/ui/empty-state";
import { formatCount } from "@motcua/ui/format";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { readFailure } from "../../app/failure.ts";
import { trpc } from "../../app/rpc.ts";
import { useDesk } from "../session/session-context.ts";
import { useDossierSearch } from "../shell/search-context.ts";
import { DossierTable } from "./dossier-table.tsx";
import { messages } from "./messages.vi.ts";
import { LoadingLines } from "./queue-page.tsx";

const TYPING_PAUSE_MS = 250;
const SHORTEST = 2;
const MOST = 50;

/** The unit's dossiers that the text in the bar means. */
export function SearchPage() {
  const { unit } = useDesk();
  const { text } = useDossierSearch();
  const [query] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const isLongEnough = query.length >= SHORTEST;
  const found = useQuery(
    trpc.dossiers.search.queryOptions(
      { unitId: unit.id, query: query.slice(0, 100) },
      { enabled: isLongEnough, placeholderData: keepPreviousData },
    ),
  );
  const lines = isLongEnough ? found.data : undefined;
  return (
    <>
      <div className="mc-page__head">
        <h1>{messages.searchTitle}</h1>
        <p className="mc-soft" role="status">
          {lines === undefined
            ? messages.searchHint
            : lines.length < MOST
              ? messages.found(formatCount(lines.length))
              : messages.foundMany}
        </p>
      </div>
      {isLongEnough && found.error && !found.data && (
        <Alert color="red" role="alert">
          {readFailure(found.error).sentence}
        </Alert>
      )}
      {isLongEnough && found.isPending && <LoadingLines />}
      {lines?.length === 0 && (
        <EmptyState title={messages.foundNone}>
          <p>{messages.foundNoneHint}</p>
        </EmptyState>
      )}
      {lines !== undefined && lines.length > 0 && (
        <DossierTable lines={lines} show="found" caption={messages.searchTitle} />
      )}
    </>
  );
}
