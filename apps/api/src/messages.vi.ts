import type { Role } from "@motcua/domain/permissions/role";

interface DemoAccountWords {
  readonly username: string;
  readonly role: Role;
  readonly roleName: string;
  readonly unitName: string;
}

/** The app in which a role works. */
const staffApp = {
  clerk: "/xa/",
  specialist: "/xa/",
  leader: "/huyen/",
  administrator: "/huyen/",
} as const satisfies Record<Role, string>;

/** Words of the server itself; those of refusals are in packages/domain/messages. */
export const messages = {
  demoAccounts: (password: string) => `Tài khoản minh họa, mật khẩu ${password}:`,
  demoAccount: ({ username, role, roleName, unitName }: DemoAccountWords) =>
    `  ${username.padEnd(12)}${staffApp[role].padEnd(9)}${roleName}, ${unitName}`,
  ready: (address: string) => `Một Cửa: ${address}`,
  portTaken: (port: number) => `Cổng ${port} đang được chương trình khác dùng. Hãy đặt PORT khác, ví dụ PORT=8081.`,
  notAllowedToListen: (port: number) => `Không được phép mở cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`,
  notStarted: "Không khởi động được:",
  stopping: "Đang dừng…",
  notFound: "Không có địa chỉ này. Hãy kiểm tra lại địa chỉ hoặc về trang đầu.",
  foreignRequest: "Yêu cầu không đến từ trang của hệ thống nên đã bị từ chối. Hãy tải lại trang rồi làm lại.",
  tooLarge: "Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.",
  unreadable: "Máy chủ không đọc được yêu cầu. Hãy tải lại trang rồi làm lại.",
  signInRefused: "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock, bộ gõ tiếng Việt rồi nhập lại.",
  signInTooOften: (minutes: number) =>
    `Đã nhập sai nhiều lần. Hãy chờ ${minutes} phút rồi thử lại, hoặc nhờ quản trị hệ thống cấp lại mật khẩu.`,
  codeMalformed: "Mã hồ sơ không đúng dạng. Hãy nhập đủ mã in trên giấy tiếp nhận, ví dụ 000.01.27.H26-231016-0001.",
  notBuilt: "Ứng dụng này chưa được dựng. Hãy chạy npm start ở thư mục gốc của dự án.",
} as const;
