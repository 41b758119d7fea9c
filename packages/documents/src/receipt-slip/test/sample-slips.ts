import { atMinute } from "@motcua/time/instant";
import { localDate } from "@motcua/time/local-date";

import type { ReceiptSlip, SlipComponent } from "../slip-data.ts";

/** An ordinary slip of 2023: one person, in person, four papers. */
export const slipOf2023: ReceiptSlip = {
  form: "TT_01_2018_VPCP",
  code: "000.05.27.H26-231016-0001",
  authority: { parent: "UBND xã Cát Quế", agency: "Bộ phận Tiếp nhận và Trả kết quả" },
  desk: "Bộ phận Tiếp nhận và Trả kết quả UBND xã Cát Quế",
  place: "Cát Quế",
  unit: "UBND xã Cát Quế, huyện Hoài Đức, thành phố Hà Nội",
  receivedAt: atMinute(localDate("2023-10-16"), 9 * 60),
  dueAt: atMinute(localDate("2023-11-06"), 17 * 60),
  owner: {
    name: "Nguyễn Thị Ánh Tuyết",
    address: "Thôn Đình Xứng, xã Cát Quế, huyện Hoài Đức, thành phố Hà Nội",
    phone: "0912 345 678",
    email: "anh.tuyet@example.vn",
    identity: "001190012345",
  },
  submitter: null,
  channelIn: "direct",
  procedure: { code: "1.001193", name: "Đăng ký khai sinh kết hợp nhận cha, mẹ, con cho trẻ em ở nước ngoài về" },
  components: [
    { name: "Tờ khai đăng ký khai sinh theo mẫu", original: 1, certified: 0, copy: 0 },
    { name: "Giấy chứng sinh do cơ sở y tế nơi trẻ em sinh ra cấp", original: 1, certified: 0, copy: 1 },
    { name: "Giấy tờ chứng minh nơi cư trú của người yêu cầu", original: 0, certified: 1, copy: 0 },
    { name: "Giấy chứng nhận kết hôn của cha, mẹ", original: 0, certified: 1, copy: 2 },
  ],
  copies: 1,
  limit: "15 ngày làm việc",
  channelOut: "Trực tiếp tại Bộ phận Tiếp nhận và Trả kết quả UBND xã Cát Quế",
  fees: [{ name: "Lệ phí hộ tịch", amount: 8000, paid: true }],
  register: { book: "01/2023", ordinal: "0412" },
  receiver: "Đỗ Thị Phương Lan",
  trackingUrl: "https://motcua.example/theo-doi/000.05.27.H26-231016-0001",
  copyLabel: "Liên 2: Giao người nộp hồ sơ",
  demo: false,
};

/** The same dossier after the change of September 2025, online, by a proxy, in a demo store. */
export const slipOf2025: ReceiptSlip = {
  ...slipOf2023,
  form: "TT_03_2025_VPCP",
  code: "H26.205.01-250915-0007",
  authority: { parent: "UBND xã Hoài Đức", agency: "Trung tâm Phục vụ hành chính công" },
  desk: "Trung tâm Phục vụ hành chính công xã Hoài Đức",
  place: "Hoài Đức",
  unit: "UBND xã Hoài Đức, thành phố Hà Nội",
  receivedAt: atMinute(localDate("2026-02-05"), 14 * 60 + 7),
  dueAt: atMinute(localDate("2026-03-02"), 16 * 60 + 30),
  submitter: {
    name: "Công ty TNHH Tư vấn Ước Mơ Xanh",
    address: "Số 12, đường Vạn Xuân, xã Hoài Đức, thành phố Hà Nội",
    phone: "024 1234 5678",
    email: null,
    identity: "0109999999",
    authorisation: "Hợp đồng ủy quyền số 15/HĐUQ ngày 01/02/2026",
  },
  channelIn: "online",
  fees: [
    { name: "Phí thẩm định", amount: 1250000, paid: true },
    { name: "Lệ phí cấp giấy", amount: 100000, paid: false },
  ],
  register: null,
  copyLabel: null,
  demo: true,
};

/** The longest that the national list holds: a name of 1.094 letters, and thirty papers. */
export const longSlip: ReceiptSlip = {
  ...slipOf2023,
  procedure: { code: "3.000249", name: fill("Thủ tục hưởng chế độ ưu đãi đối với người có công với cách mạng", 1094) },
  components: Array.from(
    { length: 30 },
    (_, index): SlipComponent => ({
      name: fill(`Giấy tờ thứ ${index + 1}: văn bản, tài liệu chứng minh theo quy định của pháp luật`, 40 + index * 9),
      original: index % 2,
      certified: (index + 1) % 2,
      copy: index % 3,
    }),
  ),
};

function fill(text: string, length: number): string {
  return `${text}; `
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .trim();
}
