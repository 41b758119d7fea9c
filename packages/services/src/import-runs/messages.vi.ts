/** Words of imports on the screen. */
export const messages = {
  headerRow: "Dòng tiêu đề: hãy chọn một dòng của tệp.",
  upload: "Tệp: hãy chọn lại tệp cần nhập.",
  system: "Nhập vào: hãy chọn một trong các cách nhập.",
} as const;
