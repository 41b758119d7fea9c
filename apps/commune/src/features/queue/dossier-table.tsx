import { Table } from "@mantine/core";
import { isDossierState, isOpen } from "@motcua/domain/dossier/state";
import { NOTHING } from "@motcua/ui/format";
import { DueBadge, StateBadge } from "@motcua/ui/status-badge";
import { Link } from "@tanstack/react-router";
import { createColumnHelper, tableFeatures, useTable } from "@tanstack/react-table";
import { type KeyboardEvent, useMemo } from "react";

import type { DossierLine } from "../../app/rpc.ts";
import { useLawNow } from "../shell/law-now.ts";
import { dueStatus } from "./due-status.ts";
import { momentInList, procedureInList } from "./list-words.ts";
import { messages } from "./messages.vi.ts";

const features = tableFeatures({});
const column = createColumnHelper<typeof features, DossierLine>();

interface Props {
  readonly lines: readonly DossierLine[];
  readonly show: keyof typeof columnSets;
  readonly caption: string;
}

/** Dossiers as lines; arrows move between them, Enter opens. On a narrow screen each line becomes a card. */
export function DossierTable({ lines, show, caption }: Props) {
  const data = useMemo(() => [...lines], [lines]);
  const table = useTable({ features, columns: columnSets[show], data, getRowId: ({ id }) => id });
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
              <Table.Td
                key={cell.id}
                className={`mc-lines__${cell.column.id}`}
                data-label={cell.column.columnDef.header}
              >
                <table.FlexRender cell={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const code = column.accessor("code", {
  header: messages.columns.code,
  cell: ({ row }) => <CodeLink {...row.original} />,
});
const owner = column.accessor("ownerName", {
  id: "owner",
  header: messages.columns.owner,
  cell: ({ getValue }) => <Cut text={getValue()} />,
});
const procedure = column.accessor("procedureName", {
  id: "procedure",
  header: messages.columns.procedure,
  cell: ({ getValue }) => <Cut text={procedureInList(getValue())} />,
});
const state = column.accessor("state", {
  header: messages.columns.state,
  cell: ({ getValue }) => {
    const value = getValue();
    return isDossierState(value) ? <StateBadge state={value} /> : null;
  },
});
const due = column.accessor("dueAt", {
  id: "due",
  header: messages.columns.due,
  cell: ({ getValue }) => <Moment text={getValue()} />,
});
const result = column.accessor("resultAt", {
  id: "result",
  header: messages.columns.result,
  cell: ({ getValue }) => <Moment text={getValue()} />,
});
const dueState = column.display({
  id: "dueState",
  header: messages.columns.dueState,
  cell: ({ row }) => <Due {...row.original} />,
});
const holder = column.accessor("holderName", {
  id: "holder",
  header: messages.columns.holder,
  cell: ({ row }) => <Holder {...row.original} />,
});

/** What a list shows: what all its lines have in common is left out. */
const columnSets = {
  open: column.columns([code, owner, procedure, state, due, dueState, holder]),
  mine: column.columns([code, owner, procedure, state, due, dueState]),
  toReturn: column.columns([code, owner, procedure, due, result, dueState]),
  returned: column.columns([code, owner, procedure, due, result, dueState]),
  found: column.columns([code, owner, procedure, state, due, dueState, holder]),
} as const;

function Moment({ text }: { readonly text: string | null }) {
  return momentInList(text, useLawNow());
}

function Holder({ state: value, holderName }: DossierLine) {
  const isHeld = isDossierState(value) && isOpen(value);
  return <Cut text={isHeld ? (holderName ?? messages.office) : NOTHING} />;
}

function Cut({ text }: { readonly text: string }) {
  return (
    <span className="mc-cut" title={text}>
      {text}
    </span>
  );
}

function CodeLink({ id, code }: DossierLine) {
  return (
    <Link to="/ho-so/$dossierId" params={{ dossierId: id }} className="mc-lines__link">
      {code}
    </Link>
  );
}

function Due(line: DossierLine) {
  const due = dueStatus(line);
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
