import { dossierStates } from "@motcua/domain/dossier/state";
import { vi as words } from "@motcua/domain/messages/vi";
import type { PortalServices, PublicProcedure, TrackingAnswer } from "@motcua/rpc/portal";
import { expect, test } from "vitest";

import { createPortal } from "./server.tsx";

const CODE = "000.01.27.H26-231016-0001";
const portal = createPortal({ stylesheet: "/assets/portal-test.css" });

const procedure: PublicProcedure = {
  code: "1.001193",
  name: "Thủ tục đăng ký khai sinh",
  fieldName: "Hộ tịch",
  level: "Cấp xã",
  subjects: "Công dân Việt Nam",
  resultName: "Giấy khai sinh",
  decision: "163/QĐ-BTP",
  versions: [
    {
      tiers: ["Cấp xã"],
      validFrom: "2018-01-01" as never, // a real day
      validTo: null,
      sample: true,
      confidence: "M",
      note: "Thời hạn hiện nay chưa đối chiếu",
      channels: [
        {
          channel: "direct",
          channelName: "Trực tiếp",
          legalLimit: "5 ngày làm việc",
          committedLimit: "3 ngày làm việc",
          fees: [{ amount: 75_000, unit: "case", note: null }],
        },
      ],
      components: [{ name: "Tờ khai", original: 1, copy: 0, certified: 2, required: false, note: null }],
      process: [{ stage: "Tiếp nhận", roleName: "Cán bộ Một cửa", limit: "0,5 giờ làm việc" }],
      legalBasis: ["Luật Hộ tịch 60/2014/QH13"],
    },
  ],
};

const line = { code: "1.001193", name: procedure.name, fieldName: "Hộ tịch", limit: "3 ngày làm việc", sample: true };

function services(answer: TrackingAnswer = { kind: "unknown" }): PortalServices {
  return {
    track: async () => answer,
    searchProcedures: ({ page }) => ({ lines: [line], total: 1234, page, pages: 62 }),
    findProcedure: (code) => (code === procedure.code ? procedure : null),
  };
}

function ask(address: string, answer?: TrackingAnswer, demoNow: string | null = null) {
  const url = new URL(address, "http://localhost");
  return portal.respond({ path: url.pathname, query: url.searchParams, standing: { demoNow } }, services(answer));
}

const pages = [
  "/",
  "/tra-cuu",
  "/tra-cuu?ma=",
  `/tra-cuu?ma=${CODE}`,
  "/thu-tuc",
  "/thu-tuc?q=a",
  "/thu-tuc/1.001193",
  "/x",
];

test.each(pages)("%s is a whole page in Vietnamese without any script, far below 100 kB", async (address) => {
  const { html } = await ask(address);
  expect(html).toMatch(/^<!doctype html><html lang="vi">/);
  expect(html).toMatch(/<title>[^<]+Một Cửa<\/title>|<title>Một Cửa<\/title>/);
  expect(html).toContain('<link rel="stylesheet" href="/assets/portal-test.css"/>');
  expect(html).toContain('<a class="mc-skip" href="#noi-dung">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).not.toMatch(/<script|\son[a-z]+=|style="/);
  expect(html.length).toBeLessThan(20_000);
});

test("a code can be typed on the first page, and is looked up at the tracking's address", async () => {
  const { html } = await ask("/");
  expect(html).toMatch(/<form [^>]*action="\/tra-cuu" method="get"><div class="mc-field"><label for="ma">Mã hồ sơ</);
  expect(html).toMatch(/<input id="ma"[^>]* name="ma"/);
});

test("a demo says so on every page, a real store on none", async () => {
  const demo = await ask("/", undefined, "2023-10-16T09:00:00+07:00");
  expect(demo.html).toContain("Dữ liệu minh họa – ngày giả định: thứ Hai, 16/10/2023 09:00");
  expect((await ask("/")).html).not.toContain("Dữ liệu minh họa");
});

test.each(Object.values(dossierStates))(
  "state %i: number, word, per cent, meaning and next step, nothing else",
  async (state) => {
    const { status, html } = await ask(`/tra-cuu?ma=${CODE}`, {
      kind: "found",
      dossier: { code: CODE, state, percent: 50 },
    });
    expect(status).toBe(200);
    expect(html).toContain(CODE);
    expect(html).toContain(words.states[state]);
    expect(html).toContain('<progress max="100" value="50" aria-label="Mức độ hoàn thành">50%</progress>');
    expect(html).toContain('<span class="mc-progress__words">50%</span>');
    expect(html).toContain("Điều này có nghĩa là gì");
    expect(html).toContain("Việc tiếp theo");
    expect(html).toContain('<meta name="robots" content="noindex"/>');
  },
);

test.each([
  { address: "/tra-cuu?ma=", typed: "", message: "Mã hồ sơ còn trống; hãy nhập mã in trên giấy tiếp nhận." },
  { address: "/tra-cuu?ma=%20abc", typed: " abc", message: "Mã hồ sơ không đúng dạng." },
])(
  "$address: the error stands above and beside the field, and what was typed stays",
  async ({ address, typed, message }) => {
    const { status, html } = await ask(address, { kind: "malformed" });
    expect(status).toBe(400);
    expect(html).toContain("<title>Lỗi: Tra cứu hồ sơ – Một Cửa</title>");
    expect(html).toContain("Có lỗi cần sửa");
    expect(html).toMatch(new RegExp(`<a href="#ma">${message}`));
    expect(html).toMatch(new RegExp(`id="ma-loi">${message}`));
    expect(html).toMatch(/<input id="ma"[^>]*aria-describedby="ma-goi-y ma-loi"[^>]*/);
    expect(html).toContain(`value="${typed}"`);
  },
);

test("a number that nothing bears is told with what to do", async () => {
  const { status, html } = await ask(`/tra-cuu?ma=${CODE}`);
  expect(status).toBe(200);
  expect(html).toContain(`Không có hồ sơ nào mang mã ${CODE}.`);
  expect(html).toContain(`value="${CODE}"`);
});

test("what is typed never becomes markup", async () => {
  const typed = encodeURIComponent('"><script>alert(1)</script>');
  for (const address of [`/tra-cuu?ma=${typed}`, `/thu-tuc?q=${typed}`]) {
    expect((await ask(address, { kind: "malformed" })).html).not.toContain("<script");
  }
});

test("results come page by page, the words kept in the links", async () => {
  const { html } = await ask("/thu-tuc?q=khai+sinh&trang=2");
  expect(html).toContain("Tìm thấy 1.234 thủ tục");
  expect(html).toContain("Trang 2 trên 62");
  expect(html).toContain('href="/thu-tuc?q=khai+sinh&amp;trang=1"');
  expect(html).toContain('href="/thu-tuc?q=khai+sinh&amp;trang=3"');
  expect(html).toContain("Thời hạn (mẫu): 3 ngày làm việc");
});

test("words that are too many are refused and kept", async () => {
  const { status, html } = await ask(`/thu-tuc?q=${"a".repeat(201)}`);
  expect(status).toBe(400);
  expect(html).toContain("Từ khóa dài quá 200 ký tự");
  expect(html).toContain(`value="${"a".repeat(201)}"`);
});

test("a procedure shows terms per channel, papers, steps, sources, and how far they may be trusted", async () => {
  const { html } = await ask("/thu-tuc/1.001193");
  for (const part of [
    "3 ngày làm việc",
    "Theo quy định: 5 ngày làm việc",
    "75.000 đồng/hồ sơ",
    "1 bản chính, 2 bản chứng thực",
    "Khi thuộc trường hợp",
    "Cán bộ Một cửa · 0,5 giờ làm việc",
    "Luật Hộ tịch 60/2014/QH13",
    "Mẫu</span>",
    "Thời hạn chưa đối chiếu với văn bản gốc",
    "Thời hạn hiện nay chưa đối chiếu.",
  ]) {
    expect(html).toContain(part);
  }
});

test.each([
  { address: "/tra-cuu/?ma=1", location: "/tra-cuu?ma=1" },
  { address: "/thu-tuc/", location: "/thu-tuc" },
])("$address is moved to $location", async ({ address, location }) => {
  expect(await ask(address)).toMatchObject({ status: 301, location });
});

test("no address leads to another site", async () => {
  const request = { path: "//evil.example/", query: new URLSearchParams(), standing: { demoNow: null } };
  expect((await portal.respond(request, services())).status).toBe(404);
});

const standing = { demoNow: null };

test.each([
  { error: { kind: "notFound", standing }, words: "Không có trang này" },
  { error: { kind: "refused", sentence: "Bạn chưa đăng nhập.", standing }, words: "Bạn chưa đăng nhập." },
  { error: { kind: "failed", reference: "AB12", standing }, words: "Mã lỗi: AB12" },
  { error: { kind: "unavailable", standing }, words: "Hãy chờ một lát" },
] as const)("the page for $error.kind says what to do", ({ error, words }) => {
  const html = portal.errorPage(error);
  expect(html).toContain(words);
  expect(html).toContain('href="/tra-cuu"');
});
