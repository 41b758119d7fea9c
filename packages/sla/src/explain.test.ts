import { describe, expect, test } from "vitest";
import { indexCalendar } from "./calendar.ts";
import { answerDueLine } from "./due-answer.ts";
import { type DueExplanation, explainDue } from "./explain.ts";
import { plainCalendar } from "./test/plain-calendar.ts";
import { vnOffice } from "./vn-office.ts";

const settings = {
  calendars: { find: () => vnOffice, index: (calendar: unknown) => indexCalendar(calendar as typeof plainCalendar) },
  extend: explainDue,
};

const vn = (text: string) => `${text}+07:00`;

function explain(question: object): DueExplanation {
  const answer = answerDueLine(JSON.stringify({ calendar: plainCalendar, ...question }), settings);
  if (!("counted" in answer)) throw new Error(JSON.stringify(answer));
  return answer as DueExplanation;
}

const dates = (days: readonly { date: string }[]) => days.map(({ date }) => date.slice(5)).join(" ");
const texts = (days: readonly { date: string; reason: string }[]) =>
  days.map(({ date, reason }) => `${date}: ${reason}`);

describe("working days", () => {
  const friday = {
    calendar: "vn-office",
    receivedAt: vn("2026-04-24T09:00"),
    limit: { unit: "workingDays", amount: 3 },
  };

  test("each counted and each skipped day is told with its reason", () => {
    expect(explain(friday)).toMatchObject({
      limit: "3 ngày làm việc",
      effectiveDate: "2026-04-24",
      effectiveReason: "Tiếp nhận lúc 09:00, trong giờ làm việc, nên tính từ lúc đó. Ngày này không tính vào thời hạn.",
      counted: [
        { date: "2026-04-28", reason: "Ngày làm việc thứ 1" },
        { date: "2026-04-29", reason: "Ngày làm việc thứ 2" },
        { date: "2026-05-04", reason: "Ngày làm việc thứ 3" },
      ],
      paused: [],
    });
    expect(texts(explain(friday).skipped)).toEqual([
      "2026-04-25: Thứ Bảy không có ca làm việc",
      "2026-04-26: Nghỉ: Giỗ Tổ Hùng Vương (10/3 âm lịch)",
      "2026-04-27: Nghỉ: Giỗ Tổ Hùng Vương (nghỉ bù)",
      "2026-04-30: Nghỉ: Ngày Chiến thắng",
      "2026-05-01: Nghỉ: Ngày Quốc tế lao động",
      "2026-05-02: Thứ Bảy không có ca làm việc",
      "2026-05-03: Chủ nhật không có ca làm việc",
    ]);
  });

  test("a provisional day says so", () => {
    const { skipped } = explain({ ...friday, receivedAt: vn("2027-02-03T09:00") });
    expect(texts(skipped)[0]).toBe("2027-02-04: Nghỉ: Tết Âm lịch (28 Chạp) (tạm tính, chờ quyết định chính thức)");
  });

  test("a calendar of one's own names a day off without a holiday", () => {
    const calendar = { ...plainCalendar, daysOff: ["2026-03-03"] };
    const { skipped } = explain({ ...friday, calendar, receivedAt: vn("2026-03-02T09:00") });
    expect(texts(skipped)).toEqual(["2026-03-03: Ngày nghỉ ghi trong lịch làm việc"]);
  });

  test("a pause takes its days out of those counted", () => {
    const pause = { from: vn("2026-03-03T16:00"), to: vn("2026-03-05T09:00:30.5"), effect: "pause", kind: "financial" };
    const question = { ...friday, calendar: plainCalendar, receivedAt: vn("2026-03-02T09:00"), suspensions: [pause] };
    const told = explain(question);
    expect(dates(told.counted)).toBe("03-03 03-06 03-09");
    expect(told.paused).toEqual([
      {
        from: vn("2026-03-03T16:00:00"),
        to: vn("2026-03-05T09:00:30"),
        days: ["2026-03-04", "2026-03-05"],
        reason: "Tạm dừng vì việc thực hiện nghĩa vụ tài chính: cộng thêm 2 ngày làm việc",
      },
    ]);
  });
});

describe("when the count begins", () => {
  const limit = { unit: "workingDays", amount: 1 };
  test.each([
    { receivedAt: "2026-03-02T17:00", date: "2026-03-02", why: "Tiếp nhận lúc 17:00, trong giờ làm việc" },
    { receivedAt: "2026-03-02T06:10", date: "2026-03-02", why: "tính như nhận lúc 08:00 cùng ngày" },
    { receivedAt: "2026-03-02T12:30", date: "2026-03-02", why: "tính như nhận lúc 13:00 cùng ngày" },
    { receivedAt: "2026-03-06T17:30", date: "2026-03-09", why: "Tiếp nhận lúc 17:30 thứ Sáu, 06/03/2026, ngoài giờ" },
    { receivedAt: "2026-03-08T09:00", date: "2026-03-09", why: "Tiếp nhận lúc 09:00 Chủ nhật, 08/03/2026, ngoài giờ" },
  ])("received $receivedAt → $date: $why", ({ receivedAt, date, why }) => {
    const told = explain({ receivedAt: vn(receivedAt), limit });
    expect(told.effectiveDate).toBe(date);
    expect(told.effectiveReason).toContain(why);
  });

  test("days off before it are told too", () => {
    expect(dates(explain({ receivedAt: vn("2026-03-07T09:00"), limit }).skipped)).toBe("03-07 03-08");
    expect(dates(explain({ receivedAt: vn("2026-03-06T18:00"), limit }).skipped)).toBe("03-07 03-08");
  });
});

describe("the other limits", () => {
  const receivedAt = vn("2026-03-02T09:00");

  test("calendar days are all counted; only the roll at the end skips", () => {
    const told = explain({ receivedAt, limit: { unit: "calendarDays", amount: 5 } });
    expect(dates(told.counted)).toBe("03-03 03-04 03-05 03-06 03-07");
    expect(told.counted[4]?.reason).toBe("Ngày thứ 5");
    expect(dates(told.skipped)).toBe("03-07 03-08");
  });

  test("a pause of calendar days names every one of them", () => {
    const suspensions = [{ from: vn("2026-03-05T10:00"), to: vn("2026-03-09T10:00"), effect: "pause", kind: "stop" }];
    const told = explain({ receivedAt, limit: { unit: "calendarDays", amount: 5 }, suspensions });
    expect(told.paused[0]?.days.map((day) => day.slice(5)).join(" ")).toBe("03-06 03-07 03-08 03-09");
    expect(told.paused[0]?.reason).toBe("Tạm dừng vì việc dừng xử lý: cộng thêm 4 ngày");
    expect(dates(told.counted)).toBe("03-03 03-04 03-05 03-10 03-11");
  });

  test("months tell the day that they reach, with the pause added", () => {
    const suspensions = [{ from: vn("2026-03-05T10:00"), to: vn("2026-03-06T10:00"), effect: "pause" }];
    const told = explain({ receivedAt, limit: { unit: "months", amount: 1 }, suspensions });
    expect(texts(told.counted)).toEqual([
      "2026-04-03: Cùng ngày của 1 tháng sau (tháng thiếu ngày thì lấy ngày cuối tháng)",
    ]);
    expect(told.paused[0]?.reason).toBe("Tạm dừng: cộng thêm 1 ngày");
  });

  test("hours are told by day, without what a pause takes", () => {
    const suspensions = [
      { from: vn("2026-03-02T11:00"), to: vn("2026-03-02T14:30:30"), effect: "pause", kind: "consultation" },
    ];
    const told = explain({ receivedAt, limit: { unit: "workingHours", amount: 8 }, suspensions });
    expect(texts(told.counted)).toEqual([
      "2026-03-02: Đã tính 4 giờ 29 phút 30 giây làm việc",
      "2026-03-03: Đã tính 3 giờ 30 phút 30 giây làm việc",
    ]);
    expect(told.paused[0]?.reason).toBe(
      "Tạm dừng vì việc lấy ý kiến cơ quan khác: cộng thêm 2 giờ 30 phút 30 giây làm việc",
    );
    expect(told.paused[0]?.days).toEqual([]);
    expect(told.effectiveReason).toBe("Tiếp nhận lúc 09:00, trong giờ làm việc, nên tính từ lúc đó.");
  });

  test("a day whose hours are all paused is not counted; a pause outside sessions adds nothing", () => {
    const suspensions = [
      { from: vn("2026-03-02T09:00"), to: vn("2026-03-03T08:00"), effect: "pause", kind: "force-majeure" },
      { from: vn("2026-03-07T09:00"), to: vn("2026-03-08T08:00"), effect: "pause", kind: "chờ thư" },
    ];
    const told = explain({ receivedAt, limit: { unit: "workingHours", amount: 2 }, suspensions });
    expect(texts(told.counted)).toEqual(["2026-03-03: Đã tính 2 giờ làm việc"]);
    expect(told.paused[1]?.reason).toBe("Tạm dừng vì chờ thư: cộng thêm 0 phút làm việc");
  });

  test.each([
    { receivedAt: "2026-03-02T15:00", day: "2026-03-02: Bắt đầu tính không sau 15:00 nên trả trong ngày" },
    { receivedAt: "2026-03-06T15:01", day: "2026-03-09: Bắt đầu tính sau 15:00 nên trả vào ngày làm việc tiếp theo" },
  ])("same day, received $receivedAt", ({ receivedAt: received, day }) => {
    expect(texts(explain({ receivedAt: vn(received), limit: { unit: "sameDay", cutoff: "15:00" } }).counted)).toEqual([
      day,
    ]);
  });

  test("a pause of a same-day limit", () => {
    const suspensions = [{ from: vn("2026-03-02T10:00"), to: vn("2026-03-04T10:00"), effect: "pause" }];
    const told = explain({ receivedAt, limit: { unit: "sameDay", cutoff: "15:00" }, suspensions });
    expect(told.paused[0]?.reason).toBe("Tạm dừng: cộng thêm 2 ngày làm việc");
  });
});

describe("restarts and open suspensions", () => {
  const receivedAt = vn("2026-03-02T09:00");
  const limit = { unit: "workingDays", amount: 1 };
  const first = { from: vn("2026-03-02T10:00"), to: vn("2026-03-03T10:00"), effect: "pause" };

  test("a restart says that the limit began anew and what became void", () => {
    const restart = { from: vn("2026-03-04T10:00"), to: vn("2026-03-05T10:00"), effect: "restart", kind: "supplement" };
    const told = explain({ receivedAt, limit, suspensions: [first, restart] });
    expect(told.effectiveDate).toBe("2026-03-05");
    expect(told.effectiveReason).toContain("Thời hạn tính lại từ đầu sau việc bổ sung hồ sơ.");
    expect(told.paused.map(({ reason }) => reason)).toEqual([
      "Lần tạm dừng trước khi tính lại từ đầu: không còn tính",
      "Tính lại từ đầu sau việc bổ sung hồ sơ",
    ]);
  });

  test("a restart without kind", () => {
    const restart = { from: vn("2026-03-04T10:00"), to: vn("2026-03-05T10:00"), effect: "restart" };
    const told = explain({ receivedAt, limit, suspensions: [restart] });
    expect(told.paused[0]?.reason).toBe("Tính lại từ đầu sau lần tạm dừng này");
  });

  test("while one is open nothing is counted", () => {
    const open = { from: vn("2026-03-04T10:00"), to: null, effect: "pause", kind: "supplement" };
    expect(explain({ receivedAt, limit, suspensions: [first, open] })).toMatchObject({
      state: "suspended",
      effectiveDate: null,
      effectiveReason: null,
      counted: [],
      skipped: [],
      paused: [
        { from: vn("2026-03-04T10:00:00"), to: null, reason: "Đang tạm dừng vì việc bổ sung hồ sơ, chưa có hẹn trả" },
      ],
    });
  });
});
