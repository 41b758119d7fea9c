import { epochDayOf, type LocalDate, localDateOfEpochDay } from "@motcua/time/local-date";

import type { TextStore } from "./text-store.ts";

const SECONDS_A_DAY = 86_400;
const DAYS_TO_1970 = {
  since1900: epochDayOf("1899-12-30" as LocalDate),
  since1904: epochDayOf("1904-01-01" as LocalDate),
};
/** 31/12/9999 in a spreadsheet. */
const LAST_SERIAL = 2_958_466;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** What a cell's content is read by. */
export interface CellContext {
  readonly sharedStrings: Pick<TextStore, "get">;
  /** By style number: shows a date or a time. */
  readonly dateStyles: readonly boolean[];
  readonly since1904: boolean;
}

/** A cell as it stands in a sheet. */
export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly content: string;
}

/** A cell's content as text: dates as `dd/mm/yyyy hh:mm`, numbers plain, truth as TRUE and FALSE. */
export function cellText(cell: RawCell, context: CellContext): string {
  switch (cell.type) {
    case "s":
      return plainText(context.sharedStrings.get(Number(cell.content)));
    case "inlineStr":
    case "str":
      return plainText(cell.content);
    case "b":
      return Number(cell.content) === 0 ? "FALSE" : "TRUE";
    case "e":
    case "d":
      return cell.content;
    default:
      return numberText(cell, context);
  }
}

/**
 * A day and time of a spreadsheet, days since its first one, as `dd/mm/yyyy hh:mm[:ss]`, to the nearest second;
 * without the time when it is midnight. It is the time on the wall: no zone, no shift. Null when it is no day.
 */
export function serialText(serial: number, since1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return null;
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const days = Math.floor(seconds / SECONDS_A_DAY);
  const time = timeText(seconds - days * SECONDS_A_DAY);
  if (days === 0 && !since1904) return time === "" ? null : time;
  const first = since1904 ? DAYS_TO_1970.since1904 : DAYS_TO_1970.since1900;
  const [year, month, day] = localDateOfEpochDay(first + days).split("-");
  const date = `${day}/${month}/${year}`;
  return time === "" ? date : `${date} ${time}`;
}

/** True for a format that shows a day or a time: its letters outside quotation marks, colours and escapes. */
export function isDateFormat(code: string): boolean {
  const letters = code
    .replace(/"[^"]*"/g, "")
    .replace(/[\\_*]./gu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/General|Standard/gi, "");
  return /[ymdhs]/i.test(letters);
}

/** True for the numbers of formats that every spreadsheet program knows without being told and that show a date or time. */
export function isShippedDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function numberText(cell: RawCell, context: CellContext): string {
  const content = cell.content.trim();
  if (content === "") return "";
  const number = Number(content);
  if (!Number.isFinite(number)) return content;
  const date = context.dateStyles[cell.style] === true ? serialText(number, context.since1904) : null;
  return date ?? String(number);
}

function timeText(seconds: number): string {
  if (seconds === 0) return "";
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}

/** `_x000D_` stands for a character that XML does not carry. */
function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).toWellFormed();
}
