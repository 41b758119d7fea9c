import { createHash } from "node:crypto";
import { instant } from "@motcua/time/instant";
import { describe, expect, test } from "vitest";

import { renderReceiptSlip } from "./receipt-slip.ts";
import type { ReceiptSlip } from "./slip-data.ts";
import { missingPackages, readInfo, readQrCode, readText, squeeze } from "./test/pdf-reading.ts";
import { longSlip, slipOf2023, slipOf2025 } from "./test/sample-slips.ts";

const missing = missingPackages();
if (missing.length > 0) console.warn(`Skipped: reading slips back needs ${missing.join(", ")} (Debian packages).`);

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("a slip is the same file whenever it is made", () => {
  test("the same slip gives the same bytes", async () => {
    expect(hash(await renderReceiptSlip(slipOf2023))).toBe(hash(await renderReceiptSlip(structuredClone(slipOf2023))));
  });

  test("decomposed letters give the same bytes as composed ones", async () => {
    const decomposed: ReceiptSlip = JSON.parse(JSON.stringify(slipOf2023).normalize("NFD"));
    expect(hash(await renderReceiptSlip(decomposed))).toBe(hash(await renderReceiptSlip(slipOf2023)));
  });

  test("another receipt moment gives another file", async () => {
    const later = { ...slipOf2023, receivedAt: instant(slipOf2023.receivedAt + 60_000) };
    expect(hash(await renderReceiptSlip(later))).not.toBe(hash(await renderReceiptSlip(slipOf2023)));
  });
});

test("an address too long for a readable code is refused", async () => {
  const slip = { ...slipOf2023, trackingUrl: `https://motcua.example/${"a".repeat(130)}` };
  expect(() => renderReceiptSlip(slip)).toThrow(/holds 152/);
});

describe.skipIf(missing.length > 0)("read back by other programs", () => {
  test("the page is A5 and its date is the receipt's", async () => {
    const info = readInfo(await renderReceiptSlip(slipOf2023));
    expect(info.get("Page size")).toBe("419.53 x 595.28 pts");
    expect(info.get("Pages")).toBe("1");
    expect(Date.parse(String(info.get("CreationDate")))).toBe(slipOf2023.receivedAt);
    expect(info.get("Title")).toBe("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ 000.05.27.H26-231016-0001");
  });

  test.each([slipOf2023, slipOf2025])("$form: every word of the form and of its data", async (slip) => {
    const text = readText(await renderReceiptSlip(slip));
    expect(text).toBe(text.normalize("NFC"));
    for (const value of printedValues(slip)) expect(text).toContain(squeeze(value));
    for (const value of FORM_WORDS) expect(text).toContain(squeeze(value));
  });

  test("the form of 2018 names the submitter first and has its register line and both signatures", async () => {
    const slip = { ...slipOf2023, submitter: slipOf2025.submitter, register: null };
    const text = readText(await renderReceiptSlip(slip));
    expect(text).toContain(
      squeeze("tiếp nhận hồ sơ của: Công ty TNHH Tư vấn Ước Mơ Xanh Số căn cước/hộ chiếu: 0109999999"),
    );
    expect(text).toContain(squeeze("Chủ hồ sơ: Nguyễn Thị Ánh Tuyết"));
    expect(text).toContain(squeeze("Quyển số: …………………… Số thứ tự: ……………………"));
    expect(text).toContain(squeeze("NGƯỜI NỘP HỒ SƠ"));
    expect(text).toContain(squeeze("Thông tư 01/2018/TT-VPCP"));
  });

  test("the form of 2025 names the owner first, then the proxy; online only the receiver signs", async () => {
    const text = readText(await renderReceiptSlip(slipOf2025));
    expect(text).toContain(
      squeeze("của Ông (Bà)/Tổ chức: Nguyễn Thị Ánh Tuyết Số định danh cá nhân/tổ chức: 001190012345"),
    );
    expect(text).toContain(squeeze("Người nộp hồ sơ theo ủy quyền: Công ty TNHH Tư vấn Ước Mơ Xanh"));
    expect(text).toContain(squeeze("Giấy tờ ủy quyền: Hợp đồng ủy quyền số 15/HĐUQ ngày 01/02/2026"));
    expect(text).not.toContain(squeeze("Vào Sổ theo dõi"));
    expect(text).not.toContain(squeeze("NGƯỜI NỘP HỒ SƠ"));
    expect(text).toContain(squeeze("Thông tư 03/2025/TT-VPCP"));
  });

  test("a slip of a demo store says so on every page, another never", async () => {
    const demo = await renderReceiptSlip({ ...longSlip, demo: true });
    const pages = Number(readInfo(demo).get("Pages"));
    expect(readText(demo).split(squeeze("Dữ liệu minh họa – ngày giả định"))).toHaveLength(pages + 1);
    expect(readText(await renderReceiptSlip(slipOf2023))).not.toContain(squeeze("minh họa"));
  });

  test("the longest procedure and thirty papers flow to further pages, each with its number", async () => {
    const pdf = await renderReceiptSlip(longSlip);
    const text = readText(pdf);
    const pages = Number(readInfo(pdf).get("Pages"));
    expect(pages).toBeGreaterThan(1);
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Trang${page}/${pages}`);
    for (const value of printedValues(longSlip)) expect(text).toContain(squeeze(value));
  });

  test("a paper's name longer than a page and words without a space lose nothing", async () => {
    const name = "Giấy tờ có tên rất dằng dặc ".repeat(400);
    const word = "ư".repeat(300);
    const slip = {
      ...slipOf2023,
      owner: { ...slipOf2023.owner, email: word },
      components: [
        { name, original: 1, certified: 0, copy: 0 },
        { name: word, original: 0, certified: 0, copy: 1 },
      ],
    };
    const text = readText(await renderReceiptSlip(slip));
    expect(text.split("dằng")).toHaveLength(401);
    expect(text.match(/ư{2,}/g)?.join("")).toHaveLength(600);
  });

  test.each(["https://m.vn/t/1", slipOf2023.trackingUrl, `https://motcua.example/${"a".repeat(129)}`])(
    "a scanner reads the code of %s",
    async (trackingUrl) => {
      expect(readQrCode(await renderReceiptSlip({ ...slipOf2023, trackingUrl }))).toBe(trackingUrl);
    },
  );
});

const FORM_WORDS = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
  "Bản chính Bản chứng thực Bản photo",
  "2. Số lượng hồ sơ: 01 (bộ)",
  "NGƯỜI TIẾP NHẬN HỒ SƠ",
];

/** Every text of the slip that is printed as it stands, and what its moments and amounts become. */
function printedValues(slip: ReceiptSlip): string[] {
  const { owner, submitter, procedure } = slip;
  const people = [owner, submitter].flatMap((party) => (party === null ? [] : Object.values(party)));
  const texts: (string | null)[] = [
    slip.code,
    slip.authority.parent.toUpperCase(),
    slip.authority.agency.toUpperCase(),
    slip.desk,
    slip.place,
    slip.unit,
    slip.limit,
    slip.channelOut,
    slip.receiver,
    slip.trackingUrl,
    slip.copyLabel,
    slip.register?.book ?? null,
    slip.register?.ordinal ?? null,
    procedure.name,
    procedure.code,
    ...people,
    ...slip.components.map(({ name }) => name),
    ...slip.fees.map(({ name }) => name),
    ...(slip.form === "TT_01_2018_VPCP" ? MOMENTS_2023 : MOMENTS_2025),
  ];
  return texts.filter((text) => text !== null);
}

const MOMENTS_2023 = [
  "Cát Quế, ngày 16 tháng 10 năm 2023",
  "09 giờ 00 phút, ngày 16 tháng 10 năm 2023",
  "17 giờ 00 phút, ngày 06 tháng 11 năm 2023",
  "8.000 đ (đã nộp)",
];
const MOMENTS_2025 = [
  "Hoài Đức, ngày 05 tháng 02 năm 2026",
  "14 giờ 07 phút, ngày 05 tháng 02 năm 2026",
  "16 giờ 30 phút, ngày 02 tháng 3 năm 2026",
  "1.250.000 đ (đã nộp)",
  "Tổng cộng: 1.350.000 đ",
];
