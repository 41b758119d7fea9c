import type { PublicProcedure } from "@motcua/rpc/portal";

import { messages } from "./messages.vi.ts";

type Paper = PublicProcedure["versions"][number]["components"][number];

/** The papers of the file, how many of each, and in which case. */
export function PaperTable({ papers }: { readonly papers: readonly Paper[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{messages.paper}</th>
          <th scope="col">{messages.copies}</th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.name}>
            <td>
              {paper.name}
              {remark(paper) !== null && <div className="mc-meta">{remark(paper)}</div>}
            </td>
            <td className="mc-whole">{copiesOf(paper)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function remark({ required, note }: Paper): string | null {
  return note ?? (required ? null : messages.ifNeeded);
}

function copiesOf({ original, certified, copy }: Paper): string {
  const parts = [
    ...(original > 0 ? [messages.originals(original)] : []),
    ...(certified > 0 ? [messages.certified(certified)] : []),
    ...(copy > 0 ? [messages.plain(copy)] : []),
  ];
  return parts.length === 0 ? messages.shown : parts.join(", ");
}
