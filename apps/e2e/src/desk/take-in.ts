import type { Page } from "playwright-core";

import { tabTo, typeInto } from "./keyboard.ts";

/** A fictional person and what they come for. */
export interface Visitor {
  /** What the clerk types to find the procedure, and the name it finds. */
  readonly typed: string;
  readonly procedure: RegExp;
  readonly name: string;
  readonly identity: string;
  readonly address: string;
  readonly phone: string;
}

/** What the screen says after a dossier was accepted. */
export interface Accepted {
  readonly id: string;
  readonly code: string;
  /** As the screen says it: 17:00 thứ Hai, 16/10/2023. */
  readonly due: string;
}

const CODE = /\d{3}\.\d{2}\.\d{2}\.H\d{2}-\d{6}-\d{4,}/;
const DUE = /Hẹn trả\s+(\d{2}:\d{2} .+\d{4})/;

/** Finds the procedure by what is typed, takes the first found, and waits for its papers. */
export async function chooseProcedure(
  page: Page,
  { typed, procedure }: Pick<Visitor, "typed" | "procedure">,
): Promise<void> {
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: "Thủ tục hành chính" }).waitFor();
  await page.keyboard.type(typed);
  await page.getByRole("option", { name: procedure }).first().waitFor();
  await page.keyboard.press("Enter");
  await page
    .getByRole("checkbox", { name: /^Đã nhận:/ })
    .first()
    .waitFor();
}

/** Takes in a dossier from any screen of the desk, by keyboard alone. */
export async function takeIn(page: Page, visitor: Visitor): Promise<Accepted> {
  await chooseProcedure(page, visitor);
  await typeInto(page, /^Họ và tên/, visitor.name);
  await typeInto(page, /^Số CCCD/, visitor.identity);
  await typeInto(page, "Địa chỉ", visitor.address);
  await typeInto(page, "Số điện thoại", visitor.phone);
  await tabTo(page, page.getByRole("button", { name: "Đánh dấu đủ giấy tờ bắt buộc" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  return readAccepted(page);
}

/** Waits for the screen that says that the dossier was accepted, and reads it. */
export async function readAccepted(page: Page): Promise<Accepted> {
  const panel = page.getByRole("region", { name: "Đã tiếp nhận hồ sơ" });
  const address = await panel.getByRole("link", { name: "Mở hồ sơ" }).getAttribute("href");
  const [text = ""] = await panel.allInnerTexts();
  const [code, due, id] = [CODE.exec(text)?.[0], DUE.exec(text)?.[1], address?.split("/").at(-1)];
  if (!code || !due || !id) throw new Error(`no number, due moment or address in: ${text}`);
  return { id, code, due };
}
