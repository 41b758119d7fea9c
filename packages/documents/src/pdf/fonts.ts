import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Tinos has the metrics of Times New Roman and every Vietnamese letter. Full files: a web subset lacks some. */
const FACES = {
  normal: "400Regular/Tinos_400Regular.ttf",
  bold: "700Bold/Tinos_700Bold.ttf",
  italics: "400Regular_Italic/Tinos_400Regular_Italic.ttf",
  bolditalics: "700Bold_Italic/Tinos_700Bold_Italic.ttf",
} as const;

export const FONT_FAMILY = "Tinos";
export const FONT_FACES = { [FONT_FAMILY]: FACES };

/** Tables of ligatures and kerning: composed Vietnamese needs neither, and reading them is most of the work. */
const UNREAD_TABLES = new Set(["GSUB", "GPOS", "kern"]);
const FIRST_RECORD = 12;
const RECORD_BYTES = 16;

/** The bytes of every face, by the name that `FONT_FACES` gives it. */
export function readFontFiles(): ReadonlyMap<string, Buffer> {
  const require = createRequire(import.meta.url);
  const files = Object.values(FACES);
  return new Map(files.map((file) => [file, hideTables(require.resolve(`@expo-google-fonts/tinos/${file}`))]));
}

/** The font with those tables under a tag that no reader looks for. */
function hideTables(path: string): Buffer {
  const font = readFileSync(path);
  const count = font.readUInt16BE(4);
  for (let at = FIRST_RECORD; at < FIRST_RECORD + count * RECORD_BYTES; at += RECORD_BYTES) {
    if (UNREAD_TABLES.has(font.toString("latin1", at, at + 4))) font.write("none", at, "latin1");
  }
  return font;
}
