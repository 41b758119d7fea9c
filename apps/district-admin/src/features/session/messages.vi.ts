/** Words of signing in and out. */
export const messages = {
  product: "Một Cửa",
  title: "Đăng nhập",
  intro: "Dành cho lãnh đạo, phòng, ban và quản trị của huyện; cán bộ xem số liệu của đơn vị mình.",
  username: "Tên đăng nhập",
  password: "Mật khẩu",
  showPassword: "Hiện hoặc ẩn mật khẩu",
  signIn: "Đăng nhập",
  signOut: "Đăng xuất",
  usernameMissing: "Tên đăng nhập còn trống; hãy nhập tên được cấp.",
  passwordMissing: "Mật khẩu còn trống; hãy nhập mật khẩu.",
  noAnswer:
    "Không nhận được trả lời của máy chủ. Hãy kiểm tra mạng rồi bấm Đăng nhập lại; tên và mật khẩu đã nhập vẫn còn.",
  noPosition: (name: string) =>
    `Tài khoản ${name} hiện không giữ vị trí công tác nào nên chưa dùng được ứng dụng. Hãy liên hệ quản trị hệ thống.`,
  noBoard: (name: string) =>
    `Vị trí công tác của ${name} không có bảng điều hành. Hãy dùng trang dành cho Bộ phận Một cửa.`,
  toCommune: "Mở trang Bộ phận Một cửa",
  demo: "Dữ liệu minh họa – ngày giả định",
  unreachable: "Chưa kết nối được máy chủ",
  unreachableHint: "Hãy kiểm tra mạng rồi thử lại.",
  retry: "Thử lại",
  loading: "Đang mở phiên làm việc…",
  signOutFailed: "Chưa đăng xuất được vì máy chủ không trả lời. Hãy thử lại trước khi rời máy.",
} as const;
