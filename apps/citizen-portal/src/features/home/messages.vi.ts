export const messages = {
  title: "Tra cứu hồ sơ và thủ tục hành chính",
  intro: "Bạn không cần đăng nhập để dùng các mục dưới đây.",
  track: "Tra cứu hồ sơ",
  trackText: "Để biết hồ sơ đã làm đến đâu và bạn cần làm gì tiếp.",
  code: "Mã hồ sơ",
  procedures: "Tìm thủ tục",
  proceduresText: "Xem thời hạn, phí, giấy tờ cần nộp và các bước giải quyết của từng thủ tục.",
  submit: "Nộp hồ sơ",
  submitText:
    "Nộp trực tiếp hoặc qua bưu chính tại Bộ phận Một cửa; nộp trực tuyến tại Cổng Dịch vụ công Quốc gia, dichvucong.gov.vn.",
} as const;
