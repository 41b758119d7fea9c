import { readFileSync } from "node:fs";
import { join } from "node:path";

import { listRooms, type Manifest, readManifest } from "../launch/workspace.mjs";

/** Libraries of which two copies in one process break things at a distance: state, classes, caches of their own. */
const single = [
  "@mantine/core",
  "@tanstack/react-query",
  "@trpc/client",
  "@trpc/server",
  "better-auth",
  "drizzle-orm",
  "hono",
  "postgres",
  "react",
  "react-dom",
  "vite",
  "vitest",
  "zod",
];

function declared(manifest: Manifest): [name: string, range: string][] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
}

/** Entries `name: version` of the catalog in pnpm-workspace.yaml, which pnpm keeps one a line. */
function readCatalog(root: string): [name: string, version: string][] {
  const text = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
  const section = /^catalog:\n((?: {2}.*\n)*)/m.exec(text)?.[1] ?? "";
  return [...section.matchAll(/^ {2}["']?([^"':]+)["']?: *["']?([^"'\s]+)["']?$/gm)].map((match) => [
    match[1] as string,
    match[2] as string,
  ]);
}

/** Versions of each package that the lockfile installs. */
function readInstalled(root: string): Map<string, string[]> {
  const text = readFileSync(join(root, "pnpm-lock.yaml"), "utf8");
  const section = text.slice(text.indexOf("\npackages:\n"), text.indexOf("\nsnapshots:\n"));
  const installed = new Map<string, string[]>();
  for (const match of section.matchAll(/^ {2}'?(@?[^@'\s]+)@([^':\s]+)'?:$/gm)) {
    const [, name, version] = match as unknown as [string, string, string]; // both groups take part in every match
    installed.set(name, [...(installed.get(name) ?? []), version]);
  }
  return installed;
}

/**
 * Each dependency has one version: manifests name the catalog and nothing else, the catalog names exact versions, and the
 * lockfile has one copy of whatever does not bear two.
 */
export function checkVersions(root: string): string[] {
  const catalog = readCatalog(root);
  const rooms = [{ folder: root, manifest: readManifest(root) }, ...listRooms(root)];
  const loose = rooms.flatMap(({ manifest }) =>
    declared(manifest)
      .filter(([, range]) => range !== "catalog:" && range !== "workspace:*")
      .map(([name, range]) => `${manifest.name} wants ${name} "${range}": write "catalog:"`),
  );
  const ranges = catalog
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `the catalog has ${name} "${version}": write one exact version`);
  const installed = readInstalled(root);
  const copies = single
    .map((name) => ({ name, versions: installed.get(name) ?? [] }))
    .filter(({ versions }) => versions.length > 1)
    .map(({ name, versions }) => `${name} is installed ${versions.length} times: ${versions.join(", ")}`);
  const blind = installed.size === 0 || catalog.length === 0 ? ["no version could be read: the check is blind"] : [];
  return [...loose, ...ranges, ...copies, ...blind];
}
