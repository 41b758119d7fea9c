/** Words of the bar above every screen and of what stands in place of a screen. */
export const messages = {
  product: "Một Cửa",
  board: "Bảng điều hành",
  imports: "Nhập sổ",
  navigation: "Điều hướng chính",
  notFoundTitle: "Không có trang này",
  notFoundHint: "Hãy kiểm tra lại địa chỉ hoặc về bảng điều hành.",
  toBoard: "Về bảng điều hành",
  brokenTitle: "Màn hình này gặp lỗi",
  brokenHint: "Hãy tải lại trang. Nếu vẫn lỗi, hãy báo quản trị hệ thống.",
  reload: "Tải lại trang",
} as const;
