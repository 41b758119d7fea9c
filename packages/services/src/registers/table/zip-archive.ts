import { createInflateRaw } from "node:zlib";

import { readStretch, sizeOf, streamBytes } from "./read-bytes.ts";
import { unreadableFile } from "./unreadable-file.ts";

/** A file within a ZIP archive, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const MOST_DIRECTORY_BYTES = 16 * 1_048_576;
const IN_ZIP_64 = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * The files of an archive by name. Read from the central directory, so that any may be opened first and nothing
 * is unpacked to disk.
 * @throws {DomainError} FILE_UNREADABLE `broken` when the directory is damaged or missing
 */
export async function listZip(path: string): Promise<Map<string, ZipEntry>> {
  const { offset, size } = await findDirectory(path);
  if (size > MOST_DIRECTORY_BYTES) throw unreadableFile("broken");
  const directory = await readStretch(path, { start: offset, end: offset + size - 1 });
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === ENTRY; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const name = directory.toString("utf8", at + 46, at + 46 + nameLength).replace(/^\//, "");
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      ...placeOf(directory, { at, extra }),
    });
    at += 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The unpacked bytes of one file. @throws {DomainError} FILE_UNREADABLE: `encrypted`, `broken` */
export async function readZipEntry(path: string, entry: ZipEntry): Promise<AsyncIterable<Buffer>> {
  if (entry.encrypted) throw unreadableFile("encrypted");
  if (entry.method !== STORED && entry.method !== DEFLATED) throw unreadableFile("broken");
  const local = await readStretch(path, { start: entry.offset, end: entry.offset + 29 });
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL) throw unreadableFile("broken");
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.packedSize === 0) return noBytes();
  return streamBytes(path, entry.method === DEFLATED ? createInflateRaw() : null, {
    start,
    end: start + entry.packedSize - 1,
  });
}

async function* noBytes(): AsyncGenerator<Buffer> {
  // An empty file within the archive has none.
}

async function findDirectory(path: string): Promise<{ offset: number; size: number }> {
  const size = await sizeOf(path);
  const start = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
  const tail = await readStretch(path, { start, end: size - 1 });
  for (let at = tail.length - END_SIZE; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    const directory = { size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    const is64 = directory.offset === IN_ZIP_64 || directory.size === IN_ZIP_64;
    return is64 ? findDirectory64(path, tail.subarray(Math.max(0, at - 20), at)) : directory;
  }
  throw unreadableFile("broken");
}

async function findDirectory64(path: string, locator: Buffer): Promise<{ offset: number; size: number }> {
  if (locator.length < 20 || locator.readUInt32LE(0) !== END_64_LOCATOR) throw unreadableFile("broken");
  const start = Number(locator.readBigUInt64LE(8));
  const end = await readStretch(path, { start, end: start + 55 });
  if (end.length < 56) throw unreadableFile("broken");
  return { size: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) };
}

/** Size and place, from the 64-bit field where the short ones say so. */
function placeOf(directory: Buffer, { at, extra }: { at: number; extra: Buffer }) {
  const packed = directory.readUInt32LE(at + 20);
  const place = directory.readUInt32LE(at + 42);
  if (packed !== IN_ZIP_64 && place !== IN_ZIP_64) return { packedSize: packed, offset: place };
  const long = longNumbers(extra);
  if (directory.readUInt32LE(at + 24) === IN_ZIP_64) long.shift();
  return {
    packedSize: packed === IN_ZIP_64 ? (long.shift() ?? 0) : packed,
    offset: place === IN_ZIP_64 ? (long.shift() ?? 0) : place,
  };
}

function longNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    return Array.from({ length: Math.floor(field.length / 8) }, (_, n) => Number(field.readBigUInt64LE(n * 8)));
  }
  return [];
}
