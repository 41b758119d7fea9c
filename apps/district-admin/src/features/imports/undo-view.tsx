import { formatCount } from "@motcua/ui/format";

import type { UndoReport } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

/** What an undo took back, and the dossiers that stay with the reason why. */
export function UndoView({ undone }: { readonly undone: UndoReport }) {
  const { voided, systemRows, kept } = undone;
  return (
    <section className="mc-panel" aria-live="polite">
      <p>
        <strong>{messages.undone(formatCount(voided))}</strong>
        {systemRows > 0 && ` ${messages.undoneRows(formatCount(systemRows))}`}
      </p>
      {kept.length > 0 && (
        <>
          <h2>
            {messages.kept} ({formatCount(kept.length)})
          </h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1) */}
          <section className="mc-report__rows" aria-label={messages.listHint(messages.kept)} tabIndex={0}>
            <table className="mc-table">
              <tbody>
                {kept.map(({ code, reason }) => (
                  <tr key={code}>
                    <th scope="row">{code}</th>
                    <td>{messages.keptReasons[reason]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </section>
  );
}
