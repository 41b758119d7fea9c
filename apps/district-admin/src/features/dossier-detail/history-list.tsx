import { vi } from "@motcua/domain/messages/vi";
import { formatIsoMoment } from "@motcua/ui/format";

import type { DossierView } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

type Entry = DossierView["history"][number];

/** What happened to a dossier, in order: when, what, by whom, from which source. */
export function HistoryList({ history }: { readonly history: readonly Entry[] }) {
  return (
    <ol className="mc-history">
      {history.map((entry) => (
        <li key={entry.seq}>
          <p className="mc-soft">{formatIsoMoment(entry.occurredAt)}</p>
          <p>
            <strong>{wordsOf(entry)}</strong> {entry.toUnitName !== null && messages.handedTo(recipientOf(entry))}
          </p>
          {entry.actorName !== null && <p>{messages.by(entry.actorName)}</p>}
          {typeof entry.payload.reason === "string" && <p>{messages.reason(entry.payload.reason)}</p>}
          {entry.source !== "desk" && isSource(entry.source) && <p className="mc-soft">{vi.sources[entry.source]}</p>}
        </li>
      ))}
    </ol>
  );
}

function wordsOf({ kind }: Entry): string {
  return Object.hasOwn(messages.events, kind)
    ? messages.events[kind as keyof typeof messages.events]
    : messages.otherEvent;
}

function recipientOf({ toUnitName, toName }: Entry): string {
  return [toName, toUnitName].filter((name) => name !== null).join(", ");
}

function isSource(text: string): text is keyof typeof vi.sources {
  return Object.hasOwn(vi.sources, text);
}
