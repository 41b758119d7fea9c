import { formatDay } from "@motcua/time/format-vi";
import { localDate } from "@motcua/time/local-date";
import type { Expectation, SlaFault, SuspensionFault } from "./errors.ts";

const EXPECTED = {
  object: "phải là một đối tượng JSON",
  shallow: "lồng quá sâu; hãy bớt các danh sách và đối tượng lồng nhau",
  list: "phải là một danh sách",
  day: "phải là một ngày có thật, viết YYYY-MM-DD, ví dụ 2026-05-04",
  dayNotBeforeFrom: "không được sớm hơn ngày bắt đầu (from)",
  moment: "phải là thời điểm có múi giờ, ví dụ 2026-05-04T09:00:00+07:00",
  momentOrNull: "phải có: thời điểm kết thúc, hoặc null nếu còn đang tạm dừng",
  text: "phải là chữ",
  effect: 'phải là "pause" (tạm dừng) hoặc "restart" (tính lại từ đầu)',
  calendar: 'phải là mã lịch có sẵn (ví dụ "vn-office") hoặc một lịch làm việc đầy đủ',
  time: "phải là giờ viết HH:MM, từ 00:00 đến 23:59",
  session: "phải gồm giờ đầu và giờ cuối của ca, giờ đầu sớm hơn giờ cuối",
  sessionOrder: "có các ca chồng lên nhau; hãy sửa giờ để các ca tách rời",
  weekday: "phải là số của thứ trong tuần, từ 1 (thứ Hai) đến 7 (Chủ nhật)",
  weekdayWithSessions: "phải chỉ một thứ có ca làm việc trong sessions",
  sameDayOnce: "đã có ở trên với thứ (like) khác; mỗi ngày làm bù chỉ khai một lần",
  unit: "phải là workingDays, calendarDays, months, workingHours hoặc sameDay",
  wholeNumber: "phải là số nguyên từ 1 trở lên",
  halfHours: "phải là số giờ lớn hơn 0 và là bội của 0,5",
  cutoffInSession: "phải nằm trong một ca làm việc của lịch",
} as const satisfies Record<Expectation, string>;

const SUSPENSION_FAULT = {
  overlap: "bắt đầu trước khi lần tạm dừng liền trước kết thúc; hãy xếp theo thứ tự và không chồng lên nhau",
  backwards: "kết thúc trước khi bắt đầu; hãy sửa lại thời điểm kết thúc (to)",
  openNotLast: "đứng sau một lần tạm dừng chưa kết thúc; lần chưa kết thúc phải đứng cuối",
} as const satisfies Record<SuspensionFault, string>;

/** What is wrong and what to do, in one Vietnamese sentence that names the field. */
export function errorMessage(fault: SlaFault): string {
  switch (fault.code) {
    case "BAD_JSON":
      return "Dòng này không phải JSON hợp lệ; hãy viết mỗi câu hỏi thành một đối tượng JSON trên một dòng.";
    case "BAD_INPUT":
      return `${fault.details.path === "" ? "Dòng này" : `Trường ${fault.details.path}`} ${EXPECTED[fault.details.expected]}.`;
    case "UNKNOWN_CALENDAR":
      return `Không có lịch làm việc "${fault.details.calendar}"; hãy dùng "vn-office" hoặc ghi cả lịch vào trường calendar.`;
    case "BAD_SUSPENSIONS":
      return `Trường ${fault.details.path} ${SUSPENSION_FAULT[fault.details.problem]}.`;
    case "CALENDAR_NOT_COVERED":
      return `Lịch làm việc không có ngày ${formatDay(localDate(fault.details.date))}; hãy bổ sung lịch đến ngày đó rồi tính lại.`;
  }
}
