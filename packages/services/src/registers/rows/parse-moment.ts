import { cleanText } from "@motcua/domain/vietnamese/clean-name";
import { formatInstant, type Instant, localDateOf, parseInstant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";

/** A moment of a register. Without a time of day it stands for its whole day, and `at` is the midnight that begins it. */
export interface RegisterMoment {
  readonly at: Instant;
  readonly dayOnly: boolean;
}

const TIME = /(?<hour>\d{1,2})(?::|h|g)(?<minute>\d{2})(?::(?<second>\d{2})(?:\.(?<fraction>\d{1,3})\d*)?)?/;
const ZONE = /(?<zone>Z|[+-]\d{2}(?::?\d{2})?)?/;
const DAY_FIRST = /(?<day>\d{1,2})[/\-.](?<month>\d{1,2})[/\-.](?<year>\d{4})/;
const YEAR_FIRST = /(?<year>\d{4})[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})/;

const FORMS = [
  whole(DAY_FIRST.source, `(?:,? ${TIME.source})?`),
  whole(TIME.source, "(?:,? (?:ngày )?)", DAY_FIRST.source),
  whole(YEAR_FIRST.source, `(?:(?:T| )${TIME.source} ?${ZONE.source})?`),
];

/**
 * A moment as registers write it: `dd/mm/yyyy [hh:mm[:ss]]` (also `d/m/yyyy`, `-` or `.` between), `hh:mm
 * dd/mm/yyyy`, or ISO with or without a zone; without one it is Vietnam's time. Null when it is none of these or no
 * real day and hour.
 */
export function parseRegisterMoment(text: string): RegisterMoment | null {
  const cleaned = cleanText(text);
  for (const form of FORMS) {
    const parts = form.exec(cleaned)?.groups;
    if (parts) return momentOf(parts);
  }
  return null;
}

/** A moment in the one form in which cleaned registers have it: `dd/mm/yyyy[ hh:mm[:ss[.fff]]]`, Vietnam's time. */
export function formatRegisterMoment({ at, dayOnly }: RegisterMoment): string {
  const iso = formatInstant(at);
  const date = `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  if (dayOnly) return date;
  const fraction = ((at % 1000) + 1000) % 1000;
  const seconds = fraction > 0 ? `${iso.slice(16, 19)}.${String(fraction).padStart(3, "0")}` : iso.slice(16, 19);
  return `${date} ${iso.slice(11, 16)}${seconds === ":00" ? "" : seconds}`;
}

/** Negative when `a` is before `b`; of moments of which one is a whole day, the days are compared. */
export function compareRegisterMoments(a: RegisterMoment, b: RegisterMoment): number {
  if (!a.dayOnly && !b.dayOnly) return a.at - b.at;
  const days: [LocalDate, LocalDate] = [localDateOf(a.at), localDateOf(b.at)];
  return days[0] === days[1] ? 0 : days[0] < days[1] ? -1 : 1;
}

function momentOf(parts: Record<string, string | undefined>): RegisterMoment | null {
  const { year = "", month = "", day = "", hour, minute = "00", second = "00", fraction = "0", zone } = parts;
  const two = (number: string) => number.padStart(2, "0");
  const time = `${two(hour ?? "0")}:${minute}:${second}.${fraction}`;
  const at = parseInstant(`${year}-${two(month)}-${two(day)}T${time}${isoZone(zone)}`);
  return at === null ? null : { at, dayOnly: hour === undefined };
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return "+07:00";
  if (zone === "Z") return zone;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function whole(...sources: string[]): RegExp {
  return new RegExp(`^${sources.join("")}$`, "iu");
}
