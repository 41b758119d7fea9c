import { useHotkeys } from "@mantine/hooks";
import { DemoBanner } from "@motcua/ui/demo-banner";
import { SkipLink } from "@motcua/ui/skip-link";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";

import { useIsConnectionLost } from "../../app/connection.ts";
import { messages as frame } from "../../app/messages.vi.ts";
import { trpc } from "../../app/rpc.ts";
import { useDesk } from "../session/session-context.ts";
import { HelpDialog } from "./help-dialog.tsx";
import { useLawNow } from "./law-now.ts";
import { LiveChanges } from "./live.tsx";
import { Navigation } from "./navigation.tsx";
import { SearchContext } from "./search-context.ts";
import { TopBar } from "./top-bar.tsx";
import { useSearchText } from "./use-search-text.ts";

/** How often a server that does not answer is asked again. */
const KNOCK_MS = 3_000;
const contentId = "noi-dung";

/** The frame of every screen: bar, navigation with counts, the screen itself, and the keys that work everywhere. */
export function Shell() {
  const navigate = useNavigate();
  const searchInput = useRef<HTMLInputElement>(null);
  const searchText = useSearchText();
  const [helpIsOpen, setHelpIsOpen] = useState(false);
  const help = () => setHelpIsOpen(true);
  const search = () => searchInput.current?.focus();
  useHotkeys(
    [
      ["F2", () => void navigate({ to: "/tiep-nhan" })],
      ["F3", search],
      ["mod+K", search],
      ["F1", help],
      ["mod+/", help],
    ],
    [],
  );
  return (
    <LiveChanges>
      <SearchContext value={searchText}>
        <SkipLink target={contentId} />
        <header>
          <Banners />
          <TopBar searchInput={searchInput} onHelp={help} />
        </header>
        <div className="mc-frame">
          <Navigation />
          <main id={contentId} tabIndex={-1} className="mc-page">
            <Outlet />
          </main>
        </div>
        {helpIsOpen && <HelpDialog onClose={() => setHelpIsOpen(false)} />}
      </SearchContext>
    </LiveChanges>
  );
}

function Banners() {
  const { session } = useDesk();
  const lawNow = useLawNow();
  const isLost = useIsConnectionLost();
  // Any answer tells that the server is back; lists then read themselves anew.
  useQuery(trpc.session.status.queryOptions(undefined, { enabled: isLost, refetchInterval: KNOCK_MS, retry: false }));
  return (
    <>
      {session.demo && <DemoBanner lawNow={lawNow} />}
      <div role="status">{isLost && <p className="mc-lost">{frame.offline}</p>}</div>
    </>
  );
}
