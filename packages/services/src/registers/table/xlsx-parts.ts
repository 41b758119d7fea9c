import { type TextStore, textStore } from "./text-store.ts";
import { isDateFormat, isShippedDateFormat } from "./xlsx-values.ts";
import { attribute, readXml, type XmlListener } from "./xml-elements.ts";

/** A sheet as the workbook lists it. */
export interface SheetPlace {
  readonly name: string;
  readonly relation: string;
  readonly visible: boolean;
}

/** What a workbook says of its sheets and its days. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPlace[];
  /** Days are counted from 1904, as old Macintosh files do. */
  readonly since1904: boolean;
}

const silent: XmlListener = { open: () => undefined, text: () => undefined, close: () => undefined };

/** The sheets in the order of the tabs. */
export async function readWorkbook(bytes: AsyncIterable<Uint8Array>): Promise<WorkbookPart> {
  const sheets: SheetPlace[] = [];
  let since1904 = false;
  await readAll(bytes, {
    ...silent,
    open: (name, attributes) => {
      if (name === "workbookPr") since1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const visible = (attributes.state ?? "visible") === "visible";
      sheets.push({ name: attributes.name ?? "", relation: attribute(attributes, "id") ?? "", visible });
    },
  });
  return { sheets, since1904 };
}

/** Where each related part lies, by the id of the relation; `kind` is the last word of its type. */
export async function readRelations(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Map<string, { target: string; kind: string }>> {
  const relations = new Map<string, { target: string; kind: string }>();
  await readAll(bytes, {
    ...silent,
    open: (name, { Id, Target, Type }) => {
      if (name !== "Relationship" || Id === undefined || Target === undefined) return;
      const target = Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`;
      relations.set(Id, { target, kind: (Type ?? "").slice((Type ?? "").lastIndexOf("/") + 1) });
    },
  });
  return relations;
}

/** For each cell style whether its number format shows a date or a time. */
export async function readDateStyles(bytes: AsyncIterable<Uint8Array>): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readAll(bytes, {
    ...silent,
    open: (name, attributes) => {
      if (name === "numFmt") own.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ""));
      if (name === "cellXfs") inCellFormats = true;
      if (name !== "xf" || !inCellFormats) return;
      const id = Number(attributes.numFmtId ?? 0);
      styles.push(own.get(id) ?? isShippedDateFormat(id));
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}

/** The texts that cells refer to by number; readings of names (phonetic runs) are left out. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<TextStore> {
  const strings = textStore();
  let text = "";
  let inText = false;
  let inReading = false;
  await readAll(bytes, {
    open: (name) => {
      if (name === "si") text = "";
      if (name === "rPh") inReading = true;
      inText = name === "t" && !inReading;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === "si") strings.add(text);
      if (name === "rPh") inReading = false;
      inText = false;
    },
  });
  return strings;
}

async function readAll(bytes: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  for await (const _ of readXml(bytes, listener));
}
