import type { Period } from "@motcua/time/period";

import type { BoardDossiersInput } from "../../app/rpc.ts";
import { type PlaceSearch, placeInput, readPeriod, readPlace } from "../board/board-search.ts";
import { messages } from "./messages.vi.ts";

/** Which dossiers a figure counts. */
export type DossierGroup = BoardDossiersInput["group"];

/** What a list is about. With a period: those received in it; without: those that stand so now. */
export interface ListSearch extends PlaceSearch, Partial<Period> {
  readonly group: DossierGroup;
  readonly field?: string | undefined;
}

const standing: readonly DossierGroup[] = ["open", "overdue", "dueSoon", "suspended"];

/** What of an address means something; without a period only what stands now can be listed. */
export function readListSearch(raw: Record<string, unknown>): ListSearch {
  const days = readPeriod(raw);
  const group = isGroup(raw.group) && (days !== null || standing.includes(raw.group)) ? raw.group : "open";
  return {
    ...readPlace(raw),
    group,
    ...(typeof raw.field === "string" && raw.field !== "" ? { field: raw.field } : {}),
    ...days,
  };
}

/** What the server is asked for a page of the list. */
export function listInput(search: ListSearch): BoardDossiersInput {
  const { from, to } = search;
  return {
    ...placeInput(search),
    group: search.group,
    fieldCode: search.field ?? null,
    period: from !== undefined && to !== undefined ? { from, to } : null,
  };
}

function isGroup(value: unknown): value is DossierGroup {
  return typeof value === "string" && Object.hasOwn(messages.groups, value);
}
