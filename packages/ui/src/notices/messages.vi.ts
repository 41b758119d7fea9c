export const messages = {
  errorsTitle: "Có lỗi cần sửa",
  skipToContent: "Đi thẳng đến nội dung chính",
  demo: (moment: string) => `Dữ liệu minh họa – ngày giả định: ${moment}`,
} as const;
