import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

import { test } from "./browser/journey.ts";
import { sizes } from "./browser/watched-context.ts";
import { signIn } from "./desk/sign-in.ts";
import { chooseProcedure } from "./desk/take-in.ts";

const MOST_STOPS = 80;
const visitor = { typed: "khai sinh", procedure: /Thủ tục đăng ký khai sinh/ };

test("whoever goes through the intake by Tab sees where they are, also above the bar at the foot", async ({
  journey,
}) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await chooseProcedure(page, visitor);
  for (const size of [sizes.desk, sizes.phone]) {
    await page.setViewportSize(size);
    await page.getByRole("combobox", { name: "Thủ tục hành chính" }).focus();
    const stops: string[] = [];
    const hidden: string[] = [];
    while (!(await isFocused(page.getByRole("button", { name: /^Tiếp nhận/ })))) {
      const { name, seen } = await focused(page);
      stops.push(name);
      if (!seen) hidden.push(name);
      expect(stops.length, "the way ends").toBeLessThan(MOST_STOPS);
      await page.keyboard.press("Tab");
    }
    if (!(await focused(page)).seen) hidden.push("Tiếp nhận");
    expect(hidden, `${size.width}`).toEqual([]);
    for (const label of ["Họ và tên", "Số điện thoại", "Số bộ hồ sơ", "Đánh dấu đủ giấy tờ bắt buộc"]) {
      expect(
        stops.some((name) => name.startsWith(label)),
        label,
      ).toBe(true);
    }
    expect(stops.findIndex((name) => name.startsWith("Họ và tên"))).toBeLessThan(
      stops.findIndex((name) => name.startsWith("Đánh dấu")),
    );
  }
});

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

/** What has the focus, and whether any of it can be seen: not below an edge, not under a bar (WCAG 2.4.11). */
function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const node = document.activeElement as HTMLInputElement;
    const label = node.labels?.[0]?.textContent ?? node.getAttribute("aria-label") ?? node.textContent ?? "";
    const { left, right, top, bottom } = node.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const group = node.name === "" ? "" : ` [${node.name}]`;
    return { name: label.trim() + group, seen: at !== null && (node.contains(at) || at.contains(node)) };
  });
}
