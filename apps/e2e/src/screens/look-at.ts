import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Page } from "playwright-core";

import { sizes } from "../browser/watched-context.ts";
import { findViolations } from "./find-violations.ts";

const RESULTS = resolve(import.meta.dirname, "../../test-results");

/** A screen and how to come to it. */
export interface Screen {
  readonly name: string;
  /** Leads the page there and returns when it is drawn. */
  readonly show: (page: Page) => Promise<void>;
}

/**
 * Shows the screens one after another in both sizes, leaves a picture of each, and returns what is wrong with them:
 * breaches of WCAG 2.2 AA, and a page that has to be scrolled sideways on a phone.
 */
export async function lookAt(page: Page, app: string, screens: readonly Screen[]): Promise<string[]> {
  const folder = join(RESULTS, app);
  mkdirSync(folder, { recursive: true });
  const faults: string[] = [];
  for (const [place, { name, show }] of screens.entries()) {
    await page.setViewportSize(sizes.desk);
    await show(page);
    const number = screens.length > 1 ? `${String(place + 1).padStart(2, "0")}-` : "";
    const picture = join(folder, number + name);
    for (const size of [sizes.desk, sizes.phone]) {
      await page.setViewportSize(size);
      await page.evaluate(() => document.fonts.ready);
      // A dialog covers the window and not the page below it.
      const fullPage = size === sizes.phone && (await page.getByRole("dialog").count()) === 0;
      await page.screenshot({ path: `${picture}-${size.width}.png`, fullPage });
      const found = [...(await findViolations(page)), ...(await findOverflow(page))];
      faults.push(...found.map((fault) => `${app}/${name} at ${size.width}: ${fault}`));
    }
  }
  return faults;
}

async function findOverflow(page: Page): Promise<string[]> {
  const { wide, shown } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    shown: document.documentElement.clientWidth,
  }));
  return wide > shown ? [`the page is ${wide} wide on a screen of ${shown}`] : [];
}
