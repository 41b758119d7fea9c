import type { RegisterPreview } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

/** The first rows as they stand in the file; long numbers come masked from the server. */
export function PreviewTable({ preview }: { readonly preview: RegisterPreview }) {
  const { titles, rows } = preview;
  const places = titles.map((title, place) => ({ place, title }));
  return (
    <section className="mc-panel" aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">{messages.previewTitle}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard (WCAG 2.1.1) */}
      <section className="mc-scroll" aria-label={messages.previewHint} tabIndex={0}>
        <table className="mc-table mc-preview">
          <thead>
            <tr>
              <th scope="col">{messages.rowNumber}</th>
              {places.map(({ place, title }) => (
                <th key={place} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row">{row}</th>
                {places.map(({ place }) => (
                  <td key={place}>{cells[place] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
