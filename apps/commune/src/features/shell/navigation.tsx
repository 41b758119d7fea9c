import { useViewportSize } from "@mantine/hooks";
import { formatCount } from "@motcua/ui/format";
import { Kbd } from "@motcua/ui/kbd";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

import { trpc } from "../../app/rpc.ts";
import { partAddresses, queueParts } from "../queue/queue-parts.ts";
import { canReceive, useDesk } from "../session/session-context.ts";
import { useListRefresh } from "./live.tsx";
import { messages } from "./messages.vi.ts";

/** The parts of the work with how many dossiers wait in each. */
export function Navigation() {
  const desk = useDesk();
  const counts = useQuery(trpc.dossiers.queueCounts.queryOptions({ unitId: desk.unit.id }, useListRefresh()));
  const strip = useRef<HTMLElement>(null);
  const place = useLocation({ select: ({ pathname }) => pathname });
  const { width } = useViewportSize();
  const hasCounts = counts.data !== undefined;
  // On a narrow screen the parts stand in one line that is wider than the screen.
  useEffect(() => showChosen(strip.current), [place, hasCounts, width]);
  return (
    <nav ref={strip} className="mc-nav" aria-label={messages.nav}>
      {canReceive(desk) && (
        <Link to="/tiep-nhan" className="mc-nav__link mc-nav__link--intake">
          <span>{messages.intake}</span> <Kbd keys={["F2"]} />
        </Link>
      )}
      <h2 className="mc-nav__title">{messages.queueTitle}</h2>
      {queueParts.map((part) => (
        <Link key={part} to={partAddresses[part]} className="mc-nav__link" activeOptions={{ exact: true }}>
          <span>{messages.parts[part]}</span>
          {counts.data && <span className="mc-nav__count">{formatCount(counts.data[part])}</span>}
          {part === "open" && counts.data && counts.data.overdue > 0 && (
            <span className="mc-nav__overdue">{messages.overdue(formatCount(counts.data.overdue))}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

function showChosen(strip: HTMLElement | null): void {
  const chosen = strip?.querySelector('[aria-current="page"]');
  if (!strip || !chosen) return;
  const [frame, link] = [strip.getBoundingClientRect(), chosen.getBoundingClientRect()];
  strip.scrollLeft += link.left - frame.left - (frame.width - link.width) / 2;
}
