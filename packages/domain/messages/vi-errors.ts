import { formatDay } from "@motcua/time/format-vi";
import { parseLocalDate } from "@motcua/time/local-date";

import type { DossierAction } from "../src/dossier/state.ts";
import { type DossierState, isDossierState } from "../src/dossier/state.ts";
import type { DomainErrorCode } from "../src/errors.ts";
import { vi } from "./vi.ts";

type Details = Readonly<Record<string, string | number>>;

const actions = {
  accept: "tiếp nhận",
  refuse: "từ chối",
  requestSupplement: "yêu cầu bổ sung",
  completeSupplement: "ghi nhận bổ sung",
  requestPayment: "yêu cầu nộp phí",
  confirmPayment: "xác nhận nộp phí",
  handOver: "chuyển",
  recordResult: "ghi kết quả",
  returnResult: "trả kết quả",
  withdraw: "rút",
  stop: "dừng xử lý",
} as const satisfies Record<DossierAction, string>;

/** What happened and what to do, per code. A detail that is missing leaves its words out, never a hole. */
const sentences = {
  SIGNED_OUT: () => "Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại rồi làm tiếp.",
  FORBIDDEN: () => "Vị trí công tác của bạn không có quyền làm việc này. Cần làm thì liên hệ quản trị hệ thống.",
  DOSSIER_NOT_FOUND: () => "Không tìm thấy hồ sơ trong phạm vi của bạn. Hãy kiểm tra lại mã hồ sơ.",
  ACTION_NOT_ALLOWED: ({ action, state }) =>
    `Hồ sơ${stateWord(state)} nên không thể ${actionWord(action)}. Hãy tải lại hồ sơ để xem trạng thái hiện tại.`,
  STALE_VERSION: () => "Hồ sơ vừa được người khác thay đổi. Hãy tải lại hồ sơ rồi làm lại; nội dung bạn nhập vẫn còn.",
  PROCEDURE_NOT_FOUND: ({ code }) =>
    `Không có thủ tục${named("mã", code)} trong danh mục. Hãy tìm lại theo tên hoặc mã thủ tục.`,
  PROCEDURE_NOT_IN_FORCE: ({ code }) =>
    `Thủ tục${named("mã", code)} không có hiệu lực tại đơn vị vào ngày tiếp nhận. Hãy chọn thủ tục khác hoặc kiểm tra ngày tiếp nhận.`,
  UNIT_NOT_FOUND: ({ code }) => `Không có đơn vị${named("mã", code)} vào ngày đó. Hãy chọn đơn vị trong danh sách.`,
  UNIT_WITHOUT_NUMBER: () =>
    "Đơn vị này không cấp mã hồ sơ nên không tiếp nhận được. Hãy chọn đơn vị có Bộ phận Một cửa.",
  RECIPIENT_NOT_FOUND: () => "Người nhận không còn làm việc tại đơn vị đó. Hãy chọn người nhận khác.",
  MOMENT_BEFORE_RECEIPT: ({ field }) =>
    `${fieldWord(field, "Thời điểm")} sớm hơn thời điểm tiếp nhận hồ sơ. Hãy nhập thời điểm từ lúc tiếp nhận trở đi.`,
  MOMENT_IN_FUTURE: ({ field }) =>
    `${fieldWord(field, "Thời điểm")} nằm trong tương lai. Hãy nhập thời điểm không muộn hơn hiện tại.`,
  COMMAND_REUSED: () => "Yêu cầu này đã được dùng cho một hồ sơ khác. Hãy tải lại trang rồi làm lại.",
  CALENDAR_NOT_COVERED: ({ date }) =>
    `Lịch làm việc chưa có ngày ${dayWord(date)} nên không tính được hẹn trả. Hãy báo quản trị hệ thống cập nhật lịch.`,
  FILE_NOT_FOUND: () => "Không tìm thấy tệp trong phạm vi của bạn. Hãy mở lại hồ sơ và chọn tệp từ đó.",
  FILE_TOO_LARGE: ({ limit }) =>
    `Tệp quá lớn${limit === undefined ? "" : ` (tối đa ${limit})`}. Hãy chia nhỏ hoặc nén tệp rồi gửi lại.`,
  FILE_UNREADABLE: ({ reason }) =>
    `Không đọc được tệp${reason === undefined ? "" : `: ${reason}`}. Hãy kiểm tra tệp là .xlsx, .csv hoặc .csv.gz và mở được.`,
  HEADER_NOT_FOUND: ({ column }) =>
    `Không tìm thấy dòng tiêu đề của sổ${column === undefined ? "" : `: thiếu cột “${column}”`}. Hãy giữ nguyên dòng tiêu đề của sổ theo dõi rồi nhập lại.`,
  IMPORT_NOT_FOUND: () => "Không tìm thấy đợt nhập trong phạm vi của bạn. Hãy chọn lại trong danh sách đợt nhập.",
  IMPORT_REFUSED: () => "Chưa nhập dòng nào vì sổ còn lỗi. Hãy sửa các dòng được liệt kê rồi nhập lại.",
  IMPORT_ALREADY_UNDONE: () => "Đợt nhập này đã được hoàn tác trước đó, không cần làm lại.",
  PERIOD_INVALID: () => "Khoảng thời gian không hợp lệ. Hãy chọn ngày đầu không muộn hơn ngày cuối.",
  STORE_KIND: ({ kind }) =>
    kind === "demo"
      ? "Kho dữ liệu này là kho minh họa nên không nhận dữ liệu thật. Hãy dùng một thư mục dữ liệu khác."
      : "Kho dữ liệu này đã có dữ liệu thật nên không nạp dữ liệu minh họa. Hãy dùng một thư mục dữ liệu khác.",
  DATABASE_UNAVAILABLE: () =>
    "Cơ sở dữ liệu đang tạm gián đoạn, thường tự phục hồi sau vài giây. Hãy chờ một lát rồi thử lại; nội dung bạn nhập vẫn còn.",
} as const satisfies Record<DomainErrorCode, (details: Details) => string>;

/** For an error nobody planned for: no detail, but a number under which the log has it. */
export function unexpectedErrorSentence(reference: string): string {
  return `Hệ thống gặp lỗi ngoài dự kiến và đã ghi lại. Hãy thử lại; nếu vẫn lỗi, báo quản trị hệ thống mã ${reference}.`;
}

/** For input of a wrong shape; the fields' own messages stand beside it. */
export const invalidInputSentence = "Thông tin nhập vào chưa đúng. Hãy sửa các mục được ghi rõ bên dưới.";

/** A refusal as a sentence: what happened and what to do. Unknown details are left out. */
export function errorSentence(code: DomainErrorCode, details: Details = {}): string {
  return sentences[code](details);
}

function stateWord(state: string | number | undefined): string {
  const number = Number(state);
  return isDossierState(number)
    ? ` đang ở trạng thái “${vi.states[number satisfies DossierState]}”`
    : " đã đổi trạng thái";
}

function actionWord(action: string | number | undefined): string {
  return isKey(actions, action) ? `${actions[action]}` : "làm việc này";
}

function fieldWord(field: string | number | undefined, otherwise: string): string {
  return isKey(vi.fields, field) ? vi.fields[field] : otherwise;
}

function dayWord(date: string | number | undefined): string {
  const day = date === undefined ? null : parseLocalDate(String(date));
  return day === null ? "cần tính" : formatDay(day);
}

function named(label: string, value: string | number | undefined): string {
  return value === undefined ? "" : ` ${label} ${value}`;
}

function isKey<T extends object>(table: T, key: string | number | undefined): key is Extract<keyof T, string> {
  return typeof key === "string" && Object.hasOwn(table, key);
}
