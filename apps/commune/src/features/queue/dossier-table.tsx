import { Table } from "@mantine/core";
import { isDossierState } from "@motcua/domain/dossier/state";
import { formatIsoMoment } from "@motcua/ui/format";
import { DueBadge, StateBadge } from "@motcua/ui/status-badge";
import { Link } from "@tanstack/react-router";
import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { type KeyboardEvent, useMemo } from "react";

import type { DossierLine } from "../../app/rpc.ts";
import { useLawNow } from "../shell/law-now.ts";
import { dueStatus } from "./due-status.ts";
import { messages } from "./messages.vi.ts";

const features = tableFeatures({});
const column = createColumnHelper<typeof features, DossierLine>();

/** Dossiers as lines; arrows move between them, Enter opens. On a narrow screen each line becomes a card. */
export function DossierTable({ lines, caption }: { readonly lines: readonly DossierLine[]; readonly caption: string }) {
  const data = useMemo(() => [...lines], [lines]);
  const table = useTable({ features, columns, data, getRowId: ({ id }) => id });
  return (
    <Table className="mc-lines" onKeyDown={moveBetweenLines}>
      <caption className="mc-hidden">{caption}</caption>
      <Table.Thead>
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id}>
            {group.headers.map((header) => (
              <Table.Th key={header.id} scope="col" className={`mc-lines__${header.column.id}`}>
                <table.FlexRender header={header} />
              </Table.Th>
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody>
        {table.getRowModel().rows.map((row) => (
          <Table.Tr key={row.id}>
            {row.getAllCells().map((cell) => (
              <Table.Td key={cell.id} className={`mc-lines__${cell.column.id}`}>
                <table.FlexRender cell={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const columns = column.columns([
  column.accessor("code", { header: messages.columns.code, cell: ({ row }) => <CodeLink {...row.original} /> }),
  column.accessor("ownerName", { id: "owner", header: messages.columns.owner }),
  column.accessor("procedureName", {
    id: "procedure",
    header: messages.columns.procedure,
    cell: ({ getValue }) => <span title={getValue()}>{getValue()}</span>,
  }),
  column.accessor("state", {
    header: messages.columns.state,
    cell: ({ getValue }) => {
      const state = getValue();
      return isDossierState(state) ? <StateBadge state={state} /> : null;
    },
  }),
  column.accessor("dueAt", {
    id: "due",
    header: messages.columns.due,
    cell: ({ getValue }) => formatIsoMoment(getValue()),
  }),
  column.display({
    id: "dueState",
    header: messages.columns.dueState,
    cell: ({ row }) => <Due {...row.original} />,
  }),
  column.accessor("holderName", {
    id: "holder",
    header: messages.columns.holder,
    cell: ({ getValue }) => getValue() ?? <span className="mc-soft">{messages.office}</span>,
  }),
]);

function CodeLink({ id, code }: DossierLine) {
  return (
    <Link to="/ho-so/$dossierId" params={{ dossierId: id }} className="mc-lines__link">
      {code}
    </Link>
  );
}

function Due(line: DossierLine) {
  const due = dueStatus(line, useLawNow());
  return due === null ? null : <DueBadge due={due} />;
}

function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>(".mc-lines__link")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + step];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
