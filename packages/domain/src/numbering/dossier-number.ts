import type { LocalDate } from "@motcua/time/local-date";

/** A dossier number taken apart. `prefix` is the issuing unit's code, `day` the day of receipt, `serial` ≥ 1. */
export interface DossierNumber {
  readonly prefix: string;
  readonly day: LocalDate;
  readonly serial: number;
}

const MINIMUM_DIGITS = 4;
const OLD_PREFIX = /^[0-9A-Z]{3}(\.[0-9A-Z]{2}){2}\.[A-Z]\d{2}$/;
const NEW_PREFIX = /^[A-Z]\d{2}(\.[0-9A-Z]{1,3}){0,3}$/;
const NUMBER = /^([0-9A-Z][0-9A-Z.]*)-(\d{2})(\d{2})(\d{2})-(\d{4,9})$/;

/**
 * `<prefix>-<YYMMDD>-<serial>`: the serial has at least four digits and grows beyond 9999. The order of the
 * prefix (unit first until 2025, province first after) is dated data of the unit.
 * @throws {RangeError} when the serial is not a whole number ≥ 1
 * @source TT_01_2018_VPCP
 */
export function formatDossierNumber(number: DossierNumber): string {
  if (!Number.isInteger(number.serial) || number.serial < 1)
    throw new RangeError(`serial must be ≥ 1: ${number.serial}`);
  return numberStem(number.prefix, number.day) + String(number.serial).padStart(MINIMUM_DIGITS, "0");
}

/** All of a dossier number but its serial, as the counter in the database is given it. */
export function numberStem(prefix: string, day: LocalDate): string {
  return `${prefix}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-`;
}

/**
 * The parts of a number in either legal form, or null. Spaces and case do not matter; the century is 20xx.
 * @source TT_03_2025_VPCP
 */
export function parseDossierNumber(text: string): DossierNumber | null {
  const match = NUMBER.exec(foldDossierCode(text));
  if (!match) return null;
  const [, prefix = "", year, month, day, serial] = match;
  if (!OLD_PREFIX.test(prefix) && !NEW_PREFIX.test(prefix)) return null;
  const date = `20${year}-${month}-${day}`;
  if (!isRealDay(Number(`20${year}`), Number(month), Number(day))) return null;
  return { prefix, day: date as LocalDate, serial: Number(serial) };
}

/** How codes are compared: upper case, without spaces of any kind. */
export function foldDossierCode(text: string): string {
  // Composed again at the end: an upper case may come in parts.
  return text.normalize("NFKC").replace(/\s+/gu, "").toUpperCase().normalize("NFKC");
}

function isRealDay(year: number, month: number, day: number): boolean {
  const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
