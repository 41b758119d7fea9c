import { expect } from "vitest";

import { test } from "../browser/journey.ts";
import { findViolations } from "./find-violations.ts";

test("a planted violation is seen, so that none found means something", async ({ journey }) => {
  const page = await journey.visit("/");
  expect(await findViolations(page)).toEqual([]);
  await page.evaluate(() => {
    document.querySelector("h1")?.insertAdjacentHTML("afterend", '<button type="button"></button>');
  });
  expect(await findViolations(page)).toEqual([expect.stringContaining("button-name")]);
});
