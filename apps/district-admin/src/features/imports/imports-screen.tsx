import { EmptyState } from "@motcua/ui/empty-state";

import { useMay } from "../session/session-context.ts";
import { BatchList } from "./batch-list.tsx";
import { DropZone } from "./drop-zone.tsx";
import { messages } from "./messages.vi.ts";

/** Where registers are brought in, and what was brought in before. */
export function ImportsScreen() {
  if (!useMay("import.run")) return <EmptyState title={messages.noRight} />;
  return (
    <div className="mc-imports">
      <h1>{messages.title}</h1>
      <p className="mc-soft">{messages.intro}</p>
      <DropZone />
      <BatchList />
    </div>
  );
}
