import type { NowFigures } from "../../app/rpc.ts";
import type { PlaceSearch } from "./board-search.ts";
import { messages } from "./messages.vi.ts";
import { Tile } from "./tile.tsx";

const groups = ["open", "dueSoon", "overdue", "suspended"] as const;
const tones = { dueSoon: "warn", overdue: "bad" } as const;

/** How all open dossiers stand now, whenever they came in. */
export function NowTiles({
  figures,
  place,
}: {
  readonly figures: NowFigures | undefined;
  readonly place: PlaceSearch;
}) {
  return (
    <section className="mc-tiles mc-tiles--now" aria-labelledby="hien-nay">
      <h2 id="hien-nay">{messages.nowTitle}</h2>
      <ul>
        {groups.map((group) => {
          const value = figures?.[group] ?? null;
          const tone = (group === "dueSoon" || group === "overdue") && value ? tones[group] : undefined;
          return (
            <li key={group}>
              <Tile label={messages.now[group]} value={value} search={{ ...place, group }} tone={tone} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
