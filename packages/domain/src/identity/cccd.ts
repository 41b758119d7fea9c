import { cleanText } from "../vietnamese/clean-name.ts";

/** What a personal identification number says of its owner. `number` has 12 digits and no spaces. */
export interface CitizenId {
  readonly number: string;
  readonly sex: "male" | "female";
  readonly birthYear: number;
}

/** What a number that identifies a person is: the 12-digit number, the 9-digit card of before, a passport. */
export type IdentityKind = "citizenId" | "oldId" | "passport";

/**
 * The codes of the 63 provinces as they stood until 30/06/2025, as the first three digits of a number have
 * them; numbers already issued keep them.
 */
const PROVINCES = new Set(
  (
    "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 " +
    "042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 " +
    "086 087 089 091 092 093 094 095 096"
  ).split(" "),
);
const CITIZEN_ID = /^(\d{3})([0-3])(\d{2})\d{6}$/;
const OLD_ID = /^\d{9}$/;
const PASSPORT = /^[A-Z]{1,2}\d{6,8}$/;
const SPACE = / /g;

/**
 * Sex and birth year out of a 12-digit personal number, or null when it is none: three digits of the province
 * or country where the birth was registered, one of century and sex (0 male, 1 female of 19xx; 2, 3 of 20xx),
 * two of the year, six at random, no check digit. Spaces are ignored. The years 21xx and later, which the
 * digits 4 to 9 would mean, are refused; so is 0xx that no province has. The list of country codes is not
 * known to us: any from 100 on is taken.
 * @source ND_137_2015
 */
export function parseCitizenId(text: string): CitizenId | null {
  const number = cleanText(text).replace(SPACE, "");
  const match = CITIZEN_ID.exec(number);
  if (!match) return null;
  const [, place = "", centuryAndSex = "", year = ""] = match;
  if (place.startsWith("0") && !PROVINCES.has(place)) return null;
  const digit = Number(centuryAndSex);
  return {
    number,
    sex: digit % 2 === 0 ? "male" : "female",
    birthYear: 1900 + Math.floor(digit / 2) * 100 + Number(year),
  };
}

/** True for a valid 12-digit personal number and for the 9 digits of an old identity card (CMND). */
export function isIdentityNumber(text: string): boolean {
  const kind = identityKindOf(text);
  return kind === "citizenId" || kind === "oldId";
}

/**
 * What kind of identity number this is, or null when it is none: 12 valid digits, 9 digits, or a passport of
 * one or two letters and six to eight digits.
 */
export function identityKindOf(text: string): IdentityKind | null {
  const number = normaliseIdentity(text);
  if (parseCitizenId(number)) return "citizenId";
  if (OLD_ID.test(number)) return "oldId";
  return PASSPORT.test(number) ? "passport" : null;
}

/** The form in which an identity number is kept and compared: without spaces, letters in capitals. */
export function normaliseIdentity(text: string): string {
  return cleanText(text).replace(SPACE, "").toUpperCase();
}
