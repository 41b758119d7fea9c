import { formatDay, formatTime, formatWeekday } from "@motcua/time/format-vi";
import type { Instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

const KINDS: Readonly<Record<string, string>> = {
  supplement: "việc bổ sung hồ sơ",
  financial: "việc thực hiện nghĩa vụ tài chính",
  consultation: "việc lấy ý kiến cơ quan khác",
  stop: "việc dừng xử lý",
  "force-majeure": "sự việc bất khả kháng",
};

/** What a person at the desk would be told about each step of a deadline. */
export const explainMessages = {
  inSession: (at: Instant) => `Tiếp nhận lúc ${formatTime(at)}, trong giờ làm việc, nên tính từ lúc đó.`,
  sessionAhead: (at: Instant, start: Instant) =>
    `Tiếp nhận lúc ${formatTime(at)}, ngoài ca làm việc, nên tính như nhận lúc ${formatTime(start)} cùng ngày.`,
  nextDay: (received: LocalDate, at: Instant) =>
    `Tiếp nhận lúc ${formatTime(at)} ${day(received)}, ngoài giờ làm việc, nên tính như nhận vào đầu giờ ngày làm việc tiếp theo.`,
  dayNotCounted: "Ngày này không tính vào thời hạn.",
  restarted: (kind: string | undefined) => `Thời hạn tính lại từ đầu sau ${reasonOf(kind)}.`,
  workingDay: (place: number) => `Ngày làm việc thứ ${place}`,
  calendarDay: (place: number) => `Ngày thứ ${place}`,
  months: (count: number) => `Cùng ngày của ${count} tháng sau (tháng thiếu ngày thì lấy ngày cuối tháng)`,
  sameDay: (cutoff: string) => `Bắt đầu tính không sau ${cutoff} nên trả trong ngày`,
  dayAfterCutoff: (cutoff: string) => `Bắt đầu tính sau ${cutoff} nên trả vào ngày làm việc tiếp theo`,
  hours: (seconds: number) => `Đã tính ${duration(seconds)} làm việc`,
  holiday: (name: string, isProvisional: boolean) =>
    `Nghỉ: ${name}${isProvisional ? " (tạm tính, chờ quyết định chính thức)" : ""}`,
  dayOff: "Ngày nghỉ ghi trong lịch làm việc",
  noSession: (date: LocalDate) => `${capital(formatWeekday(date))} không có ca làm việc`,
  pause: (kind: string | undefined, amount: string) => `Tạm dừng${because(kind)}: cộng thêm ${amount}`,
  void: (kind: string | undefined) => `Lần tạm dừng${because(kind)} trước khi tính lại từ đầu: không còn tính`,
  restart: (kind: string | undefined) => `Tính lại từ đầu sau ${reasonOf(kind)}`,
  open: (kind: string | undefined) => `Đang tạm dừng${because(kind)}, chưa có hẹn trả`,
  days: (count: number) => `${count} ngày`,
  workingDays: (count: number) => `${count} ngày làm việc`,
  workingTime: (seconds: number) => `${duration(seconds)} làm việc`,
};

function reasonOf(kind = "lần tạm dừng này"): string {
  return KINDS[kind] ?? kind;
}

function because(kind: string | undefined): string {
  return kind === undefined ? "" : ` vì ${reasonOf(kind)}`;
}

function day(date: LocalDate): string {
  return `${formatWeekday(date)}, ${formatDay(date)}`;
}

function duration(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = [hours && `${hours} giờ`, minutes && `${minutes} phút`, rest && `${rest} giây`].filter(Boolean);
  return parts.length === 0 ? "0 phút" : parts.join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
