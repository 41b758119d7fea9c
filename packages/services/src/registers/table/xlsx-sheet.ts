import type { TableRow } from "./table-row.ts";
import { type CellContext, cellText } from "./xlsx-values.ts";
import { readXml, type XmlListener } from "./xml-elements.ts";

/** No register is wider; cells beyond are left out. */
const MOST_COLUMNS = 512;

/** The rows of a sheet's XML. Rows and cells without a place of their own follow the one before. */
export async function* readSheetRows(bytes: AsyncIterable<Uint8Array>, context: CellContext): AsyncGenerator<TableRow> {
  const { listener, take } = rowCollector(context);
  for await (const _ of readXml(bytes, listener)) yield* take();
}

function rowCollector(context: CellContext): { listener: XmlListener; take: () => TableRow[] } {
  let rows: TableRow[] = [];
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = "n";
  let style = 0;
  let content = "";
  let inContent = false;
  let inReading = false;
  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = -1;
        cells = [];
      } else if (name === "c") {
        column = attributes.r === undefined ? column + 1 : columnIndex(attributes.r);
        type = attributes.t ?? "n";
        style = Number(attributes.s ?? 0);
        content = "";
      } else if (name === "rPh") {
        inReading = true;
      }
      inContent = (name === "v" || name === "t") && !inReading;
    },
    text: (piece) => {
      if (inContent) content += piece;
    },
    close: (name) => {
      inContent = false;
      if (name === "rPh") inReading = false;
      if (name === "c" && column < MOST_COLUMNS) place(cells, column, cellText({ type, style, content }, context));
      if (name === "row") rows.push({ row, cells });
    },
  };
  const take = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { listener, take };
}

function place(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

/** `A1` → 0, `AB12` → 27. */
function columnIndex(reference: string): number {
  let index = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  return index - 1;
}
