import { formatDay } from "@motcua/time/format-vi";
import { Link } from "@tanstack/react-router";

import type { BoardScope } from "../../app/rpc.ts";
import { type ListSearch, listInput } from "./list-search.ts";
import { messages } from "./messages.vi.ts";

interface Props {
  readonly search: ListSearch;
  readonly scope: BoardScope | undefined;
  /** The field's name, as far as a line has told it. */
  readonly fieldName: string | null;
}

/** What the list is about, in words, under the way back to its board. */
export function ListHeading({ search, scope, fieldName }: Props) {
  const { unit, own, part, from, to } = search;
  const days = from !== undefined && to !== undefined ? { period: "custom" as const, from, to } : {};
  const unitName = scope?.units.find(({ id }) => id === unit)?.name;
  const about = [
    listInput(search).period && from !== undefined && to !== undefined ? periodWords(from, to) : messages.standingNow,
    unit === undefined ? messages.allUnits : own ? messages.onlyUnit(unitName ?? "…") : (unitName ?? "…"),
    ...(fieldName === null ? [] : [fieldName]),
    ...(part === "receiving" ? [messages.byDesk] : []),
  ];
  return (
    <>
      <nav aria-label={messages.backLabel} className="mc-back mc-no-print">
        <Link to="/" search={{ unit, own, part, ...days }}>
          ← {messages.back}
        </Link>
      </nav>
      <h1>{messages.groups[search.group]}</h1>
      <p className="mc-soft mc-about">{about.join(" · ")}</p>
    </>
  );
}

function periodWords(from: NonNullable<ListSearch["from"]>, to: NonNullable<ListSearch["to"]>): string {
  return from === to ? messages.onDay(formatDay(from)) : messages.inPeriod(formatDay(from), formatDay(to));
}
