import { parseInstant } from "@motcua/time/instant";
import { DemoBanner } from "@motcua/ui/demo-banner";
import { SkipLink } from "@motcua/ui/skip-link";
import { Link, Outlet } from "@tanstack/react-router";

import { LiveContext, useLiveRefresh } from "../live/live-refresh.ts";
import { useMay, useSession } from "../session/session-context.ts";
import { SignOutButton } from "../session/sign-out-button.tsx";
import { messages } from "./messages.vi.ts";

/** The bar above every screen: where one is, who one is, and whether all this is a demo. */
export function Shell() {
  const { demo, lawNow, name, district, positions } = useSession();
  const mayImport = useMay("import.run");
  const live = useLiveRefresh();
  const now = parseInstant(lawNow);
  return (
    <LiveContext value={live}>
      <SkipLink target="noi-dung" />
      <header>
        {demo && now !== null && <DemoBanner lawNow={now} />}
        <div className="mc-bar">
          <Link to="/" className="mc-bar__product">
            {messages.product} <span>{district.name}</span>
          </Link>
          <nav aria-label={messages.navigation}>
            <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
              {messages.board}
            </Link>
            {mayImport && <Link to="/nhap-so">{messages.imports}</Link>}
          </nav>
          <p className="mc-bar__person">
            {name} <span>{positions[0]?.roleName}</span>
          </p>
          <SignOutButton />
        </div>
      </header>
      <main id="noi-dung" className="mc-main" tabIndex={-1}>
        <Outlet />
      </main>
    </LiveContext>
  );
}
