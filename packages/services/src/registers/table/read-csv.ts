import { pipeline, Readable } from "node:stream";
import { TextDecoder } from "node:util";

import { parse } from "csv-parse";

import type { TableRow } from "./table-row.ts";
import { asUnreadable, unreadableFile } from "./unreadable-file.ts";

const DELIMITERS = [",", ";", "\t"] as const;
const LINE_BREAK = /\r\n|\r|\n/;
/** What the delimiter is looked for in. */
const HEAD_CHARACTERS = 65_536;
const HEAD_LINES = 40;
/** A record beyond this is a quotation mark that nobody closed. */
const LONGEST_RECORD = 1_000_000;

/**
 * The records of a CSV in UTF-8 (or UTF-16 with its mark), its delimiter found by itself. A record's row is the
 * line on which it begins, also when a quoted cell runs over several lines. Empty lines are records of one empty cell.
 * @throws {DomainError} FILE_UNREADABLE: `encoding`, `empty`, `broken`
 */
export async function* readCsv(bytes: AsyncIterable<Buffer>): AsyncGenerator<TableRow> {
  try {
    const texts = decoded(bytes);
    const head = await headOf(texts);
    if (head.trim() === "") throw unreadableFile("empty");
    const parser = parse({
      delimiter: delimiterOf(head),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
    });
    let row = 1;
    const records = pipeline(Readable.from(resumed(head, texts)), parser, () => undefined);
    for await (const cells of records as AsyncIterable<string[]>) {
      yield { row, cells };
      row += 1 + lineBreaksIn(cells);
    }
  } catch (error) {
    throw asUnreadable(error);
  }
}

/**
 * The delimiter by which most of the first lines have the same number of cells, then the one that gives more of them;
 * marks within quotation marks part nothing.
 */
export function delimiterOf(head: string): string {
  const lines = head.replaceAll(/"[^"]*"/g, "").split(LINE_BREAK, HEAD_LINES);
  const found = DELIMITERS.map((delimiter) => ({ delimiter, ...commonWidth(lines, delimiter) }));
  return found.toSorted((a, b) => b.lines - a.lines || b.width - a.width)[0]?.delimiter ?? ",";
}

function commonWidth(lines: readonly string[], delimiter: string): { readonly lines: number; readonly width: number } {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const width = line.split(delimiter).length;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const [widest] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return widest === undefined ? { lines: 0, width: 0 } : { width: widest[0], lines: widest[1] };
}

/** Counted by ourselves: the parser takes a CRLF within quotation marks for two lines. */
function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes("\n") || cell.includes("\r")) count += cell.split(LINE_BREAK).length - 1;
  }
  return count;
}

async function headOf(texts: AsyncIterator<string>): Promise<string> {
  let head = "";
  while (head.length < HEAD_CHARACTERS) {
    const { value, done } = await texts.next();
    if (done) break;
    head += value;
  }
  return head;
}

async function* resumed(head: string, texts: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* texts;
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of bytes) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      yield decoder.decode(chunk, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? unreadableFile("encoding") : error;
  }
}

function encodingOf(chunk: Buffer): "utf-8" | "utf-16le" | "utf-16be" {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
}
