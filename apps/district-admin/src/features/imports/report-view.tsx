import { Button } from "@mantine/core";
import { formatCount } from "@motcua/ui/format";

import type { ImportReport } from "../../app/rpc.ts";
import { csvText, downloadCsv } from "../board/csv.ts";
import { messages } from "./messages.vi.ts";
import { type ReportList, reportLists } from "./report-lists.ts";

const SHOWN = 100;

/** What an import found: counts, then what each list has to say. */
export function ReportView({ report }: { readonly report: ImportReport }) {
  return (
    <>
      <dl className="mc-counts">
        {countsOf(report).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {reportLists(report).map((list) => (
        <ReportTable key={list.key} list={list} file={report.file} />
      ))}
    </>
  );
}

function countsOf(report: ImportReport): [string, number][] {
  const { counts } = messages;
  return [
    [counts.rows, report.rows],
    [counts.imported, report.imported],
    [counts.updated, report.updated],
    [counts.unchanged, report.unchanged],
    [counts.errors, report.errors.length],
    [counts.warnings, report.warnings.length],
    [counts.deadlines, report.deadlines.length],
    [counts.differences, report.differences.length],
  ];
}

function ReportTable({ list, file }: { readonly list: ReportList; readonly file: string }) {
  const { key, headers, rows } = list;
  const title = messages.lists[key];
  const shown = rows.slice(0, SHOWN);
  return (
    <section aria-labelledby={`bao-cao-${key}`} className="mc-report">
      <div className="mc-panel__head">
        <h3 id={`bao-cao-${key}`}>
          {title} ({formatCount(rows.length)})
        </h3>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => downloadCsv(`${file}.${key}.csv`, csvText([headers, ...rows]))}
        >
          {messages.download}
        </Button>
      </div>
      {rows.length > SHOWN && (
        <p className="mc-soft">{messages.firstOnly(formatCount(SHOWN), formatCount(rows.length))}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1) */}
      <section className="mc-report__rows" aria-label={messages.listHint(title)} tabIndex={0}>
        <table className="mc-table">
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells) => (
              <tr key={cells.join("|")}>
                {headers.map((header, place) => (
                  <td key={header}>{cells[place]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
