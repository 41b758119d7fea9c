import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What breaks WCAG 2.2 AA on the page as it stands, as far as a machine can tell: one sentence for each place. */
export async function findViolations(page: Page): Promise<string[]> {
  // Evaluated and not loaded as a script, which the page's own policy would refuse.
  await page.evaluate(source);
  const violations = await page.evaluate(
    async (levels) =>
      // The script above has put axe on the window, where no type says so.
      (await (window as unknown as Window & { axe: typeof axe }).axe.run(document, { runOnly: levels })).violations,
    LEVELS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`),
  );
}
