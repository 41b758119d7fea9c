import type { Page } from "playwright-core";
import { expect } from "vitest";

import { readPeriodTile } from "./board/read-tile.ts";
import { test } from "./browser/journey.ts";
import { signIn } from "./desk/sign-in.ts";
import { type Accepted, takeIn, type Visitor } from "./desk/take-in.ts";
import { readQrCode, readText } from "./slip/read-slip.ts";

const visitor: Visitor = {
  typed: "khai sinh",
  procedure: /Thủ tục đăng ký khai sinh/,
  name: "Nguyễn Thị Thử Nghiệm",
  identity: "001190004321",
  address: "Thôn Vân Lũng, Xã An Khánh",
  phone: "0912000111",
};

test("a dossier goes from the counter to its owner, and everybody sees what is theirs to see", async ({ journey }) => {
  const clerk = await journey.visit("/xa/");
  const specialist = await journey.visit("/xa/");
  const leader = await journey.visit("/huyen/");
  const citizen = await journey.visit("/", { size: "phone", script: false });
  await signIn(clerk, "ankhanh");
  await signIn(specialist, "chuyenvien");
  await signIn(leader, "lanhdao");
  const before = await figuresOf(leader);
  await specialist.getByRole("link", { name: /^Của tôi/ }).click();
  await leader.evaluate(() => Object.assign(window, { neverReloaded: true }));

  const accepted = await takeIn(clerk, visitor);
  await slipIsIssued(clerk, accepted);
  await citizenSees(citizen, accepted.code, "Được tiếp nhận");
  await expect.poll(() => figuresOf(leader), { timeout: 60_000 }).toEqual({ ...before, received: before.received + 1 });

  await handOver(clerk);
  await citizenSees(citizen, accepted.code, "Đang xử lý");

  await recordResult(specialist, accepted.code);
  await citizenSees(citizen, accepted.code, "Đã xử lý xong");
  await expect
    .poll(() => figuresOf(leader), { timeout: 60_000 })
    .toEqual({ received: before.received + 1, resolved: before.resolved + 1 });

  await returnResult(clerk, accepted.code);
  await citizenSees(citizen, accepted.code, "Đã trả kết quả");

  expect(await leader.evaluate(() => Object.hasOwn(window, "neverReloaded"))).toBe(true);
  await drillDown(leader, accepted.code);
});

async function figuresOf(leader: Page): Promise<{ received: number; resolved: number }> {
  return {
    received: await readPeriodTile(leader, "Tiếp nhận"),
    resolved: await readPeriodTile(leader, "Đã giải quyết"),
  };
}

/** F9 opens the slip; its text and its QR code say what the screen says. */
async function slipIsIssued(clerk: Page, { id, code, due }: Accepted): Promise<void> {
  const context = clerk.context();
  const opened = context.waitForEvent("request", (request) => request.url().includes("/files/slip/"));
  await clerk.keyboard.press("F9");
  const { href, origin } = new URL((await opened).url());
  expect(href).toBe(`${origin}/files/slip/${id}`);
  const answer = await context.request.get(href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const pdf = await answer.body();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const again = await context.request.get(href);
  expect((await again.body()).equals(pdf), "a reprint gives the same bytes").toBe(true);

  const text = readText(pdf);
  if (text !== null) {
    for (const part of [code, visitor.name, visitor.phone]) expect(text).toContain(part);
    expect(dueOf(text)).toBe(due.replace(/ .+,/, ""));
  }
  const address = readQrCode(pdf);
  if (address === null) return;
  expect(address.startsWith(origin)).toBe(true);
  const tracking = await context.newPage();
  await tracking.goto(address);
  await tracking.getByText(code).waitFor();
  await tracking.close();
}

/** The due moment of a slip in figures: 17:00 16/10/2023. */
function dueOf(slip: string): string {
  const words = /Thời gian trả kết quả.*: (\d+) giờ (\d+) phút, ngày (\d+) tháng (\d+) năm (\d+)/.exec(slip);
  const [, hour, minute, day, month, year] = words ?? [];
  return `${hour}:${minute} ${day}/${month}/${year}`;
}

async function handOver(clerk: Page): Promise<void> {
  await clerk.getByRole("link", { name: "Mở hồ sơ" }).click();
  await clerk.getByRole("button", { name: "Chuyển hồ sơ" }).click();
  const dialog = clerk.getByRole("dialog", { name: "Chuyển hồ sơ" });
  await dialog.getByRole("radio", { name: /Lê Thu Phương/ }).check();
  await dialog.getByRole("button", { name: /^Chuyển hồ sơ/ }).click();
  await clerk.getByText("Đã chuyển hồ sơ").waitFor();
}

/** The specialist's list was open all the time: the dossier comes to it by itself. */
async function recordResult(specialist: Page, code: string): Promise<void> {
  await specialist.getByRole("link", { name: code }).click();
  await specialist.getByRole("button", { name: "Ghi có kết quả" }).click();
  const dialog = specialist.getByRole("dialog", { name: "Ghi có kết quả" });
  await dialog.getByRole("checkbox", { name: "Hồ sơ và kết quả đã được số hóa" }).check();
  await dialog.getByRole("button", { name: /^Ghi có kết quả/ }).click();
  await specialist.getByText("Đã ghi có kết quả").waitFor();
}

async function returnResult(clerk: Page, code: string): Promise<void> {
  await clerk.getByRole("link", { name: /^Chờ trả kết quả/ }).click();
  await clerk.getByRole("link", { name: code }).click();
  await clerk.getByRole("button", { name: "Trả kết quả" }).click();
  const dialog = clerk.getByRole("dialog", { name: "Trả kết quả" });
  await dialog.getByRole("button", { name: /^Trả kết quả/ }).click();
  await clerk.getByText("Đã ghi trả kết quả").waitFor();
}

/** Number and progress, and nothing that says whose dossier it is or what it is about. */
async function citizenSees(citizen: Page, code: string, state: string): Promise<void> {
  await citizen.goto("/");
  await citizen.getByRole("textbox", { name: "Mã hồ sơ" }).fill(code.toLowerCase());
  await citizen.getByRole("button", { name: "Tra cứu" }).click();
  const progress = citizen.getByRole("region", { name: "Mức độ hoàn thành" });
  await progress.getByText(state, { exact: true }).waitFor();
  const page = await citizen.content();
  expect(page).toContain(code);
  const personal = [...visitor.name.split(" "), visitor.identity, visitor.phone, "Vân Lũng", "khai sinh", "An Khánh"];
  for (const part of personal) expect(page).not.toContain(part);
}

/** The unit, the field's figure, the dossier. */
async function drillDown(leader: Page, code: string): Promise<void> {
  await leader.getByRole("row").getByRole("link", { name: "Xã An Khánh", exact: true }).click();
  await leader.getByRole("link", { name: /^Hộ tịch, Tiếp nhận:/ }).click();
  await leader.getByRole("link", { name: code }).click();
  await leader.getByRole("heading", { level: 1, name: code }).waitFor();
  await leader.getByText("Đã trả kết quả").first().waitFor();
}
