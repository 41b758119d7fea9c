import type { FoundProcedure } from "../../app/rpc.ts";

const notOffered = {
  catalogueOnly: "chưa khai báo thời hạn và thành phần hồ sơ",
  otherTier: "không thuộc thẩm quyền tiếp nhận của cấp này",
  notYet: "chưa có hiệu lực",
  ended: "đã hết hiệu lực",
} as const satisfies Record<NonNullable<FoundProcedure["notOffered"]>, string>;

/** Words of the intake screen. */
export const messages = {
  title: "Tiếp nhận hồ sơ",
  notAllowed: "Vị trí của bạn không tiếp nhận hồ sơ tại đơn vị này.",
  notAllowedHint:
    "Việc tiếp nhận do cán bộ Bộ phận Một cửa thực hiện. Bạn có thể mở hàng việc để xử lý hồ sơ được chuyển đến.",

  sectionProcedure: "1. Thủ tục hành chính",
  procedure: "Thủ tục hành chính",
  procedurePlaceholder: "Gõ tên không dấu hoặc mã, ↓ ↑ để chọn, Enter để lấy",
  procedurePlaceholderShort: "Gõ tên không dấu hoặc mã",
  procedureNone: "Không thấy thủ tục nào. Hãy gõ từ khác hoặc mã thủ tục.",
  procedureSearching: "Đang tìm…",
  procedureFound: (count: number) => `${count} thủ tục`,
  notOffered,
  limit: "Thời hạn",
  committed: (limit: string, legal: string) => `${limit} (cam kết; theo luật ${legal})`,
  result: "Kết quả",
  sample: "Số liệu mẫu",
  clearProcedure: "Bỏ chọn thủ tục",

  sectionApplicant: "2. Chủ hồ sơ",
  identity: "Số CCCD, CMND hoặc hộ chiếu",
  representativeOf: { household: "Chủ hộ kinh doanh", organisation: "Người đại diện theo pháp luật" },
  representativeIdentity: "Số CCCD người đại diện",
  representativePhone: "Điện thoại người đại diện",
  hasProxy: "Nộp thay (ủy quyền)",
  proxyIdentity: "Số CCCD người được ủy quyền",
  proxyPhone: "Điện thoại người được ủy quyền",
  authorisationHint: "Số, ngày và nơi lập văn bản ủy quyền",

  sectionDelivery: "3. Nộp hồ sơ, phí và nhận kết quả",
  notByChannel: "Thủ tục này không nhận theo kênh này",

  sectionPapers: "4. Thành phần hồ sơ",
  papersOf: (handedIn: number, all: number) => `Đã nhận ${handedIn}/${all}`,
  noPapers: "Chọn thủ tục để hiện danh sách giấy tờ phải nộp.",
  paperName: "Tên giấy tờ",
  paper: (index: number) => `Tên giấy tờ ở dòng ${index}`,
  required: "bắt buộc",
  columns: { original: "Bản chính", certified: "Chứng thực", copy: "Bản sao" },
  countOf: (kind: string, name: string) => `${kind}: ${name || "giấy tờ mới"}`,
  handedIn: (name: string) => `Đã nhận: ${name || "giấy tờ mới"}`,
  markAll: "Đánh dấu đủ giấy tờ bắt buộc",
  addPaper: "Thêm giấy tờ",
  removePaper: (name: string) => `Xóa dòng ${name || "giấy tờ mới"}`,

  feeByPage: (amount: string) => `${amount} mỗi trang: đếm số trang rồi nhập tổng tiền`,
  feeByCopy: (amount: string) => `${amount} mỗi bản`,

  dueNow: "Hẹn trả nếu tiếp nhận lúc này",
  dueUnknown: "Chọn thủ tục để tính hẹn trả",
  duePromise: "Hẹn trả",
  provisional: (days: string) => `Lịch nghỉ ngày ${days} chưa được công bố chính thức, hẹn trả có thể thay đổi.`,

  accept: "Tiếp nhận",
  clear: "Làm lại từ đầu",
  clearTitle: "Xóa nội dung đang nhập?",
  clearText: "Toàn bộ nội dung đang nhập trên màn hình tiếp nhận sẽ bị xóa.",
  clearYes: "Xóa và làm lại",
  keep: "Giữ lại",
  draftKept: "Bản nháp tự lưu trên máy này đến khi tiếp nhận hoặc đăng xuất",

  procedureMissing: "Thủ tục hành chính chưa được chọn; hãy gõ tên hoặc mã rồi chọn một dòng.",
  countWrong: (name: string) => `Số lượng của “${name || "giấy tờ mới"}” không đúng; hãy nhập số nguyên từ 0 đến 999.`,
  paperNameMissing: "Tên giấy tờ còn trống; hãy nhập tên hoặc xóa dòng.",
  papersMissing: "Thành phần hồ sơ chưa ghi nhận giấy tờ nào; hãy đánh dấu ít nhất một giấy tờ đã nhận.",
  copiesWrong: "Số bộ hồ sơ không đúng; hãy nhập số nguyên từ 1 đến 99.",
  feeWrong: "Phí, lệ phí không đúng; hãy nhập số tiền nguyên đồng, ví dụ 50.000, hoặc 0 nếu miễn phí.",

  missingTitle: "Hồ sơ còn thiếu giấy tờ bắt buộc",
  missingText:
    "Chỉ tiếp nhận khi hồ sơ đã đủ. Nếu giấy tờ dưới đây không cần trong trường hợp này (chỉ xuất trình, đã khai thác được trên cơ sở dữ liệu), bạn có thể tiếp nhận.",
  missingBack: "Quay lại kiểm tra",
  missingAccept: "Không cần giấy tờ này, tiếp nhận",

  usedElsewhere: (code: string) =>
    `Một tab khác đã tiếp nhận hồ sơ ${code} từ bản nháp này; nội dung trên màn hình này chưa được ghi. Hãy kiểm tra rồi bấm Tiếp nhận lần nữa để ghi thành hồ sơ mới.`,

  uncertainTitle: "Chưa biết hồ sơ đã được ghi hay chưa",
  uncertainText:
    "Bấm Thử lại để gửi đúng hồ sơ này một lần nữa: nếu đã ghi thì hệ thống trả về số cũ, không sinh hồ sơ thứ hai. Tạm khóa sửa nội dung cho đến khi có trả lời.",
  retry: "Thử lại",

  acceptedTitle: "Đã tiếp nhận hồ sơ",
  acceptedProcedure: "Thủ tục",
  acceptedOwner: "Chủ hồ sơ",
  acceptedRepeat: "Hồ sơ này đã được ghi từ lần gửi trước; đây là số và hẹn trả đã cấp.",
  code: "Mã hồ sơ",
  copyCode: "Chép mã",
  copied: "Đã chép",
  receivedAt: "Tiếp nhận lúc",
  printSlip: "In giấy tiếp nhận",
  next: "Hồ sơ tiếp theo",
  openDossier: "Mở hồ sơ",
} as const;
