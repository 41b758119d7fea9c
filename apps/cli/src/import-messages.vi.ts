/** Words of `motcua import` and `motcua reconcile`. */
export const messages = {
  import: "Nhập sổ theo dõi hồ sơ",
  register: "Nhập một sổ (.xlsx, .csv, .csv.gz): dòng đúng thành hồ sơ, dòng sai được liệt kê",
  file: "tệp sổ theo dõi; loại tệp xét theo nội dung",
  system: "không tạo hồ sơ mà giữ bên cạnh làm sổ của hệ thống này: paper (sổ giấy) hoặc province (hệ thống tỉnh)",
  dryRun: "chỉ kiểm tra và so sánh, không ghi gì",
  allOrNothing: "còn một dòng lỗi thì không nhập dòng nào",
  stats: "in thời gian và bộ nhớ cao nhất của tiến trình",
  json: "in kết quả dạng JSON",
  list: "Liệt kê các đợt nhập, mới nhất trước",
  undo: "Hoàn tác một đợt nhập: hồ sơ của đợt rời khỏi danh sách, số liệu và kho mã",
  batch: "mã đợt nhập, xem ở “import list”",
  reconcile: "Đối chiếu sổ giấy, hồ sơ ở đây và hệ thống tỉnh theo ngày tiếp nhận",
  unit: "mã đơn vị (theo ngày --to), gồm cả các đơn vị cấp dưới",
  from: "ngày đầu của kỳ, YYYY-MM-DD, tính cả ngày này",
  to: "ngày cuối của kỳ, YYYY-MM-DD, tính cả ngày này",

  noFile: (path: string) => `Không có tệp ${path}. Hãy kiểm tra lại đường dẫn.`,
  badSystem: (text: string) =>
    `--system: “${text}” không dùng được. Hãy ghi paper (sổ giấy) hoặc province (hệ thống tỉnh).`,
  badBatch: (text: string) => `“${text}” không phải mã đợt nhập. Hãy chép mã từ “import list”.`,
  badDate: (option: string, text: string) =>
    `${option}: “${text}” không phải là một ngày có thật. Hãy viết theo dạng YYYY-MM-DD, ví dụ 2023-03-31.`,
  badPeriod: "--from muộn hơn --to. Hãy cho ngày đầu không muộn hơn ngày cuối.",

  refused: "Chưa nhập dòng nào vì sổ còn lỗi.",
  rehearsed: "Chỉ kiểm tra, chưa ghi gì.",
  counts: {
    rows: "Số dòng đọc được",
    imported: "Nhập mới",
    updated: "Bổ sung bước tiếp theo",
    unchanged: "Đã có, giống hệt",
    errors: "Dòng lỗi",
    warnings: "Cần xem lại",
    deadlines: "Hẹn trả ghi khác hẹn trả tính lại",
    differences: "Khác với hồ sơ đang có",
  },
  batchLine: (batch: string) => `Đợt nhập: ${batch}`,
  faultLine: (row: number, message: string) => `  dòng ${row}: ${message}`,
  deadlineLine: (row: number, stated: string, computed: string) => `  dòng ${row}: ghi ${stated}, tính lại ${computed}`,
  differenceLine: (code: string, column: string, texts: { here: string; there: string }) =>
    `  ${code}, ${column}: ở đây “${texts.here}”, trong sổ “${texts.there}”`,
  andMore: (count: number) => `  … và ${count} dòng nữa (xem đủ bằng --json)`,
  statsLine: (seconds: number, megabytes: number) => `Thời gian ${seconds} giây, bộ nhớ cao nhất ${megabytes} MB`,

  noImports: "Chưa có đợt nhập nào.",
  states: { running: "đang nhập", done: "đã xong", refused: "bị từ chối", failed: "bị ngắt", undone: "đã hoàn tác" },
  systems: { dossiers: "hồ sơ", paper: "sổ giấy", province: "hệ thống tỉnh" },
  listLine: (line: {
    batch: string;
    createdAt: string;
    file: string;
    system: string;
    state: string;
    imported: number;
  }) => `${line.batch}  ${line.createdAt}  ${line.file} (${line.system}): ${line.state}, nhập mới ${line.imported}`,
  undone: (voided: number, systemRows: number) => `Đã hoàn tác: ${voided} hồ sơ, ${systemRows} dòng của hệ thống khác.`,
  kept: (count: number) => `Giữ nguyên ${count} hồ sơ:`,
  keptLine: (code: string, reason: string) => `  ${code}: ${reason}`,
  keptReasons: {
    touchedSince: "đã có người xử lý sau khi nhập",
    updatedOnly: "do đợt nhập khác tạo, đợt này chỉ bổ sung",
  },

  reconciled: (sums: { paper: number; here: number; province: number; rate: string }) =>
    `Sổ giấy ${sums.paper}, ở đây ${sums.here}, hệ thống tỉnh ${sums.province}; tỷ lệ có trên hệ thống tỉnh ${sums.rate}`,
  reconciledUnit: (line: { unit: string; paper: number; province: number; rate: string; missing: number }) =>
    `  ${line.unit}: sổ giấy ${line.paper}, hệ thống tỉnh ${line.province}, tỷ lệ ${line.rate}, thiếu ${line.missing}`,
  differing: (count: number) => `Ghi khác nhau: ${count}`,
  differingLine: (code: string, column: string, texts: { paper: string; province: string }) =>
    `  ${code}, ${column}: sổ giấy “${texts.paper}”, hệ thống tỉnh “${texts.province}”`,
  noRate: "không có",
} as const;
