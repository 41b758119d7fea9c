import type { PortalError } from "@motcua/rpc/portal";

import { messages } from "./messages.vi.ts";

/** What went wrong, whose fault it is, and where to go from here. */
export function ErrorPage({ error }: { readonly error: PortalError }) {
  const { title, text, advice } = messages[error.kind];
  return (
    <>
      <h1>{title}</h1>
      <p>{error.kind === "refused" ? error.sentence : text}</p>
      <p>{advice}</p>
      {error.kind === "failed" && <p className="mc-meta">{messages.reference(error.reference)}</p>}
      <ul>
        <li>
          <a href="/">{messages.home}</a>
        </li>
        <li>
          <a href="/tra-cuu">{messages.track}</a>
        </li>
        <li>
          <a href="/thu-tuc">{messages.procedures}</a>
        </li>
      </ul>
    </>
  );
}

/** Its title, for the frame. */
export function errorTitle({ kind }: PortalError): string {
  return messages[kind].title;
}
