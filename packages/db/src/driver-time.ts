import { type Instant, instant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

/** PostgreSQL's `infinity`, the due moment of a suspended clock, as a number that sorts last. */
export const INFINITY_TEXT = "infinity";

/** A timestamptz as the server prints it (`2023-10-16 02:00:00.123+00`) as an instant. */
export function instantFromDriver(text: string): Instant {
  const milliseconds = Date.parse(text.replace(" ", "T").replace(/([+-]\d{2})$/, "$1:00"));
  return instant(milliseconds);
}

/** An instant as text that PostgreSQL reads exactly: UTC with milliseconds. */
export function instantToDriver(moment: Instant): string {
  return new Date(moment).toISOString();
}

/** A date column as a day; the server prints `YYYY-MM-DD`. */
export function dayFromDriver(text: string): LocalDate {
  return text as LocalDate;
}
