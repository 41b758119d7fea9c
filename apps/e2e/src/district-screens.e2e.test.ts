import type { Page } from "playwright-core";
import { expect } from "vitest";

import { test } from "./browser/journey.ts";
import { signIn } from "./desk/sign-in.ts";
import { lookAt, type Screen } from "./screens/look-at.ts";

/** The chart comes after the page, and draws when it has its figures. */
const chart = (page: Page) => page.getByRole("img", { name: "Tiếp nhận và đã giải quyết" }).locator("svg, canvas");

const board = (name: string, path: string): Screen => ({
  name,
  async show(page) {
    await page.goto(path);
    await page.getByRole("table").first().waitFor();
    await chart(page).waitFor();
  },
});

test("a leader's screens can be used by everybody, on a desk and on a phone", async ({ journey }) => {
  const page = await journey.visit("/huyen/");
  const faults = await lookAt(page, "district", [
    { name: "sign-in", show: (at) => at.getByRole("button", { name: "Đăng nhập" }).waitFor() },
    {
      name: "sign-in-empty",
      async show(at) {
        await at.getByRole("button", { name: "Đăng nhập" }).click();
        await at.getByRole("alert").waitFor();
      },
    },
    {
      name: "board",
      async show(at) {
        await signIn(at, "lanhdao");
        await at.getByRole("table").first().waitFor();
        await chart(at).waitFor();
      },
    },
    board("board-year", "/huyen/?period=thisYear"),
    board("board-unit", "/huyen/?period=thisYear&unit=17"),
    {
      name: "board-unit-choice",
      async show(at) {
        await at
          .getByRole("combobox", { name: "Đơn vị" })
          .or(at.getByRole("textbox", { name: "Đơn vị" }))
          .click();
        await at.getByRole("option").first().waitFor();
      },
    },
    {
      name: "board-days-wrong",
      async show(at) {
        await at.keyboard.press("Escape");
        await at.getByRole("combobox", { name: "Kỳ" }).selectOption("Tùy chọn…");
        await at.getByRole("textbox", { name: "Từ ngày" }).fill("31/02/2023");
        await at.getByRole("button", { name: "Xem", exact: true }).click();
        await at.getByText("hãy nhập một ngày có thật").waitFor();
      },
    },
    board("board-nothing", "/huyen/?period=custom&from=2020-01-01&to=2020-01-02"),
    {
      name: "list-overdue",
      async show(at) {
        await at.goto("/huyen/ho-so?group=overdue");
        await at.getByRole("table").waitFor();
      },
    },
    {
      name: "list-received",
      async show(at) {
        await at.goto("/huyen/ho-so?group=received&from=2023-10-01&to=2023-10-31");
        await at.getByRole("table").waitFor();
      },
    },
    {
      name: "dossier",
      async show(at) {
        await at.getByRole("row").nth(1).getByRole("link").click();
        await at.getByRole("heading", { name: "Quá trình giải quyết" }).waitFor();
      },
    },
    {
      name: "not-found",
      async show(at) {
        await at.goto("/huyen/khong-co");
        await at.getByText("Không có trang này").waitFor();
      },
    },
  ]);
  expect(faults).toEqual([]);
});

test("who has no business in an app is told where to go", async ({ journey }) => {
  const faults = [
    ...(await lookAt(await journey.visit("/huyen/"), "wrong-app", [
      {
        name: "specialist-at-district",
        async show(at) {
          if ((await at.getByRole("button", { name: "Đăng xuất" }).count()) > 0) return;
          await at.getByLabel("Tên đăng nhập").fill("chuyenvien");
          await at.getByRole("textbox", { name: "Mật khẩu" }).fill("motcua-minhhoa");
          await at.getByRole("button", { name: "Đăng nhập" }).click();
          await at.getByRole("link", { name: "Mở trang Bộ phận Một cửa" }).waitFor();
        },
      },
    ])),
    ...(await lookAt(await journey.visit("/xa/"), "wrong-app", [
      {
        name: "leader-at-commune",
        async show(at) {
          await at.getByLabel("Tên đăng nhập").fill("lanhdao");
          await at.getByRole("textbox", { name: "Mật khẩu" }).fill("motcua-minhhoa");
          await at.getByRole("button", { name: "Đăng nhập" }).click();
          await at.getByRole("main").waitFor();
          await at.getByRole("button", { name: "Đăng nhập" }).waitFor({ state: "detached" });
        },
      },
    ])),
  ];
  expect(faults).toEqual([]);
});
