import { vi } from "@motcua/domain/messages/vi";

import { formatCount } from "../format/format.ts";
import type { Tone } from "../tokens/tokens.ts";
import { messages } from "./messages.vi.ts";
import type { IconName } from "./status-icon.tsx";

/** How a dossier stands against its due moment: open, or closed by its outcome. */
export type DueStatus =
  | { readonly state: "suspended" | "early" | "onTime" | "late" }
  /** `days` are the working days left, 0 when it is due today. */
  | { readonly state: "running" | "dueSoon"; readonly days?: number | null }
  /** `days` are the days past, 0 before one is full. */
  | { readonly state: "overdue"; readonly days: number };

/** What a badge shows: never the colour alone. */
export interface StatusLook {
  readonly words: string;
  readonly tone: Tone;
  readonly icon: IconName;
}

type StateCode = keyof typeof vi.states;

const stateLooks = {
  1: { tone: "info", icon: "envelope" },
  2: { tone: "info", icon: "tray" },
  3: { tone: "bad", icon: "cross" },
  4: { tone: "info", icon: "cycle" },
  5: { tone: "warn", icon: "paper" },
  6: { tone: "warn", icon: "coin" },
  7: { tone: "neutral", icon: "back" },
  8: { tone: "neutral", icon: "stop" },
  9: { tone: "good", icon: "check" },
  10: { tone: "good", icon: "doubleCheck" },
} as const satisfies Record<StateCode, Omit<StatusLook, "words">>;

const dueLooks = {
  running: { tone: "good", icon: "clock" },
  dueSoon: { tone: "warn", icon: "clock" },
  overdue: { tone: "bad", icon: "alert" },
  suspended: { tone: "neutral", icon: "pause" },
  early: { tone: "good", icon: "doubleCheck" },
  onTime: { tone: "good", icon: "check" },
  late: { tone: "bad", icon: "alert" },
} as const satisfies Record<DueStatus["state"], Omit<StatusLook, "words">>;

/** Word, tone and icon of a national state, 1 to 10. */
export function stateLook(state: StateCode): StatusLook {
  return { words: vi.states[state], ...stateLooks[state] };
}

/**
 * Word, tone and icon of a due status: `Hôm nay`, `Còn 3 ngày`, `Quá hạn 3 ngày`; where no day is counted, `Còn hạn`,
 * `Sắp đến hạn` and `Quá hạn` alone.
 */
export function dueLook(due: DueStatus): StatusLook {
  return { words: dueWords(due), ...dueLooks[due.state] };
}

/** The figure stays with its word when a line breaks. */
const inDays = (days: number) => messages.days(formatCount(days));

function dueWords(due: DueStatus): string {
  switch (due.state) {
    case "overdue":
      return due.days > 0 ? `${vi.openStates.overdue} ${inDays(due.days)}` : vi.openStates.overdue;
    case "running":
    case "dueSoon":
      if (typeof due.days !== "number") return vi.openStates[due.state];
      return due.days === 0 ? messages.today : messages.left(inDays(due.days));
    case "suspended":
      return vi.openStates[due.state];
    default:
      return vi.outcomes[due.state];
  }
}
