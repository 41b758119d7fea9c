import type { Page } from "playwright-core";
import { expect } from "vitest";

import { test } from "./browser/journey.ts";
import { readErrors } from "./desk/read-errors.ts";
import { signIn } from "./desk/sign-in.ts";
import { chooseProcedure, readAccepted, takeIn, type Visitor } from "./desk/take-in.ts";

const visitor: Visitor = {
  typed: "khai sinh",
  procedure: /Thủ tục đăng ký khai sinh/,
  name: "Lương Thị Cẩn Thận",
  identity: "001192005555",
  address: "Thôn Ngãi Cầu, Xã An Khánh",
  phone: "0912000444",
};

const field = (page: Page, label: string | RegExp) => page.getByRole("textbox", { name: label });

async function fillPerson(page: Page, person: Partial<Visitor> = {}): Promise<void> {
  const { name, identity, address, phone } = { ...visitor, ...person };
  await field(page, /^(Họ và tên|Tên tổ chức)/).fill(name);
  await field(page, /^Số CCCD/).fill(identity);
  await field(page, "Địa chỉ").fill(address);
  await field(page, "Số điện thoại").fill(phone);
}

const accept = (page: Page) => page.keyboard.press("Control+Enter");
const markPapers = (page: Page) => page.getByRole("button", { name: "Đánh dấu đủ giấy tờ bắt buộc" }).click();

test("an empty intake is answered with every field that is missing, one sentence each", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await page.keyboard.press("F2");
  await page.getByRole("combobox", { name: "Thủ tục hành chính" }).waitFor();
  await accept(page);
  expect(await readErrors(page)).toEqual([
    "Thủ tục hành chính chưa được chọn; hãy gõ tên hoặc mã rồi chọn một dòng.",
    "Họ và tên chủ hồ sơ còn trống; hãy nhập đầy đủ như trên giấy tờ tùy thân.",
  ]);
  await page.getByRole("alert").getByRole("link").first().click();
  expect(
    await page.getByRole("combobox", { name: "Thủ tục hành chính" }).evaluate((at) => at === document.activeElement),
  ).toBe(true);
});

const wrongPeriods = [
  ["31/02/2023", "31/10/2023", /^Từ ngày: hãy nhập một ngày có thật/],
  ["01/10/2023", "hôm qua", /^Đến ngày: hãy nhập một ngày có thật/],
  ["31/10/2023", "01/10/2023", /^Đến ngày: phải từ ngày bắt đầu trở đi/],
  ["01/10/0023", "99/99/9999", /^Đến ngày: hãy nhập một ngày có thật/],
] as const;

/** What is typed into which field, and the sentence that names the field and the remedy. */
const wrongFields = [
  ["a CCCD of 11 digits", /^Số CCCD/, "00119200555", /^Số CCCD không hợp lệ; hãy /],
  ["a CCCD with letters", /^Số CCCD/, "00119200555O", /^Số CCCD không hợp lệ; hãy /],
  ["a CCCD of no province", /^Số CCCD/, "003192005555", /^Số CCCD không hợp lệ; hãy /],
  ["a phone that is too short", /^Số điện thoại/, "09120", /^Số điện thoại không hợp lệ; hãy /],
  ["a phone of letters", /^Số điện thoại/, "khong co", /^Số điện thoại không hợp lệ; hãy /],
  ["an address of mail that is none", /^Thư điện tử/, "ten@", /^Thư điện tử không hợp lệ; hãy /],
  ["a name of digits", /^Họ và tên/, "12345", /^Họ và tên chủ hồ sơ phải bằng chữ.*; hãy /],
  ["a name of 5,000 letters", /^Họ và tên/, "Nguyễn ".repeat(715).trim(), /^Họ và tên.* dài quá .*; hãy /],
  ["no copy at all", /^Số bộ hồ sơ/, "0", /^Số bộ hồ sơ không đúng; hãy /],
  ["copies beyond reason", /^Số bộ hồ sơ/, "9999", /^Số bộ hồ sơ không đúng; hãy /],
  ["half a copy", /^Số bộ hồ sơ/, "1,5", /^Số bộ hồ sơ không đúng; hãy /],
  ["a fee in words", /^Phí, lệ phí/, "một trăm", /^Phí, lệ phí không đúng; hãy /],
  ["a fee below nothing", /^Phí, lệ phí/, "-5", /^Phí, lệ phí không đúng; hãy /],
] as const;

test("each field refuses in words what it cannot be, and nothing typed is lost", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await chooseProcedure(page, visitor);
  await fillPerson(page);
  await markPapers(page);
  for (const [what, label, typed, sentence] of wrongFields) {
    const wrong = field(page, label);
    const right = await wrong.inputValue();
    await wrong.fill(typed);
    const before = await everythingTyped(page);
    await accept(page);
    await expect.poll(() => readErrors(page), { message: what }).toEqual([expect.stringMatching(sentence)]);
    const [shown = ""] = await readErrors(page);
    expect(await everythingTyped(page), what).toEqual(before);
    expect(await wrong.getAttribute("aria-invalid"), what).toBe("true");
    expect(await page.getByText(shown, { exact: true }).count(), `${what}: beside the field, too`).toBe(2);
    await wrong.fill(right);
  }
});

test("no paper handed in, or a paper in absurd numbers", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await chooseProcedure(page, visitor);
  await fillPerson(page);
  await accept(page);
  expect(await readErrors(page)).toEqual([expect.stringMatching(/^Thành phần hồ sơ chưa ghi nhận giấy tờ nào; hãy /)]);
  await field(page, /^Bản chính: Tờ khai đăng ký khai sinh/).fill("x9");
  await accept(page);
  expect(await readErrors(page)).toEqual([
    expect.stringMatching(/^Số lượng của “Tờ khai đăng ký khai sinh” không đúng; hãy /),
  ]);
  expect(await field(page, /^Họ và tên/).inputValue()).toBe(visitor.name);
});

test("a name that is a script stays a name", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await chooseProcedure(page, visitor);
  const name = "<script>alert(1)</script> <img src=x onerror=alert(2)>";
  page.on("dialog", () => expect.unreachable("a script of somebody's name ran"));
  await fillPerson(page, { name, address: name });
  await markPapers(page);
  await accept(page);
  const errors = await readErrors(page);
  expect(errors).toEqual([expect.stringMatching(/^Họ và tên chủ hồ sơ phải bằng chữ/)]);
  expect(await field(page, /^Họ và tên/).inputValue()).toBe(name);
});

test("a network cut at the moment of acceptance: one dossier in the end", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await chooseProcedure(page, visitor);
  await fillPerson(page);
  await markPapers(page);
  const before = await everythingTyped(page);
  await page.context().setOffline(true);
  await accept(page);
  const alert = page.getByRole("alert").filter({ hasText: "Chưa biết hồ sơ đã được ghi hay chưa" });
  await alert.waitFor();
  expect(await everythingTyped(page)).toEqual(before);
  await alert.getByRole("button", { name: "Thử lại" }).click();
  await alert.waitFor();
  await page.context().setOffline(false);
  await alert.getByRole("button", { name: "Thử lại" }).click();
  const { code } = await readAccepted(page);
  expect(await found(page, visitor.name)).toEqual([code]);
});

test("an answer that is lost on its way: the same number again, not a second dossier", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await chooseProcedure(page, visitor);
  const name = "Lương Văn Mất Tin";
  await fillPerson(page, { name, identity: "001092006666" });
  await markPapers(page);
  let written = "";
  // The server writes and answers; the answer never reaches the page.
  await page.route("**/rpc/dossiers.receive", async (route) => {
    const answer = await route.fetch();
    written = await answer.text();
    await route.abort("internetdisconnected");
  });
  await accept(page);
  const alert = page.getByRole("alert").filter({ hasText: "Chưa biết hồ sơ đã được ghi hay chưa" });
  await alert.waitFor();
  // The desk's browser is closed by accident: the draft knows that its command is on its way.
  await page.reload();
  await page.unroute("**/rpc/dossiers.receive");
  await page.getByRole("alert").getByRole("button", { name: "Thử lại" }).click();
  const { code } = await readAccepted(page);
  expect(written).toContain(code);
  await page.getByText("Hồ sơ này đã được ghi từ lần gửi trước").waitFor();
  expect(await found(page, name)).toEqual([code]);
});

test("a step that ends a dossier wants its reason, and keeps what was typed", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  await signIn(page, "ankhanh");
  await takeIn(page, { ...visitor, name: "Lương Thị Rút Lui" });
  await page.getByRole("link", { name: "Mở hồ sơ" }).click();
  await page.getByRole("button", { name: "Công dân rút" }).click();
  const dialog = page.getByRole("dialog");
  const reason = dialog.getByRole("textbox", { name: "Lý do" });
  await reason.fill("ừ");
  await accept(page);
  await dialog.getByText(/^Lý do còn quá ngắn; hãy /).waitFor();
  expect(await reason.inputValue()).toBe("ừ");
  await reason.fill("Người nộp xin rút để bổ sung giấy tờ");
  await accept(page);
  await page.getByText("Đã ghi công dân rút hồ sơ").waitFor();
  await page.getByText("Lý do: Người nộp xin rút để bổ sung giấy tờ").waitFor();
});

test("a period of days that do not exist, or in the wrong order", async ({ journey }) => {
  const page = await journey.visit("/huyen/");
  await signIn(page, "lanhdao");
  await page.getByRole("combobox", { name: "Kỳ" }).selectOption("Tùy chọn…");
  const [from, to] = [field(page, "Từ ngày"), field(page, "Đến ngày")];
  for (const [first, last, sentence] of wrongPeriods) {
    await from.fill(first);
    await to.fill(last);
    await page.getByRole("button", { name: "Xem", exact: true }).click();
    await page.getByText(sentence).waitFor();
    expect([await from.inputValue(), await to.inputValue()]).toEqual([first, last]);
  }
});

test("a wrong password is told without saying which of the two was wrong, and the name stays", async ({ journey }) => {
  for (const path of ["/xa/", "/huyen/"]) {
    const page = await journey.visit(path);
    const sentences: string[] = [];
    for (const username of ["ankhanh", "khong.co.ai"]) {
      await field(page, "Tên đăng nhập").fill(username);
      await field(page, "Mật khẩu").fill("sai-mat-khau");
      await page.getByRole("button", { name: "Đăng nhập" }).click();
      sentences.push(...(await readErrors(page)));
      expect(await field(page, "Tên đăng nhập").inputValue()).toBe(username);
      await field(page, "Tên đăng nhập").fill("");
    }
    const sentence = expect.stringMatching(/^Tên đăng nhập hoặc mật khẩu không đúng\. Hãy /);
    expect(sentences).toEqual([sentence, sentence]);
  }
});

test.for([
  ["", /^(Nhập mã hồ sơ|Mã hồ sơ còn trống)/],
  ["   ", /^(Nhập mã hồ sơ|Mã hồ sơ còn trống)/],
  ["abc", /^Mã hồ sơ không đúng dạng\. Hãy /],
  ["000.01.27.H26", /^Mã hồ sơ không đúng dạng\. Hãy /],
  ["000.01.27.H26-231016-", /^Mã hồ sơ không đúng dạng\. Hãy /],
  ["<script>alert(1)</script>", /^Mã hồ sơ không đúng dạng\. Hãy /],
  ["' or 1=1 --", /^Mã hồ sơ không đúng dạng\. Hãy /],
] as const)("the tracking code %j is refused in words, without a script", async ([typed, sentence], { journey }) => {
  journey.expectRefusal(400);
  const page = await journey.visit("/tra-cuu", { size: "phone", script: false });
  await field(page, "Mã hồ sơ").fill(typed);
  await page.getByRole("button", { name: "Tra cứu" }).click();
  await page.waitForURL(/ma=/);
  const errors = await page.getByRole("alert").getByRole("listitem").allTextContents();
  expect(errors).toEqual([expect.stringMatching(sentence)]);
  expect(await field(page, "Mã hồ sơ").inputValue()).toBe(typed);
  expect(await page.title()).toMatch(/^Lỗi: /);
});

/** Every text field, box and choice of the intake as it stands. */
function everythingTyped(page: Page): Promise<string[]> {
  return page
    .getByRole("main")
    .evaluate((main) =>
      [...main.querySelectorAll("input")].map((input) =>
        ["checkbox", "radio"].includes(input.type) ? `${input.checked}` : input.value,
      ),
    );
}

/** The numbers of the dossiers that the desk finds under a name. */
async function found(page: Page, name: string): Promise<string[]> {
  await page.keyboard.press("F3");
  await page.keyboard.type(name);
  await page.getByText(/^Tìm thấy \d+ hồ sơ/).waitFor();
  return page.getByRole("table").getByRole("link").allTextContents();
}
