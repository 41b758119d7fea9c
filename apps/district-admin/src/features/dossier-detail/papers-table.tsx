import { vi } from "@motcua/domain/messages/vi";

import type { DossierView } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

const counted = ["original", "certified", "copy"] as const;

/** The papers that were handed in, by number and kind. */
export function PapersTable({ papers }: { readonly papers: DossierView["dossier"]["components"] }) {
  if (papers.length === 0) return <p className="mc-soft">{messages.noPapers}</p>;
  return (
    <table className="mc-table">
      <thead>
        <tr>
          <th scope="col">{messages.paper}</th>
          {counted.map((kind) => (
            <th key={kind} scope="col">
              {vi.fields[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.name}>
            <th scope="row">{paper.name}</th>
            {counted.map((kind) => (
              <td key={kind}>{paper[kind]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
