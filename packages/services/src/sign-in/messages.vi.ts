/** Words of signing in. */
export const messages = {
  usernameMissing: "Nhập tên đăng nhập.",
  usernameTooLong: "Tên đăng nhập dài quá 100 ký tự. Hãy nhập tên được cấp.",
  usernameRule: "Tên đăng nhập gồm 3 đến 30 chữ thường không dấu, chữ số, dấu chấm hoặc gạch dưới.",
  passwordMissing: "Nhập mật khẩu.",
  passwordTooLong: "Mật khẩu dài quá 128 ký tự. Hãy nhập mật khẩu ngắn hơn.",
  passwordRule: "Mật khẩu phải có ít nhất 8 ký tự.",
} as const;
