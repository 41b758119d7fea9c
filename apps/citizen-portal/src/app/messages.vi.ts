/** Words of the frame around every page. */
export const messages = {
  product: "Một Cửa",
  titleError: (title: string) => `Lỗi: ${title}`,
  about: "Về trang này",
  official: "Trang này không thu tiền, không hỏi mật khẩu hay mã OTP.",
  navigation: "Điều hướng chính",
  track: "Tra cứu hồ sơ",
  procedures: "Thủ tục",
  help: "Cần giúp?",
  helpText: "Hãy hỏi Bộ phận Một cửa nơi nộp hồ sơ và mang theo giấy tiếp nhận.",
  staff: "Dành cho cán bộ:",
  commune: "Một cửa xã",
  district: "Điều hành huyện",
} as const;
