import type { ChannelIn, ChannelOut, DossierSource, Payment } from "../src/dossier/dossier.ts";
import type { DossierState } from "../src/dossier/state.ts";
import type { Role } from "../src/permissions/role.ts";
import type { ProcedureFee, StageOffice } from "../src/procedures/procedure.ts";
import type { UnitTier } from "../src/units/unit.ts";

/** The ten national states in the words of the national list. */
const states = {
  1: "Mới đăng ký",
  2: "Được tiếp nhận",
  3: "Không được tiếp nhận",
  4: "Đang xử lý",
  5: "Yêu cầu bổ sung giấy tờ",
  6: "Yêu cầu thực hiện nghĩa vụ tài chính",
  7: "Công dân yêu cầu rút hồ sơ",
  8: "Dừng xử lý",
  9: "Đã xử lý xong",
  10: "Đã trả kết quả",
} as const satisfies Record<DossierState, string>;

const channelsIn = {
  direct: "Trực tiếp",
  online: "Trực tuyến",
  post: "Bưu chính công ích",
} as const satisfies Record<ChannelIn, string>;

const channelsOut = {
  desk: "Tại quầy",
  post: "Bưu chính công ích",
  electronic: "Điện tử",
} as const satisfies Record<ChannelOut, string>;

const payments = {
  cash: "Tiền mặt",
  cashless: "Không dùng tiền mặt",
  free: "Miễn phí",
} as const satisfies Record<Payment, string>;

const sources = {
  desk: "Tiếp nhận trên hệ thống",
  import: "Nhập từ sổ",
  demo: "Dữ liệu minh họa",
} as const satisfies Record<DossierSource, string>;

const roles = {
  clerk: "Cán bộ Một cửa",
  specialist: "Chuyên viên thụ lý",
  leader: "Lãnh đạo",
  administrator: "Quản trị hệ thống",
} as const satisfies Record<Role, string>;

/** Result against its due moment. */
const outcomes = { early: "Trước hạn", onTime: "Đúng hạn", late: "Quá hạn" } as const;

/** An open dossier against its due moment. */
const openStates = {
  running: "Còn hạn",
  dueSoon: "Sắp đến hạn",
  overdue: "Quá hạn",
  suspended: "Tạm dừng",
} as const;

const tiers = {
  district: "Cấp huyện",
  commune: "Cấp xã",
  department: "Phòng, ban",
} as const satisfies Record<UnitTier, string>;

/** Where a stage of the internal process takes place. */
const offices = {
  desk: "Bộ phận Một cửa",
  division: "Bộ phận chuyên môn",
  leadership: "Lãnh đạo đơn vị",
  upperDivision: "Cơ quan chuyên môn cấp trên",
  upperLeadership: "Lãnh đạo cấp trên",
  landOffice: "Cơ quan đăng ký đất đai",
  police: "Công an cấp xã",
} as const satisfies Record<StageOffice, string>;

/** What a fee is counted by, as said after the amount: "2.000 đ/trang". */
const feeUnits = {
  case: "trường hợp",
  page: "trang",
  copy: "bản",
} as const satisfies Record<ProcedureFee["unit"], string>;

const applicantKinds = {
  person: "Cá nhân",
  household: "Hộ kinh doanh",
  organisation: "Tổ chức, doanh nghiệp",
} as const;

const identityKinds = {
  citizenId: "Số định danh cá nhân (CCCD)",
  oldId: "Số chứng minh nhân dân (CMND)",
  passport: "Số hộ chiếu",
} as const;

/** What a field is called on every form, in lists and in error sentences. */
const fields = {
  code: "Mã hồ sơ",
  procedure: "Thủ tục hành chính",
  field: "Lĩnh vực",
  unit: "Đơn vị",
  receivingUnit: "Đơn vị tiếp nhận",
  resolvingUnit: "Cơ quan giải quyết",
  state: "Trạng thái",
  applicant: "Chủ hồ sơ",
  applicantKind: "Loại chủ hồ sơ",
  name: "Họ và tên",
  householdName: "Tên hộ kinh doanh",
  organisationName: "Tên tổ chức",
  identity: "Số CCCD",
  taxCode: "Mã số thuế",
  phone: "Số điện thoại",
  email: "Thư điện tử",
  address: "Địa chỉ",
  representative: "Người đại diện",
  position: "Chức vụ",
  proxy: "Người được ủy quyền",
  authorisation: "Giấy ủy quyền",
  components: "Thành phần hồ sơ",
  original: "Bản chính",
  certified: "Bản chứng thực",
  copy: "Bản sao",
  copies: "Số bộ hồ sơ",
  channelIn: "Kênh nộp",
  channelOut: "Nơi nhận kết quả",
  receivedAt: "Thời điểm tiếp nhận",
  dueAt: "Hẹn trả",
  resultAt: "Có kết quả",
  returnedAt: "Trả kết quả",
  digitised: "Số hóa",
  fee: "Phí, lệ phí",
  payment: "Thanh toán",
  satisfaction: "Mức độ hài lòng",
  limit: "Thời hạn giải quyết",
  note: "Ghi chú",
  reason: "Lý do",
} as const;

/** Words that more than one screen, paper or command says, in Vietnamese. Another language is a second file. */
export const vi = {
  states,
  channelsIn,
  channelsOut,
  payments,
  sources,
  roles,
  outcomes,
  openStates,
  tiers,
  offices,
  feeUnits,
  applicantKinds,
  identityKinds,
  fields,
  yes: "Có",
  no: "Không",
} as const;
