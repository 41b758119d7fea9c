/** Words of signing in and out. */
export const messages = {
  title: "Đăng nhập",
  intro: "Dành cho cán bộ Bộ phận Một cửa và chuyên viên thụ lý của xã, thị trấn.",
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
  notAtDesk: (name: string) =>
    `${name} không làm việc tại đơn vị nào có hồ sơ. Nếu là lãnh đạo hoặc phòng, ban, hãy dùng trang dành cho cấp huyện.`,
  toDistrict: "Mở trang cấp huyện",
  demo: "Dữ liệu minh họa: không nhập thông tin của người thật.",
  unreachable: "Chưa kết nối được máy chủ",
  unreachableHint: "Hãy kiểm tra mạng. Bản nháp đang nhập dở trên máy này vẫn còn.",
  retry: "Thử lại",
  loading: "Đang mở phiên làm việc…",
  signOutFailed: "Chưa đăng xuất được vì máy chủ không trả lời. Hãy thử lại trước khi rời máy.",
  menu: (name: string) => `${name}, mở danh mục người dùng`,
  workAt: "Làm việc tại",
  leaveDraftTitle: "Bản nháp chưa tiếp nhận sẽ bị xóa",
  leaveDraft: "Màn hình tiếp nhận còn một bản nháp. Đăng xuất sẽ xóa bản nháp này khỏi máy.",
  stay: "Ở lại",
  leave: "Xóa bản nháp và đăng xuất",
} as const;
