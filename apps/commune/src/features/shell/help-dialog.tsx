import { Table } from "@mantine/core";
import { Kbd } from "@motcua/ui/kbd";

import { Dialog } from "../../app/dialog.tsx";
import { messages } from "./messages.vi.ts";

const rows = [
  { keys: [["F2"]], does: messages.keys.newIntake },
  { keys: [["F3"], ["Ctrl", "K"]], does: messages.keys.search },
  { keys: [["F9"]], does: messages.keys.print },
  { keys: [["Ctrl", "Enter"]], does: messages.keys.accept },
  { keys: [["↓"], ["↑"]], does: messages.keys.arrows },
  { keys: [["Esc"]], does: messages.keys.escape },
  { keys: [["F1"], ["Ctrl", "/"]], does: messages.keys.help },
] as const;

/** The list of keys and a few ways of working, on F1. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={messages.helpTitle} onClose={onClose} size="lg">
      <Table>
        <caption className="mc-hidden">{messages.keysCaption}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{messages.key}</Table.Th>
            <Table.Th>{messages.does}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ keys, does }) => (
            <Table.Tr key={does}>
              <Table.Td className="mc-help__keys">
                {keys.map((together) => (
                  <Kbd key={together.join()} keys={together} />
                ))}
              </Table.Td>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <h3>{messages.hintsTitle}</h3>
      <ul>
        {messages.hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </Dialog>
  );
}
