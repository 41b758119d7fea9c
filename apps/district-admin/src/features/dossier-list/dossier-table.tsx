import { NOTHING } from "@motcua/ui/format";
import { DueBadge, StateBadge } from "@motcua/ui/status-badge";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import type { BoardLine } from "../../app/rpc.ts";
import { useSession } from "../session/session-context.ts";
import { dueStatus } from "./due-status.ts";
import { momentInList, procedureInList } from "./list-words.ts";
import { messages } from "./messages.vi.ts";

type ColumnName = keyof typeof messages.columns;

const columnNames = Object.keys(messages.columns) as ColumnName[];

/** What each column says of a dossier; `now` is the moment of the law. */
const cells: Record<ColumnName, (line: BoardLine, now: string) => ReactNode> = {
  code: ({ id, code }) => (
    <Link to="/ho-so/$dossierId" params={{ dossierId: id }}>
      {code}
    </Link>
  ),
  owner: ({ ownerName }) => ownerName,
  procedure: ({ procedureName }) => <span title={procedureName}>{procedureInList(procedureName)}</span>,
  unit: ({ unitName }) => unitName,
  received: ({ receivedAt }, now) => momentInList(receivedAt, now),
  due: ({ dueAt }, now) => momentInList(dueAt, now),
  result: ({ resultAt }, now) => momentInList(resultAt, now),
  state: ({ state }) => <StateBadge state={state} />,
  standing: (line) => {
    const due = dueStatus(line);
    return due ? <DueBadge due={due} /> : NOTHING;
  },
};

/** Dossiers of the staff's own sight: the owner by name, no number of any person. On a narrow screen each is a card. */
export function DossierTable({ lines }: { readonly lines: readonly BoardLine[] }) {
  const now = useSession().lawNow;
  // Of dossiers that are all open nobody needs to read a column of dashes.
  const hasResults = lines.some((line) => line.resultAt !== null);
  const shown = columnNames.filter((name) => name !== "result" || hasResults);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1)
    <section className="mc-scroll" aria-label={messages.tableHint} tabIndex={0}>
      <table className="mc-table mc-dossiers">
        <thead>
          <tr>
            {shown.map((name) => (
              <th key={name} scope="col">
                {messages.columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {shown.map((name) => (
                <td key={name} className={`mc-dossiers__${name}`} data-label={messages.columns[name]}>
                  {cells[name](line, now)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
