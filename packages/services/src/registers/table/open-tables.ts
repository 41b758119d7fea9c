import { readHead, sizeOf, streamBytes, streamGunzipped } from "./read-bytes.ts";
import { readCsv } from "./read-csv.ts";
import { openXlsx } from "./read-xlsx.ts";
import type { Table } from "./table-row.ts";
import { unreadableFile } from "./unreadable-file.ts";

/** What a file is by its first bytes; its name says nothing. `compound` is an old .xls or one locked by a password. */
type FileKind = "zip" | "gzip" | "compound" | "text" | "binary";

const HEAD_BYTES = 4096;

/**
 * The tables of a register's file: the visible sheets of an XLSX, or the one table of a CSV, packed by gzip or not.
 * The kind is decided by content. Rows are streamed, and may be asked for again.
 * @throws {DomainError} FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function openTables(path: string): Promise<Table[]> {
  if ((await sizeOf(path)) === 0) throw unreadableFile("empty");
  const kind = fileKindOf(await readHead(path, HEAD_BYTES));
  switch (kind) {
    case "zip":
      return openXlsx(path);
    case "gzip":
      return [{ name: "", rows: () => readCsv(streamGunzipped(path)) }];
    case "text":
      return [{ name: "", rows: () => readCsv(streamBytes(path, null)) }];
    case "compound":
      throw unreadableFile("encrypted");
    case "binary":
      throw unreadableFile("kind");
  }
}

/** The kind of a file by its first bytes. */
function fileKindOf(head: Uint8Array): FileKind {
  const begins = (...bytes: number[]) => bytes.every((byte, place) => head[place] === byte);
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return "zip";
  if (begins(0x1f, 0x8b)) return "gzip";
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return "compound";
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) return "text";
  return head.includes(0) ? "binary" : "text";
}
