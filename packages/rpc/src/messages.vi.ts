const sizes: Readonly<Record<string, string>> = { string: " ký tự", array: " mục", set: " mục", file: " byte" };

/** What the transport itself says; words of the matter are the features'. */
export const messages = {
  missing: "Mục này còn thiếu. Hãy nhập.",
  wrongKind: "Giá trị không đúng kiểu. Hãy nhập lại.",
  wrongForm: "Giá trị không đúng dạng. Hãy nhập lại.",
  notInList: "Giá trị không có trong danh sách. Hãy chọn lại.",
  tooSmall: (least: string, origin: string) => `Cần ít nhất ${least}${sizes[origin] ?? ""}.`,
  tooBig: (most: string, origin: string) => `Tối đa ${most}${sizes[origin] ?? ""}.`,
  unknownField: (names: string) => `Mục không được nhận: ${names}. Hãy tải lại trang rồi làm lại.`,
  unknownProcedure: "Máy chủ không có chức năng này. Hãy tải lại trang để dùng bản mới.",
  unreadable: "Máy chủ không đọc được yêu cầu. Hãy tải lại trang rồi làm lại.",
  tooLarge: "Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.",
  stopped: "Yêu cầu đã dừng trước khi xong. Hãy thử lại.",
} as const;
