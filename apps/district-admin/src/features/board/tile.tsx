import { formatCount } from "@motcua/ui/format";
import { Link } from "@tanstack/react-router";

import type { ListSearch } from "../dossier-list/list-search.ts";

/** One figure of a board, and the way to the dossiers that it counts. */
export interface TileProps {
  readonly label: string;
  /** Null while it is not known yet; a text where the figure is no count. */
  readonly value: number | string | null;
  readonly note?: string | undefined;
  readonly search: ListSearch;
  /** `bad` and `warn` only while the figure is something to act on. */
  readonly tone?: "bad" | "warn" | undefined;
}

/** Signs that go with a tone, so that it is not said by colour alone. */
const signs = { bad: "▲", warn: "●" } as const;

export function Tile({ label, value, note, search, tone }: TileProps) {
  const shown = typeof value === "number" ? formatCount(value) : value;
  return (
    <Link to="/ho-so" search={search} className={tone ? `mc-tile mc-tile--${tone}` : "mc-tile"}>
      <span className="mc-tile__label">{label}</span>
      <span className="mc-tile__value">
        {tone && <span aria-hidden="true">{signs[tone]} </span>}
        {shown ?? "…"}
      </span>
      {note !== undefined && <span className="mc-tile__note">{note}</span>}
    </Link>
  );
}
