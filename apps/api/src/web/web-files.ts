import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** A built file as it is sent. */
export interface WebFile {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  /** True when its name holds a hash of its content: it may be kept for ever. */
  readonly immutable: boolean;
  /** Compressed once, when first asked for; null for what compresses badly. */
  readonly gzipped: (() => Promise<Buffer>) | null;
}

/** The files of one built app by their path from its root, without a leading slash. */
export type WebFiles = ReadonlyMap<string, WebFile>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".txt": "text/plain; charset=utf-8",
};
const compressible = /\.(html|css|js|json|webmanifest|svg|txt)$/;
const hashed = /^assets\/.+-[\w-]{8}\.[a-z0-9]+$/;
const compress = promisify(gzip);

/**
 * Reads the files of a `dist` folder; none when it is not there. Only what was on disk at the start can be asked for,
 * so no path leads anywhere else.
 */
export function readWebFiles(folder: string): WebFiles {
  const files = new Map<string, WebFile>();
  if (!existsSync(folder)) return files;
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const full = join(folder, path);
    if (statSync(full).isFile() && !path.split("/").some((part) => part.startsWith("."))) {
      files.set(path, webFile(path, readFileSync(full)));
    }
  }
  return files;
}

function webFile(path: string, body: Buffer): WebFile {
  let compressed: Promise<Buffer> | null = null;
  return {
    body,
    type: types[extname(path)] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
    immutable: hashed.test(path),
    gzipped: compressible.test(path)
      ? () => {
          compressed ??= compress(body);
          return compressed;
        }
      : null,
  };
}
