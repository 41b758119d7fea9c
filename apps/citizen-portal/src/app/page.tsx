import type { PortalStanding } from "@motcua/rpc/portal";
import { parseInstant } from "@motcua/time/instant";
import { DemoBanner } from "@motcua/ui/demo-banner";
import { SkipLink } from "@motcua/ui/skip-link";
import type { ReactNode } from "react";

import { messages } from "./messages.vi.ts";

/** What the frame needs to know of the page within it. */
export interface PageFrame {
  readonly title: string;
  /** Path of the page, to mark where the reader is. */
  readonly path: string;
  readonly standing: PortalStanding;
  readonly stylesheet: string;
  /** The form was answered with errors: the title says so first. */
  readonly failed?: boolean;
  /** Answers to look-ups are nobody else's business. */
  readonly hidden?: boolean;
}

const MAIN = "noi-dung";
const places = [
  { path: "/tra-cuu", words: messages.track },
  { path: "/thu-tuc", words: messages.procedures },
];

/** The whole document: no script, one stylesheet, the reader's own font. */
export function Page({ frame, children }: { readonly frame: PageFrame; readonly children: ReactNode }) {
  const { title, standing, stylesheet, failed, hidden } = frame;
  const named = title === messages.product ? title : `${title} – ${messages.product}`;
  const demoNow = standing.demoNow === null ? null : parseInstant(standing.demoNow);
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{failed ? messages.titleError(named) : named}</title>
        {hidden && <meta name="robots" content="noindex" />}
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <SkipLink target={MAIN} />
        <aside aria-label={messages.about}>
          {demoNow !== null && <DemoBanner lawNow={demoNow} />}
          <div className="mc-official">
            <div className="mc-page">
              <p>{messages.official}</p>
            </div>
          </div>
        </aside>
        <Header path={frame.path} />
        <main className="mc-page" id={MAIN}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Header({ path }: { readonly path: string }) {
  return (
    <header className="mc-header">
      <div className="mc-page">
        <a className="mc-header__name" href="/">
          {messages.product}
        </a>
        <nav aria-label={messages.navigation}>
          {places.map((place) => (
            <a key={place.path} href={place.path} aria-current={path === place.path ? "page" : undefined}>
              {place.words}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

function Footer() {
  return (
    <footer className="mc-footer">
      <div className="mc-page">
        <p>
          <strong>{messages.help}</strong> {messages.helpText}
        </p>
        <p className="mc-meta">
          {messages.staff} <a href="/xa/">{messages.commune}</a> · <a href="/huyen/">{messages.district}</a>
        </p>
      </div>
    </footer>
  );
}
