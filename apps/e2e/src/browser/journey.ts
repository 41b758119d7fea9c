import { type Browser, chromium, type Page } from "playwright-core";
import { test as base, expect, inject } from "vitest";

import { CHROMIUM, chromiumArgs } from "./chromium.ts";
import { openWatched, type VisitorOptions, type WatchedContext } from "./watched-context.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the product runs; null when there is no browser to look at it. */
    readonly origin: string | null;
  }
}

const PATIENCE_MS = 60_000;

/** What a journey is given. */
export interface Journey {
  /** Where the product runs. */
  readonly origin: string;
  /** Opens a browser of one more person, without cookies, at a page of the product. */
  readonly visit: (path: string, options?: VisitorOptions) => Promise<Page>;
  /** Says that the server will refuse with this status, which the browser then writes to its console. */
  readonly expectRefusal: (status: number) => void;
}

/** One browser for the whole file; every journey has its own people in it. */
const withBrowser = base.extend<{ $file: { browser: Browser | null } }>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern what a fixture needs
    async ({}, use) => {
      if (inject("origin") === null) return use(null);
      const browser = await chromium.launch({ executablePath: CHROMIUM, args: chromiumArgs });
      await use(browser);
      await browser.close();
    },
    { scope: "file" },
  ],
});

/**
 * A test in a real browser. At its end no page of it may have written an error to the console, thrown, or asked
 * another host.
 */
export const test = withBrowser.extend<{ journey: Journey }>({
  journey: async ({ browser, skip }, use) => {
    const origin = inject("origin");
    // The global setup has said why, once for all.
    if (browser === null || origin === null) return skip();
    const people: WatchedContext[] = [];
    // Whoever is signed out is told so by the first answer.
    const refusals = [401];
    const visit: Journey["visit"] = async (path, options = {}) => {
      const person = await openWatched(browser, { ...options, origin, refusals });
      people.push(person);
      person.context.setDefaultTimeout(PATIENCE_MS);
      const page = await person.context.newPage();
      await page.goto(path);
      return page;
    };
    await use({ origin, visit, expectRefusal: (status) => refusals.push(status) });
    for (const { context } of people) await context.close();
    expect(people.flatMap(({ offences }) => offences)).toEqual([]);
  },
});
