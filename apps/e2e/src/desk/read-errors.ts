import type { Page } from "playwright-core";
import { expect } from "vitest";

/** The sentences of the summary of errors, once it has taken the focus. */
export async function readErrors(page: Page): Promise<string[]> {
  const summary = page.getByRole("alert").filter({ has: page.getByRole("heading", { name: "Có lỗi cần sửa" }) });
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((node) => node === document.activeElement)).toBe(true);
  return summary.getByRole("listitem").allTextContents();
}
