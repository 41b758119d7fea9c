import { formatDay, formatMoment } from "@motcua/time/format-vi";
import { type Instant, localDateOf, parseInstant } from "@motcua/time/instant";

/** Stands where there is nothing to show: no moment yet, a rate of nothing. */
export const NOTHING = "–";

/** Between a number and its unit, so that no line breaks there. */
const NO_BREAK = "\u00a0";

const counts = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const rates = new Intl.NumberFormat("vi-VN", {
  style: "percent",
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** `3.899` */
export function formatCount(count: number): string {
  return counts.format(count);
}

/** `88,28 %` of a rate from 0 to 1, to two decimals; a dash for null, the rate of nothing. */
export function formatRate(rate: number | null): string {
  return rate === null ? NOTHING : rates.format(rate).replace(/\s*%$/, `${NO_BREAK}%`);
}

/** `09:00 16/10/2023` of a moment as it comes from the server; a dash for null. */
export function formatIsoMoment(text: string | null): string {
  return text === null ? NOTHING : formatMoment(readMoment(text));
}

/** `16/10/2023`, the day in Vietnam of a moment as it comes from the server; a dash for null. */
export function formatIsoDay(text: string | null): string {
  return text === null ? NOTHING : formatDay(localDateOf(readMoment(text)));
}

/** `512 B`, `1,5 kB`, `2,3 MB`: steps of 1.000, as file managers of today count. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NO_BREAK}B`;
  if (bytes < 999_950) return `${tenths.format(bytes / 1000)}${NO_BREAK}kB`;
  return `${tenths.format(bytes / 1_000_000)}${NO_BREAK}MB`;
}

/** @throws {RangeError} when the server sent no moment: a fault of ours, not of the reader */
function readMoment(text: string): Instant {
  const moment = parseInstant(text);
  if (moment === null) throw new RangeError(`not a moment: ${text}`);
  return moment;
}
