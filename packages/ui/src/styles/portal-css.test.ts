import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const BUDGET_BYTES = 15_000;

/** A style sheet with what it imports in place of the imports, as the portal's build bundles it. */
function bundled(url: URL): string {
  return readFileSync(url, "utf8").replace(/@import "([^"]+)";/g, (_, path: string) => bundled(new URL(path, url)));
}

const css = bundled(new URL("./portal.css", import.meta.url));

test("the portal's styles weigh less than 15 kB when compressed", () => {
  expect(css).toContain("--mc-accent: #");
  expect(gzipSync(css).byteLength).toBeLessThan(BUDGET_BYTES);
});

test("every custom property that is used is a token", () => {
  const used = [...css.matchAll(/var\((--mc-[\w-]+)\)/g)].map(([, name]) => name);
  expect(used.filter((name) => !css.includes(`${name}: `))).toEqual([]);
});
