import { type Instant, localDateOf, minuteOfDay } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

/**
 * `ngày 05 tháng 02 năm 2024`: days below 10 and the months 1 and 2 take a leading zero, other months do
 * not, as official papers write it.
 */
export function writtenDay(day: LocalDate): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${day.slice(0, 4)}`;
}

/** `09 giờ 00 phút, ngày 16 tháng 10 năm 2023`, Vietnam time. */
export function writtenMoment(at: Instant): string {
  const minute = minuteOfDay(at);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))} giờ ${two(minute % 60)} phút, ${writtenDay(localDateOf(at))}`;
}
