import { useQuery } from "@tanstack/react-query";

import { type NowSummary, type PeriodSummary, trpc } from "../../app/rpc.ts";
import { placeInput } from "../board/board-search.ts";
import type { ListSearch } from "./list-search.ts";

/** How many dossiers the list has in all: the figure of the board that it stands behind. Null while nobody has said. */
export function useTotal(search: ListSearch): number | null {
  const { from, to, group, field } = search;
  const period = from !== undefined && to !== undefined ? { from, to } : null;
  const place = placeInput(search);
  const now = useQuery(trpc.boards.now.queryOptions(place, { enabled: period === null }));
  const days = period ?? { from: "1970-01-01", to: "1970-01-01" };
  const summary = useQuery(trpc.boards.summary.queryOptions({ ...place, ...days }, { enabled: period !== null }));
  const figures = partOf(period === null ? now.data : summary.data, field);
  const figure = figures?.[group as keyof typeof figures];
  return typeof figure === "number" ? figure : null;
}

function partOf(data: PeriodSummary | NowSummary | undefined, field: string | undefined) {
  if (!data || field === undefined) return data?.total;
  return data.fields.find(({ fieldCode }) => fieldCode === field)?.figures;
}
