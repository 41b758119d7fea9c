export const messages = {
  notFound: {
    title: "Không có trang này",
    text: "Địa chỉ có thể đã gõ nhầm hoặc trang đã được chuyển.",
    advice: "Hãy kiểm tra lại địa chỉ, hoặc bắt đầu từ một trong các mục sau.",
  },
  refused: {
    title: "Không mở được trang",
    text: null,
    advice: "Bạn cũng có thể bắt đầu lại từ một trong các mục sau.",
  },
  failed: {
    title: "Trang gặp lỗi",
    text: "Lỗi này do hệ thống, không phải do bạn. Nội dung đã được ghi lại để sửa.",
    advice: "Hãy thử lại sau ít phút. Nếu vẫn lỗi, hãy báo Bộ phận Một cửa mã dưới đây.",
  },
  unavailable: {
    title: "Trang tạm gián đoạn",
    text: "Hệ thống đang khởi động lại, thường xong trong vài giây.",
    advice: "Hãy chờ một lát rồi tải lại trang. Hồ sơ của bạn không bị ảnh hưởng.",
  },
  reference: (reference: string) => `Mã lỗi: ${reference}`,
  home: "Về trang đầu",
  track: "Tra cứu hồ sơ",
  procedures: "Tìm thủ tục",
} as const;
