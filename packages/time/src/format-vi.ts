import { type Instant, localDateOf, minuteOfDay } from "./instant.ts";
import { isoWeekday, type LocalDate } from "./local-date.ts";

const WEEKDAYS = {
  1: "thứ Hai",
  2: "thứ Ba",
  3: "thứ Tư",
  4: "thứ Năm",
  5: "thứ Sáu",
  6: "thứ Bảy",
  7: "Chủ nhật",
} as const;

/** `16/10/2023` */
export function formatDay(day: LocalDate): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `thứ Hai`, `Chủ nhật`: as it stands inside a sentence. */
export function formatWeekday(day: LocalDate): string {
  return WEEKDAYS[isoWeekday(day)];
}

/** `09:00`: Vietnam time to the minute; a begun minute is shown as the one it is in. */
export function formatTime(at: Instant): string {
  const minute = minuteOfDay(at);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** `09:00 16/10/2023`, Vietnam time */
export function formatMoment(at: Instant): string {
  return `${formatTime(at)} ${formatDay(localDateOf(at))}`;
}

/** `09:00 thứ Hai, 16/10/2023`, Vietnam time */
export function formatWeekdayMoment(at: Instant): string {
  const day = localDateOf(at);
  return `${formatTime(at)} ${formatWeekday(day)}, ${formatDay(day)}`;
}
