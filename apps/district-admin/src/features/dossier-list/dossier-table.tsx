import { parseInstant } from "@motcua/time/instant";
import { formatIsoMoment } from "@motcua/ui/format";
import { DueBadge, StateBadge } from "@motcua/ui/status-badge";
import { Link } from "@tanstack/react-router";

import type { BoardLine } from "../../app/rpc.ts";
import { useSession } from "../session/session-context.ts";
import { dueStatus } from "./due-status.ts";
import { messages } from "./messages.vi.ts";

const { columns } = messages;

/** Dossiers of the staff's own sight: the owner by name, no number of any person. */
export function DossierTable({ lines }: { readonly lines: readonly BoardLine[] }) {
  // Open ones have no result to show; of the others their outcome says more than their state.
  const hasResults = lines.some((line) => line.resultAt !== null);
  const hidden = hasResults ? "state" : "result";
  const headers = Object.entries(columns).filter(([name]) => name !== hidden);
  const now = parseInstant(useSession().lawNow);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1)
    <section className="mc-scroll" aria-label={messages.tableHint} tabIndex={0}>
      <table className="mc-table mc-dossiers">
        <thead>
          <tr>
            {headers.map(([name, header]) => (
              <th key={name} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const due = dueStatus(line, now);
            return (
              <tr key={line.id}>
                <th scope="row">
                  <Link to="/ho-so/$dossierId" params={{ dossierId: line.id }}>
                    {line.code}
                  </Link>
                </th>
                <td>{line.ownerName}</td>
                <td className="mc-dossiers__procedure" title={line.procedureName}>
                  {line.procedureName}
                </td>
                <td>{line.unitName}</td>
                <td>{formatIsoMoment(line.receivedAt)}</td>
                <td>{formatIsoMoment(line.dueAt)}</td>
                <td>{hasResults ? formatIsoMoment(line.resultAt) : <StateBadge state={line.state} />}</td>
                <td>{due ? <DueBadge due={due} /> : <StateBadge state={line.state} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
