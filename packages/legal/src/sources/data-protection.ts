import { type LegalSource, sourceDays } from "../legal-source.ts";

/** Personal data and the safety of information systems. */
export const dataProtectionSources = {
  ND_13_2023: {
    kind: "Nghị định",
    number: "13/2023/NĐ-CP",
    title: "Bảo vệ dữ liệu cá nhân",
    ...sourceDays({ issued: "2023-04-17", from: "2023-07-01", to: "2025-12-31" }),
    confidence: "V2",
  },
  LUAT_BVDLCN_2025: {
    kind: "Luật",
    number: "91/2025/QH15",
    title: "Luật Bảo vệ dữ liệu cá nhân",
    ...sourceDays({ issued: "2025-06-26", from: "2026-01-01" }),
    confidence: "V2",
  },
  ND_356_2025: {
    kind: "Nghị định",
    number: "356/2025/NĐ-CP",
    title: "Quy định chi tiết Luật Bảo vệ dữ liệu cá nhân",
    ...sourceDays({ issued: "2025-12-31", from: "2026-01-01" }),
    confidence: "V2",
  },
  ND_330_2026: {
    kind: "Nghị định",
    number: "330/2026/NĐ-CP",
    title: "Xử phạt vi phạm hành chính về an ninh mạng và bảo vệ dữ liệu cá nhân",
    ...sourceDays({ issued: "2026-08-19", from: "2026-08-19" }),
    confidence: "V2",
    note: "Ngày ghi trong nguồn đọc được không nói rõ là ngày ban hành hay ngày có hiệu lực.",
  },
  ND_85_2016: {
    kind: "Nghị định",
    number: "85/2016/NĐ-CP",
    title: "Bảo đảm an toàn hệ thống thông tin theo cấp độ",
    ...sourceDays({ issued: "2016-07-01", from: "2016-07-01", to: "2026-08-18" }),
    confidence: "V",
    note: "Còn áp dụng cho giai đoạn chuyển tiếp của Nghị định 331/2026/NĐ-CP.",
  },
  ND_331_2026: {
    kind: "Nghị định",
    number: "331/2026/NĐ-CP",
    title: "Bảo vệ an ninh mạng hệ thống thông tin theo cấp độ",
    ...sourceDays({ issued: "2026-08-19", from: "2026-08-19" }),
    confidence: "V",
  },
  LUAT_AN_NINH_MANG_2025: {
    kind: "Luật",
    number: "116/2025/QH15",
    title: "Luật An ninh mạng",
    ...sourceDays({ issued: null, from: "2026-07-01" }),
    confidence: "V2",
  },
} as const satisfies Record<string, LegalSource>;
