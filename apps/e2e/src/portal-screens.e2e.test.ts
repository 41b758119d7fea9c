import type { Page } from "playwright-core";
import { expect } from "vitest";

import { test } from "./browser/journey.ts";
import { signIn } from "./desk/sign-in.ts";
import { lookAt, type Screen } from "./screens/look-at.ts";

const at = (name: string, path: string, heading: string | RegExp): Screen => ({
  name,
  async show(page) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  },
});

test("the portal's pages can be used by everybody, on a desk and on a phone", async ({ journey }) => {
  for (const status of [400, 404]) journey.expectRefusal(status);
  const code = await someCode(await journey.visit("/xa/"));
  const page = await journey.visit("/");
  const faults = await lookAt(page, "portal", [
    at("home", "/", /./),
    at("tracking", "/tra-cuu", "Tra cứu hồ sơ"),
    at("tracking-empty", "/tra-cuu?ma=", "Tra cứu hồ sơ"),
    at("tracking-malformed", "/tra-cuu?ma=abc", "Tra cứu hồ sơ"),
    at("tracking-unknown", "/tra-cuu?ma=000.01.27.H26-231016-9999", "Không tìm thấy hồ sơ"),
    at("tracking-found", `/tra-cuu?ma=${code}`, "Tra cứu hồ sơ"),
    at("procedures", "/thu-tuc", /./),
    at("procedures-found", "/thu-tuc?q=khai+sinh", /./),
    at("procedures-none", "/thu-tuc?q=qwzx", /./),
    at("procedure", "/thu-tuc/1.001193", "Thủ tục đăng ký khai sinh"),
    at("not-found", "/khong-co", /./),
  ]);
  expect(faults).toEqual([]);
});

/** The number of a dossier of the demo. */
async function someCode(clerk: Page): Promise<string> {
  await signIn(clerk, "ankhanh");
  const [code = ""] = await clerk.getByRole("row").nth(1).getByRole("link").allTextContents();
  return code;
}
