import type { Page } from "playwright-core";

/** The figure of a tile of the period, by its label. */
export async function readPeriodTile(page: Page, label: string): Promise<number> {
  const tiles = page.getByRole("region", { name: /^Hồ sơ tiếp nhận từ/ });
  const tile = tiles.getByRole("link", { name: new RegExp(`^${label}`) }).filter({ hasText: /\d/ });
  await tile.waitFor();
  const [text = ""] = await tile.allInnerTexts();
  const [, value = ""] = text.split("\n");
  return Number(value.replaceAll(".", ""));
}
