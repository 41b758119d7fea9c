import { formatDay } from "@motcua/time/format-vi";
import type { Period } from "@motcua/time/period";
import { formatCount, formatRate, NOTHING } from "@motcua/ui/format";

import type { PeriodFigures } from "../../app/rpc.ts";
import type { DossierGroup } from "../dossier-list/list-search.ts";
import type { PlaceSearch } from "./board-search.ts";
import { messages } from "./messages.vi.ts";
import { Tile, type TileProps } from "./tile.tsx";

/** Shares beside a figure: one decimal, always. */
const tenths = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const marks = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });

interface Props {
  readonly figures: PeriodFigures | undefined;
  readonly place: PlaceSearch;
  readonly period: Period;
}

/** The figures of the dossiers received in the period; the same as `motcua report summary` prints. */
export function PeriodTiles({ figures, place, period }: Props) {
  return (
    <section className="mc-tiles" aria-labelledby="trong-ky">
      <h2 id="trong-ky">{messages.periodTitle(formatDay(period.from), formatDay(period.to))}</h2>
      <ul>
        {tilesOf(figures).map(({ group, ...tile }) => (
          <li key={tile.label + group}>
            <Tile {...tile} search={{ ...place, ...period, group }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type PeriodTile = Omit<TileProps, "search"> & { readonly group: DossierGroup };

function tilesOf(figures: PeriodFigures | undefined): PeriodTile[] {
  const { figures: labels } = messages;
  const count = (group: DossierGroup & keyof typeof labels, of?: "resolved" | "received"): PeriodTile => {
    const value = figures ? (figures[group as keyof PeriodFigures] as number) : null;
    return { group, label: labels[group], value, note: of && figures && shareOf(value ?? 0, figures[of], of) };
  };
  return [
    { ...count("received"), note: figures && stillOpen(figures) },
    { ...count("resolved"), note: figures && messages.ended(formatCount(figures.ended)) },
    count("early", "resolved"),
    count("onTime", "resolved"),
    { ...count("late", "resolved"), tone: figures && figures.late > 0 ? "bad" : undefined },
    {
      group: "digitised",
      label: labels.digitised,
      value: figures ? formatRate(figures.digitisedRate) : null,
      note: figures && messages.count(formatCount(figures.digitised)),
    },
    count("byPost", "received"),
    count("cashless", "received"),
    {
      group: "rated",
      label: labels.satisfaction,
      value: figures ? markOf(figures.satisfaction) : null,
      note: messages.marks,
    },
  ];
}

function stillOpen({ open, overdue }: PeriodFigures): string {
  return messages.stillOpen(formatCount(open), formatCount(overdue));
}

function shareOf(part: number, whole: number, of: "resolved" | "received"): string {
  const rate = whole === 0 ? NOTHING : `${tenths.format((part * 100) / whole)}\u00a0%`;
  return of === "resolved" ? messages.ofResolved(rate) : messages.ofReceived(rate);
}

function markOf(mean: number | null): string {
  return mean === null ? NOTHING : marks.format(mean);
}
