import { pipeline, Readable } from "node:stream";

import { type Info, parse } from "csv-parse";

import type { TableRow } from "./table-row.ts";
import { asUnreadable, unreadableFile } from "./unreadable-file.ts";

const DELIMITERS = [",", ";", "\t"] as const;
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
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: LONGEST_RECORD,
    });
    let before = 0;
    const records = pipeline(Readable.from(resumed(head, texts)), parser, () => undefined);
    for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: Info }>) {
      yield { row: before + 1, cells: record };
      before = info.lines;
    }
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** The delimiter that parts the widest of the first lines; marks within quotation marks part nothing. */
export function delimiterOf(head: string): string {
  const lines = head.replaceAll(/"[^"]*"/g, "").split(/\r\n|\r|\n/, HEAD_LINES);
  const widest = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return DELIMITERS.toSorted((a, b) => widest(b) - widest(a))[0] ?? ",";
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
