import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { onTestFinished } from "vitest";

import { cleanRow } from "../rows/clean-row.ts";
import { type RegisterHeader, readHeader } from "../rows/find-header.ts";
import { type RegisterColumn, registerColumnKeys, registerColumns } from "../rows/register-columns.ts";

/** A row by column; the rest is empty. */
export type SampleRow = Partial<Record<RegisterColumn, string>>;

/** A whole good row: a birth registered at Trạm Trôi the same day. */
export const goodRow = {
  sequence: "1",
  code: "000.01.27.H26-230301-0001",
  procedure: "1.001193",
  procedureName: "Thủ tục đăng ký khai sinh",
  field: "Hộ tịch",
  unitName: "Thị trấn Trạm Trôi",
  unit: "09832",
  owner: "Nguyễn Văn Ánh",
  identity: "001087123456",
  address: "Thôn 3, Thị trấn Trạm Trôi",
  phone: "0912345678",
  channelIn: "Trực tiếp",
  receivedAt: "01/03/2023 09:00",
  dueAt: "01/03/2023 17:00",
  resultAt: "01/03/2023 14:00",
  returnedAt: "01/03/2023 15:00",
  channelOut: "Tại quầy",
  state: "Đã trả kết quả",
  digitised: "Có",
  fee: "0",
  payment: "Miễn phí",
  satisfaction: "5",
} as const satisfies Record<RegisterColumn, string>;

/** The header of our own registers, in the order given. */
export function sampleHeader(columns: readonly RegisterColumn[] = registerColumnKeys): RegisterHeader {
  return readHeader({ row: 1, cells: columns.map((column) => registerColumns[column].title) });
}

/** A cleaned row, with what a test changes. */
export function cleaned(changes: SampleRow = {}) {
  const row: SampleRow = { ...goodRow, ...changes };
  return cleanRow(
    registerColumnKeys.map((column) => row[column] ?? ""),
    sampleHeader().places,
  );
}

/** The text of a CSV with the columns given, the header in line 1. */
export function csvText(rows: readonly SampleRow[], columns: readonly RegisterColumn[] = registerColumnKeys): string {
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? "")).join(","));
  const titles = columns.map((column) => quoted(registerColumns[column].title)).join(",");
  return `${[titles, ...lines].join("\n")}\n`;
}

/** Writes a file into a folder of its own, which goes when the test ends. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join("/tmp", "motcua-register-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** All that comes. */
export async function gathered<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
