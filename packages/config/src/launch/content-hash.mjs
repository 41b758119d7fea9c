import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const generated = new Set(["node_modules", "dist", ".turbo", ".motcua", "test-results"]);

/**
 * Every file below `folder`, in a fixed order, without what is generated or installed.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !generated.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/**
 * One hash over names and contents. Times are left out: a fresh clone of the same content must have the same hash.
 * @param {Iterable<readonly [name: string, content: string | Buffer]>} entries
 * @returns {string}
 */
export function contentHash(entries) {
  const hash = createHash("sha256");
  for (const [name, content] of entries) {
    hash.update(`${name}\0${Buffer.byteLength(content)}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {readonly string[]} paths absolute
 * @param {string} base names in the hash are relative to it
 * @returns {string}
 */
export function filesHash(paths, base) {
  return contentHash(paths.map((path) => /** @type {const} */ ([path.slice(base.length), readFileSync(path)])));
}

/**
 * The text of a file, or an empty one where it is missing.
 * @param {string} path
 * @returns {string}
 */
export function textOf(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
