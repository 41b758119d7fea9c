import type { Table } from "./table-row.ts";
import { asUnreadable, unreadableFile } from "./unreadable-file.ts";
import { readDateStyles, readRelations, readSharedStrings, readWorkbook } from "./xlsx-parts.ts";
import { readSheetRows } from "./xlsx-sheet.ts";
import type { CellContext } from "./xlsx-values.ts";
import { listZip, readZipEntry, type ZipEntry } from "./zip-archive.ts";

const WORKBOOK = "xl/workbook.xml";

/**
 * The visible sheets of a workbook in the order of its tabs. Rows are read from the archive as they are asked for;
 * only the shared texts are held in memory. Our own reader, as the streaming one of exceljs unpacks personal data
 * to a temporary folder, hands out sheets in the archive's order, and misreads ISO dates and inline texts.
 * @throws {DomainError} FILE_UNREADABLE: `kind`, `encrypted`, `broken`
 */
export async function openXlsx(path: string): Promise<Table[]> {
  try {
    const entries = await listZip(path);
    const part = (name: string) => bytesOf(path, entries.get(name));
    if (!entries.has(WORKBOOK)) throw unreadableFile("kind");
    const workbook = await readWorkbook(await part(WORKBOOK));
    const relations = await readRelations(await part("xl/_rels/workbook.xml.rels"));
    const target = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.target ?? "";
    const context: CellContext = {
      since1904: workbook.since1904,
      dateStyles: await readDateStyles(await part(target("styles"))),
      sharedStrings: await readSharedStrings(await part(target("sharedStrings"))),
    };
    return workbook.sheets.flatMap(({ name, relation, visible }) => {
      const entry = entries.get(relations.get(relation)?.target ?? "");
      if (!visible || !entry) return [];
      return [{ name, rows: () => sheetRows(path, { entry, context }) }];
    });
  } catch (error) {
    throw asUnreadable(error);
  }
}

async function* sheetRows(path: string, sheet: { entry: ZipEntry; context: CellContext }) {
  try {
    yield* readSheetRows(await readZipEntry(path, sheet.entry), sheet.context);
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** The bytes of a part; those of an empty element when the workbook does without it. */
async function bytesOf(path: string, entry: ZipEntry | undefined): Promise<AsyncIterable<Uint8Array>> {
  return entry ? readZipEntry(path, entry) : absent();
}

async function* absent(): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode("<none/>");
}
