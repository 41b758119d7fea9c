import { type LegalSource, sourceDays } from "../legal-source.ts";

/** General law: how periods are counted, days off, layout of documents, archives. */
export const codeSources = {
  BLDS_2015: {
    kind: "Bộ luật",
    number: "91/2015/QH13",
    title: "Bộ luật Dân sự (cách tính thời hạn: Điều 144–148)",
    ...sourceDays({ issued: "2015-11-24", from: "2017-01-01" }),
    confidence: "V",
  },
  BLLD_2012: {
    kind: "Bộ luật",
    number: "10/2012/QH13",
    title: "Bộ luật Lao động (nghỉ lễ, tết: Điều 115)",
    ...sourceDays({ issued: "2012-06-18", from: "2013-05-01", to: "2020-12-31" }),
    confidence: "V2",
  },
  BLLD_2019: {
    kind: "Bộ luật",
    number: "45/2019/QH14",
    title: "Bộ luật Lao động (nghỉ hằng tuần: Điều 111; nghỉ lễ, tết: Điều 112)",
    ...sourceDays({ issued: "2019-11-20", from: "2021-01-01" }),
    confidence: "V",
  },
  NQ_28_2026: {
    kind: "Nghị quyết",
    number: "28/2026/QH16",
    title: "Ngày Văn hóa Việt Nam 24/11 là ngày nghỉ hưởng nguyên lương (Điều 2)",
    ...sourceDays({ issued: "2026-04-24", from: "2026-07-01" }),
    confidence: "V2",
    note: "Việc nghỉ bù khi trùng ngày nghỉ hằng tuần còn để ngỏ; ngày ban hành theo tin báo chí.",
  },
  ND_30_2020: {
    kind: "Nghị định",
    number: "30/2020/NĐ-CP",
    title: "Công tác văn thư (thể thức, kỹ thuật trình bày, lập và nộp lưu hồ sơ)",
    ...sourceDays({ issued: "2020-03-05", from: "2020-03-05" }),
    confidence: "V",
  },
  LUAT_LUU_TRU_2024: {
    kind: "Luật",
    number: "33/2024/QH15",
    title: "Luật Lưu trữ",
    ...sourceDays({ issued: "2024-06-21", from: "2025-07-01" }),
    confidence: "V2",
  },
  TT_13_2023_BNV: {
    kind: "Thông tư",
    number: "13/2023/TT-BNV",
    title: "Lưu trữ hồ sơ điện tử thủ tục hành chính",
    ...sourceDays({ issued: "2023-08-31", from: "2023-10-15" }),
    confidence: "V2",
    note: "Chưa đọc được toàn văn; ngày có hiệu lực ghi theo trí nhớ, cần đối chiếu.",
  },
} as const satisfies Record<string, LegalSource>;
