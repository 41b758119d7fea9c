import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";
import { expect } from "vitest";

import { readPeriodTile } from "./board/read-tile.ts";
import { test } from "./browser/journey.ts";
import { signIn } from "./desk/sign-in.ts";
import { type SampleRegister, sampleRegister } from "./register/sample-register.ts";
import { lookAt } from "./screens/look-at.ts";

test("a register is looked at, rehearsed, brought in and taken back", async ({ journey }) => {
  const register = sampleRegister();
  const admin = await journey.visit("/huyen/");
  const citizen = await journey.visit("/", { size: "phone", script: false });
  const leader = await journey.visit("/huyen/");
  const faults: string[] = [];
  const look = async (name: string) => {
    faults.push(...(await lookAt(admin, "import", [{ name, show: async () => undefined }])));
  };
  await signIn(leader, "lanhdao");
  await leader.goto(`/huyen/?period=custom&from=${register.from}&to=${register.to}`);
  const before = await readPeriodTile(leader, "Tiếp nhận");
  const imported = register.rows - register.errors.length;

  await signIn(admin, "quantri");
  await admin.getByRole("link", { name: "Nhập sổ" }).click();
  await upload(admin, register);
  await columnsAreFound(admin, register);
  await look("look");

  await admin.getByRole("button", { name: "Kiểm tra thử" }).click();
  await admin.getByRole("heading", { name: "Kết quả kiểm tra thử: chưa ghi gì" }).waitFor();
  await reportIs(admin, register);
  await errorsCanBeTakenHome(admin, register);
  await look("rehearsal");
  await admin.getByRole("button", { name: `Nhập ${imported} dòng` }).click();
  await admin.getByRole("heading", { name: `Đợt nhập ${register.name}` }).waitFor();
  await admin.getByText("Đã xong").waitFor();
  await reportIs(admin, register);
  await look("batch");
  await expect.poll(() => readPeriodTile(leader, "Tiếp nhận"), { timeout: 60_000 }).toBe(before + imported);
  await track(citizen, register.code);
  await citizen.getByText("Đã trả kết quả", { exact: true }).waitFor();

  await admin.getByRole("button", { name: "Hoàn tác đợt này" }).click();
  await look("undo");
  await admin.getByRole("dialog").getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await admin.getByText(`Đã rút ${imported} hồ sơ khỏi danh sách và số liệu.`).waitFor();
  await look("undone");
  await expect.poll(() => readPeriodTile(leader, "Tiếp nhận"), { timeout: 60_000 }).toBe(before);
  await track(citizen, register.code);
  await citizen.getByRole("heading", { name: "Không tìm thấy hồ sơ" }).waitFor();
  await admin.getByRole("link", { name: "Nhập sổ", exact: true }).click();
  await admin.getByRole("row", { name: new RegExp(`^${register.name}.*Đã hoàn tác$`) }).waitFor();
  await look("batches");
  expect(faults).toEqual([]);
});

test("what is no register is refused in words", async ({ journey }) => {
  for (const status of [400, 413, 422]) journey.expectRefusal(status);
  const admin = await journey.visit("/huyen/");
  await signIn(admin, "quantri");
  for (const [name, text, sentence] of [
    ["so.xlsx", "%PDF-1.7 không phải bảng tính", "Còn thiếu cột bắt buộc: Mã hồ sơ, Mã TTHC"],
    ["so.xlsx", "PK\u0003\u0004 nhưng không phải bảng tính", "Không đọc được tệp"],
    ["so.csv", "", "Không đọc được tệp: tệp không có dòng nào"],
    ["so.csv", "chỉ là một dòng chữ\nkhông có tiêu đề nào", "Còn thiếu cột bắt buộc: Mã hồ sơ, Mã TTHC"],
    ["anh.png", "\u0000\u0001\u0002\u0003", "Không đọc được tệp"],
  ] as const) {
    await admin.getByRole("link", { name: "Nhập sổ", exact: true }).click();
    await upload(admin, { name, bytes: Buffer.from(text) });
    await admin.getByText(sentence).waitFor();
    const start = admin.getByRole("button", { name: "Kiểm tra thử", disabled: false });
    expect(await start.count(), `${name}: nothing to start`).toBe(0);
  }
});

async function upload(admin: Page, { name, bytes }: Pick<SampleRegister, "name" | "bytes">): Promise<void> {
  const chooser = admin.waitForEvent("filechooser");
  await admin.getByRole("button", { name: "Chọn tệp" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
}

/** Every column is recognised by its title; one that is missing keeps the import shut until it is named. */
async function columnsAreFound(admin: Page, { code, identity }: SampleRegister): Promise<void> {
  const column = admin.getByRole("combobox", { name: "Mã hồ sơ" });
  const chosen = await column.inputValue();
  await admin.getByRole("cell", { name: code }).first().waitFor();
  expect(await admin.content(), "personal numbers are masked").not.toContain(identity);
  await column.selectOption("(không có)");
  await admin.getByRole("alert").getByText("Còn thiếu cột bắt buộc: Mã hồ sơ").waitFor();
  expect(await admin.getByRole("button", { name: "Kiểm tra thử" }).isDisabled()).toBe(true);
  await column.selectOption(chosen);
  await admin.getByRole("alert").waitFor({ state: "detached" });
}

async function reportIs(admin: Page, { rows, errors }: SampleRegister): Promise<void> {
  const counted = (label: string) =>
    admin.getByText(label, { exact: true }).locator("..").getByRole("definition").textContent();
  expect(await Promise.all(["Số dòng", "Nhập mới", "Dòng lỗi"].map(counted))).toEqual(
    [rows, rows - errors.length, errors.length].map(String),
  );
  const listed = admin.getByRole("region", { name: "Dòng lỗi, không được nhập, cuộn được" }).getByRole("row");
  const told = (await listed.allInnerTexts()).slice(1).map((line) => line.split("\t").slice(0, 2).join(" "));
  expect(told.toSorted()).toEqual(errors.map(({ row, column }) => `${row} ${column}`).toSorted());
}

/** The list of errors as a file that Excel opens: with a mark of its encoding, a line for each row. */
async function errorsCanBeTakenHome(admin: Page, { errors }: SampleRegister): Promise<void> {
  const coming = admin.waitForEvent("download");
  const section = admin.getByRole("region", { name: /^Dòng lỗi, không được nhập \(/ });
  await section.getByRole("button", { name: "Tải CSV" }).click();
  const text = readFileSync(await (await coming).path(), "utf8");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(text.trim().split("\n")).toHaveLength(errors.length + 1);
}

async function track(citizen: Page, code: string): Promise<void> {
  await citizen.goto(`/tra-cuu?ma=${code}`);
}
