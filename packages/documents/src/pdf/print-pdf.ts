import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces.js";

import { FONT_FACES, FONT_FAMILY, readFontFiles } from "./fonts.ts";

/** pdfmake's own store of files: it looks there before the disk. Its types know it in browsers only. */
type WithVirtualFiles = { virtualfs: { writeFileSync(name: string, content: Uint8Array): void } };

let ready = false;

/**
 * The bytes of a PDF. The same definition and moment give the same bytes: the moment is the one date in
 * the file, and its id is made from what the `info` says.
 */
export async function printPdf(definition: TDocumentDefinitions, createdAtMs: number): Promise<Uint8Array> {
  prepare();
  const createdAt = new Date(createdAtMs);
  const info = { producer: "Một Cửa", creator: "Một Cửa", ...definition.info, creationDate: createdAt };
  return pdfmake
    .createPdf({
      ...definition,
      version: "1.7",
      language: "vi",
      displayTitle: true,
      info,
      defaultStyle: { font: FONT_FAMILY, ...definition.defaultStyle },
    })
    .getBuffer();
}

/** Fonts are read once; a document reaches no address and no file besides them. */
function prepare(): void {
  if (ready) return;
  const { virtualfs } = pdfmake as typeof pdfmake & WithVirtualFiles;
  for (const [name, content] of readFontFiles()) virtualfs.writeFileSync(name, content);
  pdfmake.setFonts(FONT_FACES);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  ready = true;
}
