import { crc32, deflateRawSync } from "node:zlib";

/** A file to be packed; `stored` without compression, `flags` as in the format (1: encrypted). */
export interface PackedFile {
  readonly name: string;
  readonly text: string;
  readonly stored?: boolean;
  readonly flags?: number;
}

/** The bytes of a ZIP archive, as other programs write it. */
export function zipBytes(files: readonly PackedFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, stored = false, flags = 0 } of files) {
    const plain = Buffer.from(text);
    const packed = stored ? plain : deflateRawSync(plain);
    const shared = [flags, stored ? 0 : 8, 0, 0];
    const sizes = [crc32(plain), packed.length, plain.length];
    const local = fields([0x04034b50], [20, ...shared], sizes, [Buffer.byteLength(name), 0]);
    parts.push(local, Buffer.from(name), packed);
    directory.push(
      fields([0x02014b50], [20, 20, ...shared], sizes, [Buffer.byteLength(name), 0, 0, 0, 0], [0, offset]),
      Buffer.from(name),
    );
    offset += local.length + Buffer.byteLength(name) + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([0x06054b50], [0, 0, files.length, files.length], [size, offset], [0]);
  return Buffer.concat([...parts, ...directory, end]);
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The smallest workbook with one sheet of this XML; further parts replace those of the same name. */
export function xlsxBytes(sheetData: string, more: readonly PackedFile[] = []): Buffer {
  const files: PackedFile[] = [
    { name: "xl/worksheets/sheet1.xml", text: `<worksheet><sheetData>${sheetData}</sheetData></worksheet>` },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="Sổ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/>
        <Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    },
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return zipBytes([...files.filter(({ name }) => !replaced.has(name)), ...more]);
}

/** Little-endian numbers: groups alternate between 4 and 2 bytes a number. */
function fields(...groups: number[][]): Buffer {
  const bytes: number[] = [];
  for (const [place, group] of groups.entries()) {
    const width = place % 2 === 0 ? 4 : 2;
    for (const number of group) for (let at = 0; at < width; at += 1) bytes.push((number >>> (8 * at)) & 0xff);
  }
  return Buffer.from(bytes);
}
