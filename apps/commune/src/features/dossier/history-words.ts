import { vi } from "@motcua/domain/messages/vi";
import { formatMoment } from "@motcua/time/format-vi";
import { instant } from "@motcua/time/instant";

import type { DossierView } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

type Entry = DossierView["history"][number];

/** An entry of the history as a person reads it. */
export interface HistoryWords {
  readonly what: string;
  readonly why: string | null;
  readonly who: string;
}

/** What happened, why where a reason was given, and by whom. */
export function historyWords(entry: Entry): HistoryWords {
  const reason = entry.payload.reason;
  return {
    what: whatHappened(entry),
    why: typeof reason === "string" && reason !== "" ? messages.reason(reason) : null,
    who: whoDid(entry),
  };
}

function whatHappened(entry: Entry): string {
  const { kind, payload } = entry;
  const words = messages.event;
  switch (kind) {
    case "dossier.received": {
      const due = payload.dueAt;
      return typeof due === "number" ? words.received(formatMoment(instant(due))) : words.receivedNoDue;
    }
    case "dossier.handedOver":
      return words.handedOver(recipientOf(entry));
    case "dossier.resultRecorded": {
      const text = words.resultRecorded(wordFor(vi.outcomes, payload.outcome));
      return payload.digitised === true ? words.withDigitised(text) : text;
    }
    case "dossier.returned":
      return words.returned(wordFor(vi.channelsOut, payload.channelOut));
    case "dossier.refused":
      return words.refused;
    case "dossier.withdrawn":
      return words.withdrawn;
    case "dossier.stopped":
      return words.stopped;
    case "import.voided":
      return words.voided;
    default:
      return words.other(kind);
  }
}

function recipientOf({ toName, toUnitName, payload }: Entry): string {
  const person = toName ?? (payload.to === null ? null : messages.somebody);
  if (person === null) return messages.office(toUnitName ?? "");
  return toUnitName === null ? person : messages.personAt(person, toUnitName);
}

function whoDid({ actorName, actor, source }: Entry): string {
  if (source === "demo") return messages.byDemo;
  if (source === "import") return messages.fromImport;
  if (actorName !== null) return actorName;
  const commandLine = /^cli:(.+)$/.exec(actor)?.[1];
  return commandLine === undefined ? messages.somebody : messages.byCommandLine(commandLine);
}

function wordFor(table: Readonly<Record<string, string>>, key: unknown): string {
  return typeof key === "string" && Object.hasOwn(table, key) ? (table[key] ?? "") : "";
}
