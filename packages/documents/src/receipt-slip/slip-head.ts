import { localDateOf } from "@motcua/time/instant";
import type { Content, ContentCanvas } from "pdfmake/interfaces.js";

import { writtenDay } from "../text/written-moment.ts";
import { words } from "./messages.vi.ts";
import type { ReceiptSlip } from "./slip-data.ts";

/** Length of the line under the motto at its size: as long as the words, by NĐ 30/2020. */
const MOTTO_LINE = 118;
const AGENCY_LINE = 54;
/** Points a module of the QR code: 0,7 mm, so that a cheap scanner reads it off paper. */
const MODULE = 2;
/** Bytes that QR versions 1 to 8 hold at error correction M. */
const QR_BYTES = [14, 26, 42, 62, 84, 106, 122, 152] as const;

/** Agency left, national motto right, then the QR code, the title and the dossier's number. */
export function slipHead(slip: ReceiptSlip): Content[] {
  return [
    {
      columns: [
        { width: "41%", stack: agencyBlock(slip) },
        { width: "59%", stack: nationBlock(slip) },
      ],
    },
    titleRow(slip),
  ];
}

function agencyBlock({ authority }: ReceiptSlip): Content[] {
  return [
    { text: authority.parent.toLocaleUpperCase("vi"), style: "head" },
    { text: authority.agency.toLocaleUpperCase("vi"), style: "head", bold: true },
    centredLine(AGENCY_LINE),
  ];
}

function nationBlock({ place, receivedAt }: ReceiptSlip): Content[] {
  return [
    { text: words.nation, style: "head", bold: true, noWrap: true },
    { text: words.motto, style: "head", fontSize: 10, bold: true },
    centredLine(MOTTO_LINE),
    { text: `${place}, ${writtenDay(localDateOf(receivedAt))}`, style: "head", italics: true, margin: [0, 4, 0, 0] },
  ];
}

function titleRow({ code, copyLabel, trackingUrl }: ReceiptSlip): Content {
  const side = qrSide(trackingUrl);
  const title: Content[] = words.title.map((line) => ({ text: line, style: "title" }));
  if (copyLabel !== null) title.push({ text: `(${copyLabel})`, italics: true, alignment: "center" });
  title.push({
    text: [`${words.code}: `, { text: code, bold: true }],
    alignment: "center",
    margin: [0, 2, 0, 0],
  });
  return {
    margin: [0, 8, 0, 6],
    columns: [
      { width: side, qr: trackingUrl, fit: side, eccLevel: "M" },
      { width: "*", stack: title, margin: [0, 6, 0, 0] },
      { width: side, text: "" },
    ],
  };
}

/** @throws {RangeError} when the address is too long for a code of readable size */
function qrSide(text: string): number {
  const bytes = Buffer.byteLength(text);
  const index = QR_BYTES.findIndex((capacity) => bytes <= capacity);
  if (index < 0) throw new RangeError(`tracking address of ${bytes} bytes; the slip's QR code holds 152`);
  return MODULE * (17 + 4 * (index + 1));
}

function centredLine(length: number): ContentCanvas {
  return {
    canvas: [{ type: "line", x1: 0, y1: 2, x2: length, y2: 2, lineWidth: 0.6 }],
    alignment: "center",
  };
}
