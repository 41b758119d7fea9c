import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";

const LIMIT_BYTES = 8 * 1024 * 1024;
const SHOWN_BYTES = 4 * 1024;

/**
 * Keeps the server's log below its limit: what there is becomes `<log>.1`, the log begins anew.
 * Safe while the server writes, as it appends; a line written in between may be lost.
 */
export function trimLog(path: string, limit = LIMIT_BYTES): void {
  if (!existsSync(path) || statSync(path).size <= limit) return;
  rmSync(`${path}.1`, { force: true }); // it may be root's, in a folder that is ours
  copyFileSync(path, `${path}.1`);
  truncateSync(path);
}

/** Opens the log for a child to append to, and says where its lines will begin. */
export function openLog(path: string): { fd: number; from: number } {
  trimLog(path);
  const fd = openSync(path, "a", 0o600);
  return { fd, from: fstatSync(fd).size };
}

/** The last lines of the log after the given place. */
export function readLogEnd(path: string, from: number): string {
  const size = statSync(path).size;
  const start = Math.max(Math.min(from, size), size - SHOWN_BYTES);
  const bytes = Buffer.alloc(size - start);
  const fd = openSync(path, "r");
  try {
    readSync(fd, bytes, 0, bytes.length, start);
  } finally {
    closeSync(fd);
  }
  return bytes.toString("utf8").trim();
}
