import type { Page } from "playwright-core";
import { expect } from "vitest";

import { test } from "./browser/journey.ts";
import { signIn } from "./desk/sign-in.ts";
import { chooseProcedure, readAccepted, takeIn, type Visitor } from "./desk/take-in.ts";
import { lookAt, type Screen } from "./screens/look-at.ts";

const visitor: Visitor = {
  typed: "ket hon",
  procedure: /Thủ tục đăng ký kết hôn/,
  name: "Đặng Hữu Ướt Nghĩa",
  identity: "001088001234",
  address: "Thôn Yên Lũng, Xã An Khánh, Huyện Hoài Đức, Thành phố Hà Nội",
  phone: "0912000222",
};

const queue = (name: string, link: RegExp): Screen => ({
  name,
  async show(page) {
    await page.getByRole("navigation").getByRole("link", { name: link }).click();
    await page.getByRole("table").waitFor();
  },
});

const dialogs = (page: Page, action: string) => async () => {
  await page.getByRole("button", { name: action, exact: true }).click();
  await page.getByRole("dialog").waitFor();
};

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

test("the desk's screens can be used by everybody, on a desk and on a phone", async ({ journey }) => {
  journey.expectRefusal(404);
  const page = await journey.visit("/xa/");
  const faults = await lookAt(page, "commune", [
    { name: "sign-in", show: (at) => at.getByRole("button", { name: "Đăng nhập" }).waitFor() },
    {
      name: "sign-in-empty",
      async show(at) {
        await at.getByRole("button", { name: "Đăng nhập" }).click();
        await at.getByRole("alert").waitFor();
      },
    },
    {
      name: "queue-open",
      async show(at) {
        await signIn(at, "ankhanh");
        await at.getByRole("table").waitFor();
      },
    },
    queue("queue-mine", /^Của tôi/),
    queue("queue-to-return", /^Chờ trả kết quả/),
    queue("queue-returned", /^Đã trả/),
    {
      name: "menu",
      async show(at) {
        await at.getByRole("button", { name: /mở danh mục người dùng/ }).click();
        await at.getByRole("menuitem", { name: "Đăng xuất" }).waitFor();
      },
    },
    {
      name: "help",
      async show(at) {
        await at.keyboard.press("Escape");
        await at.keyboard.press("F1");
        await at.getByRole("dialog").waitFor();
      },
    },
    {
      name: "search-found",
      async show(at) {
        await closeDialog(at);
        await at.keyboard.press("F3");
        await at.keyboard.type("nguyen");
        await at.getByRole("table").waitFor();
      },
    },
    {
      name: "search-none",
      async show(at) {
        await at.getByRole("textbox", { name: "Tìm hồ sơ" }).fill("qwzx qwzx");
        await at.getByText("Không tìm thấy hồ sơ nào").waitFor();
      },
    },
    {
      name: "intake-empty",
      async show(at) {
        await at.keyboard.press("F2");
        await at.getByRole("combobox", { name: "Thủ tục hành chính" }).waitFor();
      },
    },
    {
      name: "intake-searching",
      async show(at) {
        await at.keyboard.type("chung thuc");
        await at
          .getByRole("option", { name: /^Chứng thực/ })
          .first()
          .waitFor();
      },
    },
    {
      name: "intake-errors",
      async show(at) {
        await at.getByRole("combobox", { name: "Thủ tục hành chính" }).fill("");
        await chooseProcedure(at, visitor);
        await at.getByRole("textbox", { name: /^Số CCCD/ }).fill("123");
        await at.keyboard.press("Control+Enter");
        await at.getByRole("alert").getByRole("listitem").first().waitFor();
      },
    },
    {
      name: "intake-organisation",
      async show(at) {
        await at.getByRole("radio", { name: "Tổ chức, doanh nghiệp" }).check();
        await at.getByRole("checkbox", { name: /^Nộp thay/ }).check();
      },
    },
    {
      name: "intake-papers-missing",
      async show(at) {
        await at.getByRole("radio", { name: "Cá nhân" }).check();
        await at.getByRole("checkbox", { name: /^Nộp thay/ }).uncheck();
        await at.getByRole("textbox", { name: /^Họ và tên/ }).fill(visitor.name);
        await at.getByRole("textbox", { name: /^Số CCCD/ }).fill(visitor.identity);
        await at.getByRole("textbox", { name: "Địa chỉ" }).fill(visitor.address);
        await at
          .getByRole("checkbox", { name: /^Đã nhận:/ })
          .first()
          .check();
        await at.keyboard.press("Control+Enter");
        await at.getByRole("dialog").waitFor();
      },
    },
    {
      name: "accepted",
      async show(at) {
        await at.getByRole("button", { name: /tiếp nhận$/ }).click();
        await readAccepted(at);
      },
    },
    {
      name: "dossier",
      async show(at) {
        await at.getByRole("link", { name: "Mở hồ sơ" }).click();
        await at.getByRole("button", { name: "Chuyển hồ sơ" }).waitFor();
      },
    },
    ...["Hiện đầy đủ", "Chuyển hồ sơ", "Ghi có kết quả", "Từ chối", "Công dân rút"].map(
      (action, place): Screen => ({
        name: `dialog-${place + 1}`,
        async show(at) {
          if (place > 0) await closeDialog(at);
          await dialogs(at, action)();
        },
      }),
    ),
    {
      name: "dossier-not-found",
      async show(at) {
        await at.goto("/xa/ho-so/019b0000-0000-7000-8000-000000000000");
        await at.getByRole("alert").waitFor();
      },
    },
    {
      name: "not-found",
      async show(at) {
        await at.goto("/xa/khong-co");
        await at.getByText("Không có trang này").waitFor();
      },
    },
  ]);
  expect(faults).toEqual([]);
});

test("a specialist's screens", async ({ journey }) => {
  const page = await journey.visit("/xa/");
  const clerk = await journey.visit("/xa/");
  await signIn(clerk, "ankhanh");
  const { code } = await takeIn(clerk, visitor);
  const faults = await lookAt(page, "specialist", [
    {
      name: "dossier",
      async show(at) {
        await signIn(at, "chuyenvien");
        await at.getByRole("link", { name: code }).click();
        await at.getByRole("heading", { level: 1, name: code }).waitFor();
      },
    },
    {
      name: "intake-not-allowed",
      async show(at) {
        await at.goto("/xa/tiep-nhan");
        await at.getByText("Vị trí của bạn không tiếp nhận hồ sơ tại đơn vị này.").waitFor();
      },
    },
  ]);
  expect(faults).toEqual([]);
});
