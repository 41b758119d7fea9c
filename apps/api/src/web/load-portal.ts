import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Portal, PortalBundle } from "@motcua/rpc/portal";

import { messages } from "../messages.vi.ts";

interface Manifest {
  readonly [source: string]: { readonly file: string; readonly isEntry?: boolean };
}

/** The portal's pages from its built bundle; where nothing was built, one sentence that says so. */
export async function loadPortal(dist: string): Promise<Portal> {
  const bundlePath = join(dist, "server/portal.js");
  if (!existsSync(bundlePath)) return unbuiltPortal;
  const bundle: PortalBundle = await import(pathToFileURL(bundlePath).href);
  return bundle.createPortal({ stylesheet: `/${stylesheetOf(join(dist, "client/.vite/manifest.json"))}` });
}

function stylesheetOf(manifestPath: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(manifestPath, "utf8"));
  const entry = Object.values(manifest).find(({ file }) => file.endsWith(".css"));
  if (!entry) throw new Error(`no stylesheet in ${manifestPath}`);
  return entry.file;
}

const notBuilt = `<!doctype html><html lang="vi"><title>Một Cửa</title><p>${messages.notBuilt}</p></html>`;

const unbuiltPortal: Portal = {
  respond: async () => ({ html: notBuilt, status: 404 }),
  errorPage: () => notBuilt,
};
