import type { Locator, Page } from "playwright-core";

/** More stops than any of our screens has. */
const MOST_STOPS = 80;

/** Presses Tab until the element has the focus, as somebody does who uses no mouse. */
export async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${element}`);
}

/** Goes to a text field by Tab and types into it. */
export async function typeInto(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole("textbox", { name: label }));
  await page.keyboard.type(text);
}
