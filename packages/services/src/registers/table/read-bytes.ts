import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline, Transform } from "node:stream";
import { createGunzip } from "node:zlib";

import { fileTooLarge, unreadableFile } from "./unreadable-file.ts";

/** More than any register unpacks to; what exceeds it is a trap or a mistake. */
const MOST_BYTES = 1024 * 1_048_576;

/** A stretch of a file; `end` is inclusive, as the platform has it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The first bytes of a file, at most `length`. */
export async function readHead(path: string, length: number): Promise<Buffer> {
  return readStretch(path, { start: 0, end: length - 1 });
}

/** A stretch of a file as far as the file has it. */
export async function readStretch(path: string, { start, end }: Stretch): Promise<Buffer> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start + 1), 0, end - start + 1, start);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The number of bytes in a file. */
export async function sizeOf(path: string): Promise<number> {
  const file = await openFile(path);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw unreadableFile("kind");
    return stat.size;
  } finally {
    await file.close();
  }
}

/** The bytes of a stretch after `decompress`, refused beyond {@link MOST_BYTES}. */
export function streamBytes(path: string, decompress: Transform | null, stretch?: Stretch): AsyncIterable<Buffer> {
  const source = createReadStream(path, stretch);
  const limit = limited();
  // Errors destroy the last stream of the pipeline; who reads it is told there.
  const done = () => undefined;
  return decompress === null ? pipeline(source, limit, done) : pipeline(source, decompress, limit, done);
}

/** The bytes of a file that gzip packed. */
export function streamGunzipped(path: string): AsyncIterable<Buffer> {
  return streamBytes(path, createGunzip());
}

/** SHA-256 of a file, as hex. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function limited(): Transform {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      total += chunk.length;
      if (total > MOST_BYTES) next(fileTooLarge(MOST_BYTES));
      else next(null, chunk);
    },
  });
}

async function openFile(path: string) {
  try {
    return await open(path, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw unreadableFile("missing");
    throw error;
  }
}
