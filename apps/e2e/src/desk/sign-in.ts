import { DEMO_PASSWORD } from "@motcua/services/demo/demo-accounts";
import type { Page } from "playwright-core";

/** Signs in at the staff app that the page shows, and waits until its first screen is there. */
export async function signIn(page: Page, username: string, password: string = DEMO_PASSWORD): Promise<void> {
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByRole("textbox", { name: "Mật khẩu" }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("navigation").first().waitFor();
}
