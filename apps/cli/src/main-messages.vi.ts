/** Words of the command line's own commands. */
export const messages = {
  program: "Dòng lệnh quản trị của Một Cửa",
  sla: "Thời hạn giải quyết hồ sơ",
  slaDue: "Tính hẹn trả: mỗi dòng vào là một đối tượng JSON, mỗi dòng ra là một kết quả JSON",
  explain: "kèm lời giải thích: ngày bắt đầu tính, ngày được tính, bỏ qua, tạm dừng",
  json: "in kết quả dạng JSON",
  demo: "Dữ liệu minh họa",
  demoLoad: "Nạp dữ liệu minh họa: nhanh, lặp lại được, người trong đó đều là hư cấu",
  demoYear: "phiên bản minh họa: 2023 (ba cấp) hoặc 2026 (hai cấp)",
  demoDistrict: "mã huyện theo Tổng cục Thống kê",
  demoFrom: "ngày tiếp nhận đầu tiên, dạng 2023-01-03",
  demoDossiers: "số hồ sơ",
  demoSeed: "số gieo: cùng số cho cùng dữ liệu",
  demoDone: (loaded: { dossiers: number; open: number; overdue: number; seconds: number }) =>
    `Đã nạp ${loaded.dossiers} hồ sơ minh họa trong ${loaded.seconds.toFixed(1)} giây (${Math.round(loaded.dossiers / loaded.seconds)} hồ sơ/giây); đang giải quyết ${loaded.open}, quá hạn ${loaded.overdue}.`,
  wrongYear: "Phiên bản minh họa: chỉ có 2023 hoặc 2026. Hãy ghi --year 2023 hoặc --year 2026.",
  wrongFrom: "Ngày bắt đầu: hãy ghi dạng năm-tháng-ngày, ví dụ --from 2023-01-03.",
  wrongCount: "Số hồ sơ và số gieo: hãy ghi số nguyên từ 1 trở lên.",
  db: "Cơ sở dữ liệu",
  dbUrl: "In chuỗi kết nối của kho dữ liệu",
  dbRole: "vai trò: owner (mặc định) hoặc api",
  wrongRole: "Vai trò: chỉ có owner hoặc api. Hãy ghi --role owner hoặc --role api.",
  importProcedures: "Nhập danh mục thủ tục quốc gia (tthc-index.json)",
  importFile: "tệp cần nhập",
  procedures: (done: { rows: number; added: number; changed: number }) =>
    `Đã đọc ${done.rows} thủ tục: thêm ${done.added}, cập nhật ${done.changed}.`,
  unreadable: (path: string) => `Không đọc được tệp ${path}. Hãy kiểm tra đường dẫn và nội dung tệp.`,
} as const;
