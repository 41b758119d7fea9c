import type { ChainProblemCode } from "@motcua/services/audit/verify-chains";

/** Words of `motcua audit` and `motcua totals`. */
export const messages = {
  audit: "Kiểm tra tính toàn vẹn của sổ ghi việc",
  verifyChains:
    "Đi qua mọi sự kiện theo chuỗi: số thứ tự, mã băm, hồ sơ có đúng như các sự kiện của nó; mã kết thúc 1 khi có sai lệch",
  totals: "Kiểm tra số liệu cộng dồn",
  verifyTotals:
    "Đếm lại từ đầu mọi hồ sơ và so với số liệu đang giữ cho bảng điều hành và danh sách; mã kết thúc 1 khi có sai lệch",
  json: "in một đối tượng JSON",
  chainsWhole: (events: number, chains: number) => `Đã kiểm tra ${events} sự kiện của ${chains} chuỗi: toàn vẹn.`,
  chainsBroken: (events: number, chains: number) => `Đã kiểm tra ${events} sự kiện của ${chains} chuỗi. Các chỗ sai:`,
  chainLine: (district: number, subject: string, place: string) => `  huyện ${district}, hồ sơ ${subject}${place}`,
  atEvent: (seq: number) => `, sự kiện ${seq}`,
  totalsWhole: (dossiers: number) => `Đã đếm lại ${dossiers} hồ sơ: mọi số liệu đều khớp.`,
  totalsBroken: (dossiers: number) => `Đã đếm lại ${dossiers} hồ sơ. Các chỗ lệch:`,
  totalsLine: (place: string, stored: string, computed: string) =>
    `  ${place}: đang giữ ${stored}, đếm được ${computed}`,
  nothing: "không có",
  more: (count: number) => `  … và ${count} chỗ nữa (dùng --json để xem tất cả)`,
  chainsFailed: (count: number) =>
    `Sổ ghi việc có ${count} chỗ không toàn vẹn. Hãy giữ nguyên kho dữ liệu, lấy bản sao lưu gần nhất để đối chiếu và báo người phụ trách an toàn thông tin.`,
  totalsFailed: (count: number) =>
    `Số liệu đang giữ lệch ${count} chỗ so với hồ sơ. Hồ sơ là gốc: hãy báo người quản trị để dựng lại số liệu từ hồ sơ.`,
  problems: {
    seqGap: "thiếu sự kiện trước sự kiện này",
    firstPrev: "sự kiện đầu tiên lại trỏ về một sự kiện trước nó",
    prevDiffers: "không nối với sự kiện trước nó",
    hashDiffers: "nội dung đã bị sửa sau khi ghi",
    formatUnknown: "dạng ghi mà phiên bản này không biết",
    versionDiffers: "số lần thay đổi của hồ sơ khác số sự kiện: có sự kiện cuối bị xóa hoặc thêm",
    stateDiffers: "trạng thái của hồ sơ khác với sự kiện cuối",
    codeDiffers: "mã hồ sơ khác với mã đã ghi khi tiếp nhận",
    momentDiffers: "thời điểm tiếp nhận, kết quả, trả hoặc kết thúc khác với sự kiện",
    dossierWithoutEvents: "hồ sơ không có sự kiện nào",
    eventsWithoutDossier: "có sự kiện mà không có hồ sơ",
  } satisfies Record<ChainProblemCode, string>,
} as const;
