/** Words of `motcua report`. */
export const messages = {
  report: "Số liệu tổng hợp",
  summary: "Số liệu của các hồ sơ tiếp nhận trong kỳ, đúng như các ô số của bảng điều hành",
  unit: "mã đơn vị (theo ngày --to), gồm cả các đơn vị cấp dưới; bỏ trống là toàn bộ kho dữ liệu",
  own: "chỉ riêng đơn vị của --unit, không gồm cấp dưới",
  from: "ngày đầu của kỳ, YYYY-MM-DD, tính cả ngày này",
  to: "ngày cuối của kỳ, YYYY-MM-DD, tính cả ngày này",
  asOf: "thời điểm xét quá hạn, ví dụ 2023-10-16T09:00:00+07:00; bỏ trống là bây giờ",
  json: "in một đối tượng JSON",
  badDate: (option: string, text: string) =>
    `${option}: “${text}” không phải là một ngày có thật. Hãy viết theo dạng YYYY-MM-DD, ví dụ 2023-03-31.`,
  badPeriod: "--from muộn hơn --to. Hãy cho ngày đầu không muộn hơn ngày cuối.",
  badMoment: (option: string, text: string) =>
    `${option}: “${text}” không phải là một thời điểm. Hãy viết cả múi giờ, ví dụ 2023-10-16T09:00:00+07:00.`,
  ownWithoutUnit: "--own cần đi cùng --unit. Hãy cho biết mã đơn vị.",
  nothing: "không có",
  figures: {
    received: "Tiếp nhận",
    resolved: "Đã giải quyết",
    early: "  trước hạn",
    onTime: "  đúng hạn",
    late: "  quá hạn",
    ended: "Kết thúc không có kết quả",
    open: "Đang giải quyết",
    overdue: "  đã quá hạn",
    digitised: "Số hóa",
    digitisedRate: "  tỷ lệ (0–1)",
    byPost: "Trả qua bưu chính",
    cashless: "Thanh toán không dùng tiền mặt",
    satisfaction: "Mức độ hài lòng (1–5)",
  },
} as const;
