import { foldVietnamese } from "@motcua/domain/vietnamese/fold";

interface ColumnDefinition {
  /** What the column is called where we write it. */
  readonly title: string;
  /** What registers call it, the surest names first; the title is always one. */
  readonly alsoCalled: readonly string[];
  /** Without it no row can be read. */
  readonly required?: true;
}

/** The columns of a register that the import knows, by the names they go by. Compared folded, in any order. */
export const registerColumns = {
  sequence: { title: "STT", alsoCalled: ["TT", "Số thứ tự"] },
  code: {
    title: "Mã hồ sơ",
    alsoCalled: ["Số hồ sơ", "Mã số hồ sơ", "Mã biên nhận", "Số biên nhận", "Mã HS", "Số HS"],
    required: true,
  },
  procedure: {
    title: "Mã TTHC",
    alsoCalled: ["Mã thủ tục hành chính", "Mã thủ tục", "Mã số TTHC", "Mã quốc gia TTHC", "Mã TT"],
    required: true,
  },
  procedureName: {
    title: "Tên thủ tục hành chính",
    alsoCalled: ["Tên TTHC", "Tên thủ tục", "Thủ tục hành chính", "Thủ tục", "TTHC"],
  },
  field: { title: "Lĩnh vực", alsoCalled: ["Tên lĩnh vực", "Lĩnh vực TTHC"] },
  unitName: {
    title: "Đơn vị tiếp nhận",
    alsoCalled: [
      "Tên đơn vị",
      "Đơn vị",
      "Cơ quan tiếp nhận",
      "Cơ quan giải quyết",
      "Đơn vị giải quyết",
      "Nơi tiếp nhận",
    ],
  },
  unit: {
    title: "Mã đơn vị",
    alsoCalled: ["Mã đơn vị tiếp nhận", "Mã ĐVHC", "Mã đơn vị hành chính", "Mã cơ quan", "Mã xã", "Mã địa bàn"],
    required: true,
  },
  owner: {
    title: "Chủ hồ sơ",
    alsoCalled: [
      "Họ tên chủ hồ sơ",
      "Tên chủ hồ sơ",
      "Họ và tên chủ hồ sơ",
      "Người nộp",
      "Người nộp hồ sơ",
      "Tổ chức, cá nhân",
      "Tên tổ chức, cá nhân",
      "Họ và tên",
      "Họ tên",
    ],
    required: true,
  },
  identity: {
    title: "Số CCCD",
    alsoCalled: [
      "CCCD",
      "Số CCCD/CMND",
      "CMND/CCCD",
      "CCCD/CMND",
      "Số CMND/CCCD",
      "Số định danh",
      "Số định danh cá nhân",
      "Số CMND",
    ],
  },
  address: { title: "Địa chỉ", alsoCalled: ["Địa chỉ chủ hồ sơ", "Nơi ở", "Địa chỉ thường trú", "Nơi cư trú"] },
  phone: {
    title: "Số điện thoại",
    alsoCalled: ["Điện thoại", "SĐT", "Số ĐT", "Điện thoại liên hệ", "Số điện thoại liên hệ"],
  },
  channelIn: {
    title: "Kênh nộp",
    alsoCalled: [
      "Hình thức nộp",
      "Hình thức tiếp nhận",
      "Kênh tiếp nhận",
      "Phương thức nộp",
      "Hình thức nộp hồ sơ",
      "Cách thức nộp",
    ],
  },
  receivedAt: {
    title: "Thời điểm tiếp nhận",
    alsoCalled: [
      "Ngày tiếp nhận",
      "Ngày giờ tiếp nhận",
      "Thời gian tiếp nhận",
      "Tiếp nhận",
      "Ngày nhận",
      "Ngày nhận hồ sơ",
      "Ngày tiếp nhận hồ sơ",
    ],
    required: true,
  },
  dueAt: {
    title: "Hẹn trả",
    alsoCalled: [
      "Ngày hẹn trả",
      "Hẹn trả kết quả",
      "Ngày hẹn trả kết quả",
      "Thời điểm hẹn trả",
      "Thời gian hẹn trả",
      "Hạn trả",
      "Hạn xử lý",
      "Ngày hẹn",
    ],
  },
  resultAt: {
    title: "Có kết quả",
    alsoCalled: [
      "Ngày có kết quả",
      "Thời điểm có kết quả",
      "Thời gian có kết quả",
      "Ngày hoàn thành",
      "Ngày xử lý xong",
      "Ngày giải quyết xong",
    ],
  },
  returnedAt: {
    title: "Trả kết quả",
    alsoCalled: [
      "Ngày trả kết quả",
      "Ngày trả",
      "Thời điểm trả kết quả",
      "Thời gian trả kết quả",
      "Ngày giao kết quả",
      "Ngày giờ trả kết quả",
    ],
  },
  channelOut: {
    title: "Hình thức trả",
    alsoCalled: [
      "Hình thức trả kết quả",
      "Kênh trả",
      "Kênh trả kết quả",
      "Nơi nhận kết quả",
      "Hình thức nhận kết quả",
      "Phương thức trả",
    ],
  },
  state: { title: "Trạng thái", alsoCalled: ["Tình trạng", "Trạng thái hồ sơ", "Tình trạng hồ sơ", "Kết quả xử lý"] },
  digitised: { title: "Số hóa", alsoCalled: ["Đã số hóa", "Số hóa hồ sơ", "Số hóa kết quả", "Hồ sơ số hóa"] },
  fee: {
    title: "Phí, lệ phí (đồng)",
    alsoCalled: ["Phí, lệ phí", "Phí/lệ phí", "Lệ phí", "Phí", "Số tiền", "Phí lệ phí (VNĐ)", "Tổng phí, lệ phí"],
  },
  payment: {
    title: "Thanh toán",
    alsoCalled: ["Hình thức thanh toán", "Phương thức thanh toán", "Cách thanh toán", "Thanh toán phí"],
  },
  satisfaction: {
    title: "Mức độ hài lòng",
    alsoCalled: ["Hài lòng", "Đánh giá", "Điểm hài lòng", "Mức độ hài lòng (1-5)", "Đánh giá hài lòng"],
  },
} as const satisfies Record<string, ColumnDefinition>;

/** A column of a register, as code names it. */
export type RegisterColumn = keyof typeof registerColumns;

/** All columns, in the order in which our own registers have them. */
export const registerColumnKeys = Object.keys(registerColumns) as RegisterColumn[];

/** The columns without which no row can be read. */
export const requiredColumns = registerColumnKeys.filter((key) => "required" in registerColumns[key]);

/** Which column a header names, and how surely: 0 is its title, more is less sure; null when it names none we know. */
export function columnOfHeader(header: string): { readonly column: RegisterColumn; readonly rank: number } | null {
  const folded = foldVietnamese(header);
  if (folded === "") return null;
  return names.get(folded) ?? names.get(foldVietnamese(header.replace(/\([^)]*\)/gu, " "))) ?? null;
}

const names = new Map(
  registerColumnKeys.flatMap((column) => {
    const { title, alsoCalled } = registerColumns[column];
    return [title, ...alsoCalled].map((name, rank) => [foldVietnamese(name), { column, rank }] as const);
  }),
);
