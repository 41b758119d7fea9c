import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { onTestFinished } from "vitest";

/** Writes `files` (path from the root → text) into a folder of its own, which is removed when the test ends. */
export function temporaryHouse(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "motcua-guard-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Makes `packages/<name>` of a temporary house importable as `@motcua/<name>`, as pnpm does. */
export function linkPackages(root: string, names: readonly string[]): void {
  mkdirSync(join(root, "node_modules/@motcua"), { recursive: true });
  for (const name of names) symlinkSync(join(root, "packages", name), join(root, "node_modules/@motcua", name));
}
