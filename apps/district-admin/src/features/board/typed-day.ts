import { formatDay } from "@motcua/time/format-vi";
import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";

/** `16/10/2023`, also `1/2/2023`, `16.10.2023` or `16102023`; null when it is no real day. */
export function readTypedDay(text: string): LocalDate | null {
  const match =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!match) return null;
  const [, day = "", month = "", year = ""] = match;
  return parseLocalDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** A day as the field shows it; empty for none. */
export function typedDay(day: LocalDate | undefined): string {
  return day === undefined ? "" : formatDay(day);
}
