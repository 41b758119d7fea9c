import type { PortalError } from "@motcua/rpc/portal";

import { messages } from "./messages.vi.ts";

/** What went wrong, whose fault it is, and where to go from here. */
export function ErrorPage({ error: { status, reference } }: { readonly error: PortalError }) {
  const { title, text, advice } = messages[status];
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>{advice}</p>
      {status === 500 && <p className="mc-meta">{messages.reference(reference)}</p>}
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
export function errorTitle({ status }: PortalError): string {
  return messages[status].title;
}
