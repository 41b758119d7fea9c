import { StatusIcon } from "./status-icon.tsx";
import { type DueStatus, dueLook, type StatusLook, stateLook } from "./status-words.ts";

/** The state of a dossier as word, icon and colour. */
export function StateBadge({ state }: { readonly state: Parameters<typeof stateLook>[0] }) {
  return <Badge {...stateLook(state)} />;
}

/** How a dossier stands against its due moment, as word, icon and colour. */
export function DueBadge({ due }: { readonly due: DueStatus }) {
  return <Badge {...dueLook(due)} />;
}

function Badge({ words, tone, icon }: StatusLook) {
  return (
    <span className={`mc-badge mc-badge--${tone}`}>
      <StatusIcon name={icon} />
      {words}
    </span>
  );
}
