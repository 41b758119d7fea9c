import { Skeleton } from "@mantine/core";
import { formatDay } from "@motcua/time/format-vi";
import { daysBetween, localDate } from "@motcua/time/local-date";
import type { Period } from "@motcua/time/period";
import { formatCount } from "@motcua/ui/format";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { type TrendPoint, trpc } from "../../app/rpc.ts";
import { useRefreshInterval } from "../live/live-refresh.ts";
import { useSession } from "../session/session-context.ts";
import { type PlaceSearch, placeInput } from "./board-search.ts";
import { messages } from "./messages.vi.ts";

/** The chart brings its library with it, so it comes only when a board is looked at. */
const TrendChart = lazy(() => import("./trend-chart.tsx").then((module) => ({ default: module.TrendChart })));

/** Up to two months are shown by day. */
const MOST_DAYS = 62;
/** Lines of the table that are in sight without scrolling: a year of months, a month of working days. */
const MOST_IN_SIGHT = 23;

/** What came in and what was resolved over the period, as a chart with its table beside it. */
export function TrendPanel({ place, period }: { readonly place: PlaceSearch; readonly period: Period }) {
  const by = daysBetween(period.from, period.to) < MOST_DAYS ? "day" : "month";
  const refetchInterval = useRefreshInterval();
  const options = { refetchInterval, placeholderData: keepPreviousData };
  const trend = useQuery(trpc.boards.trend.queryOptions({ ...placeInput(place), ...period, by }, options));
  const today = localDate(useSession().lawNow.slice(0, 10));
  const points = trend.data?.filter((point) => point.from <= today);
  return (
    <section className="mc-panel mc-trend" aria-labelledby="xu-huong">
      <div className="mc-panel__head">
        <h2 id="xu-huong">
          {messages.trendTitle} {by === "day" ? messages.byDay : messages.byMonth}
        </h2>
      </div>
      <p className="mc-soft">{messages.trendHint}</p>
      {points ? (
        <>
          <Suspense fallback={<Skeleton height={200} />}>
            <TrendChart points={points} labelOf={(point) => shortLabel(point, by)} />
          </Suspense>
          <TrendTable points={points} place={place} by={by} />
        </>
      ) : (
        <Skeleton height={360} />
      )}
    </section>
  );
}

interface TableProps {
  readonly points: readonly TrendPoint[];
  readonly place: PlaceSearch;
  readonly by: "day" | "month";
}

/** Days on which nothing happened are left out of the table; the chart shows them as gaps. Months are all in sight. */
function TrendTable({ points, place, by }: TableProps) {
  const shown = points.filter((point) => point.received + point.resolved > 0);
  const scrolls = shown.length > MOST_IN_SIGHT;
  return (
    <>
      <section
        className={scrolls ? "mc-trend__table mc-trend__table--long" : "mc-trend__table"}
        aria-label={messages.trendTable}
        tabIndex={scrolls ? 0 : undefined}
      >
        <table className="mc-table">
          <thead>
            <tr>
              <th scope="col">{by === "day" ? messages.day : messages.month}</th>
              <th scope="col">{messages.columns.received}</th>
              <th scope="col">{messages.columns.resolved}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((point) => (
              <TrendRow key={point.from} point={point} place={place} by={by} />
            ))}
          </tbody>
        </table>
      </section>
      {scrolls && <p className="mc-soft">{messages.trendMore(formatCount(shown.length))}</p>}
    </>
  );
}

interface RowProps {
  readonly point: TrendPoint;
  readonly place: PlaceSearch;
  readonly by: "day" | "month";
}

function TrendRow({ point, place, by }: RowProps) {
  const { from, to, received, resolved } = point;
  return (
    <tr>
      <th scope="row">{by === "day" ? formatDay(from) : monthLabel(from)}</th>
      <td>
        {received > 0 ? (
          <Link to="/ho-so" search={{ ...place, from, to, group: "received" }}>
            {formatCount(received)}
          </Link>
        ) : (
          formatCount(0)
        )}
      </td>
      <td>{formatCount(resolved)}</td>
    </tr>
  );
}

function monthLabel(day: string): string {
  return `${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

function shortLabel({ from }: TrendPoint, by: "day" | "month"): string {
  return by === "month" ? monthLabel(from) : `${from.slice(8, 10)}/${from.slice(5, 7)}`;
}
