import type { Page } from "playwright-core";
import { expect } from "vitest";

import { test } from "./browser/journey.ts";
import { signIn } from "./desk/sign-in.ts";
import { type Accepted, takeIn, type Visitor } from "./desk/take-in.ts";
import { askAs, follow } from "./http/ask-as.ts";

const visitor: Visitor = {
  typed: "khai sinh",
  procedure: /Thủ tục đăng ký khai sinh/,
  name: "Quách Thị Riêng Tư",
  identity: "001191007777",
  address: "Thôn Phú Vinh, Xã An Khánh",
  phone: "0912000333",
};
/** Made like an id of a dossier, and of none. */
const NOBODYS = "019b0000-0000-7000-8000-000000000000";
const NO_UNIT = 9999;

test("the clerk of another commune does not come to see a dossier, whatever he asks", async ({ journey }) => {
  journey.expectRefusal(404);
  const owner = await journey.visit("/xa/");
  const other = await journey.visit("/xa/");
  await signIn(owner, "ankhanh");
  await signIn(other, "kimchung");
  const before = await countsOf(other);
  const heard = await follow(other);
  const heardByOwner = await follow(owner);

  const accepted = await takeIn(owner, visitor);
  await expect.poll(() => heardByOwner.text(), { timeout: 60_000 }).toContain(accepted.id);
  // His own comes after hers on the same feed: once it is told, hers would have been told.
  const own = await takeIn(other, { ...visitor, name: "Tạ Văn Kế Bên", identity: "001090008888" });
  await expect.poll(() => heard.text(), { timeout: 60_000 }).toContain(own.id);
  expect(heard.text()).not.toContain(accepted.id);
  heard.stop();
  heardByOwner.stop();

  const oneMore = { open: before.open + 1, mine: before.mine + 1 };
  await expect.poll(() => countsOf(other), { timeout: 60_000 }).toEqual(oneMore);
  await hisScreensShowNothing(other, accepted);
  const { id } = accepted;
  await hisRequestsAreAnsweredAsForNobodys(other, { id, fileId: await slipFileOf(owner, id) });
  await herUnitIsClosed(other, await unitOf(owner));
  await stepsAreRefused(other, accepted.id);
});

/** Lists, search by name, number and identity, and the dossier's own address. */
async function hisScreensShowNothing(page: Page, { id, code }: Accepted): Promise<void> {
  for (const text of [visitor.name, "quach thi rieng tu", code, visitor.identity]) {
    await page.keyboard.press("F3");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.getByText("Không tìm thấy hồ sơ nào").waitFor();
    await page.keyboard.press("Escape");
  }
  for (const list of [/^Đang giải quyết/, /^Của tôi/, /^Chờ trả kết quả/, /^Đã trả/]) {
    await page.getByRole("navigation").getByRole("link", { name: list }).click();
    await page.getByRole("table").waitFor();
    expect(await page.getByText(code).count()).toBe(0);
  }
  const sentences: string[] = [];
  for (const address of [id, NOBODYS]) {
    await page.goto(`/xa/ho-so/${address}`);
    const alert = page.getByRole("alert");
    await alert.waitFor();
    sentences.push((await alert.textContent()) ?? "");
  }
  expect(sentences[0]).toBe(sentences[1]);
  expect(await page.content()).not.toContain(visitor.name);
}

/** With his cookie and no screen of ours: the answers for her dossier are those for none. */
async function hisRequestsAreAnsweredAsForNobodys(page: Page, { id, fileId }: { id: string; fileId: string }) {
  const asked = (dossierId: string, file: string) => [
    { path: "/rpc/dossiers.get", body: { dossierId } },
    { path: "/rpc/dossiers.reveal", body: { dossierId, purpose: "xem thử có được không" } },
    { path: `/files/slip/${dossierId}` },
    { path: `/files/${file}` },
    { path: `/huyen/ho-so/${dossierId}` },
  ];
  const hers = await Promise.all(asked(id, fileId).map((request) => askAs(page, request)));
  const nobodys = await Promise.all(asked(NOBODYS, NOBODYS).map((request) => askAs(page, request)));
  expect(hers).toEqual(nobodys);
  expect(hers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 200]);
}

/** Her slip, printed once, is a file with an id of its own. */
async function slipFileOf(owner: Page, dossierId: string): Promise<string> {
  const slip = await askAs(owner, { path: `/files/slip/${dossierId}` });
  expect(slip.status).toBe(200);
  const { text } = await askAs(owner, { path: "/rpc/dossiers.get", body: { dossierId } });
  const id = JSON.parse(text).result.data.files[0].id;
  expect((await askAs(owner, { path: `/files/${id}` })).status).toBe(200);
  return id;
}

/** Naming her unit instead of his is answered like naming one that does not exist. */
async function herUnitIsClosed(page: Page, hers: number): Promise<void> {
  const asked = (unitId: number) => [
    { path: "/rpc/dossiers.queue", body: { unitId } },
    { path: "/rpc/dossiers.queueCounts", body: { unitId } },
    { path: "/rpc/dossiers.search", body: { unitId, query: "rieng tu" } },
    { path: "/rpc/boards.now", body: { unitId } },
  ];
  const answers = await Promise.all(asked(hers).map((request) => askAs(page, request)));
  expect(answers).toEqual(await Promise.all(asked(NO_UNIT).map((request) => askAs(page, request))));
  for (const { status } of answers) expect([403, 404]).toContain(status);
}

async function stepsAreRefused(page: Page, dossierId: string): Promise<void> {
  const step = (id: string, name: string, rest: object) =>
    askAs(page, { path: `/rpc/dossiers.${name}`, body: { dossierId: id, commandId: NOBODYS, version: 1, ...rest } });
  const steps: [string, object][] = [
    ["handOver", { toUnitId: 10, toUserId: null }],
    ["recordResult", { digitised: false }],
    ["returnResult", { channel: "desk" }],
    ["end", { how: "withdraw", reason: "thử xem có được không" }],
  ];
  for (const [name, rest] of steps) {
    const [hers, nobodys] = [await step(dossierId, name, rest), await step(NOBODYS, name, rest)];
    expect(hers, name).toEqual(nobodys);
    expect(hers.status, name).toBe(404);
  }
}

async function unitOf(page: Page): Promise<number> {
  const { text } = await askAs(page, { path: "/rpc/units.mine" });
  return Number(/"id":(\d+)/.exec(text)?.[1]);
}

async function countsOf(page: Page): Promise<Record<"open" | "mine", number>> {
  const count = async (label: RegExp) => {
    const link = page.getByRole("navigation").getByRole("link", { name: label });
    return Number(await link.getByText(/^\d+$/).textContent());
  };
  return { open: await count(/^Đang giải quyết/), mine: await count(/^Của tôi/) };
}
