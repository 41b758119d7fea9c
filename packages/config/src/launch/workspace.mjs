import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, string>} [exports]
 * @property {{packageManager?: {version: string}}} [devEngines]
 *
 * @typedef {object} Room a package or an app of the workspace
 * @property {string} folder absolute
 * @property {Manifest} manifest
 */

/**
 * @param {string} folder
 * @returns {Manifest}
 */
export function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/**
 * All rooms of the house (`apps/*` and `packages/*`), in a fixed order.
 * @param {string} root
 * @returns {Room[]}
 */
export function listRooms(root) {
  return ["apps", "packages"].flatMap((floor) => {
    const base = join(root, floor);
    if (!existsSync(base)) return [];
    return readdirSync(base)
      .sort()
      .map((name) => join(base, name))
      .filter((folder) => existsSync(join(folder, "package.json")))
      .map((folder) => ({ folder, manifest: readManifest(folder) }));
  });
}

/**
 * The rooms named in `names` and every room they depend on.
 * @param {readonly Room[]} rooms
 * @param {readonly string[]} names
 * @returns {Room[]}
 */
export function withDependencies(rooms, names) {
  const byName = new Map(rooms.map((room) => [room.manifest.name, room]));
  /** @type {Map<string, Room>} */
  const reached = new Map();
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const room = byName.get(name);
    if (!room || reached.has(name)) continue;
    reached.set(name, room);
    pending.push(...Object.keys(room.manifest.dependencies ?? {}));
  }
  return [...reached.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}
