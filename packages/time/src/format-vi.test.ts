import { expect, test } from "vitest";
import { formatDay, formatMoment, formatTime, formatWeekday, formatWeekdayMoment } from "./format-vi.ts";
import { instant } from "./instant.ts";
import { addDays, localDate } from "./local-date.ts";

const monday = localDate("2023-10-16");
const morning = instant(1_697_421_600_000);

test("days and moments as they are written in Vietnam", () => {
  expect(formatDay(monday)).toBe("16/10/2023");
  expect(formatTime(morning)).toBe("09:00");
  expect(formatMoment(morning)).toBe("09:00 16/10/2023");
  expect(formatWeekdayMoment(morning)).toBe("09:00 thứ Hai, 16/10/2023");
});

test("the week's names", () => {
  const names = [0, 1, 2, 3, 4, 5, 6].map((step) => formatWeekday(addDays(monday, step)));
  expect(names).toEqual(["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]);
});
