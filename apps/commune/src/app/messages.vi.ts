/** Words of the frame around every screen. */
export const messages = {
  appName: "Một Cửa",
  noAnswer: "Không nhận được trả lời của máy chủ. Hãy kiểm tra mạng rồi thử lại; nội dung bạn nhập vẫn còn.",
  offline:
    "Mất kết nối với máy chủ, hệ thống đang tự thử lại. Số liệu trên màn hình có thể đã cũ; nội dung bạn nhập vẫn còn.",
  close: "Đóng",
  retry: "Thử lại",
  somethingBroke: "Màn hình này gặp lỗi",
  somethingBrokeHint:
    "Hãy tải lại trang; bản nháp tiếp nhận vẫn còn. Nếu vẫn lỗi, báo quản trị hệ thống việc bạn vừa làm.",
  reloadPage: "Tải lại trang",
  notFoundTitle: "Không có trang này",
  notFoundHint: "Hãy kiểm tra lại địa chỉ hoặc về hàng việc.",
  toQueue: "Về hàng việc",
} as const;
