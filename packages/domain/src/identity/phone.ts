import { cleanText } from "../vietnamese/clean-name.ts";

/** A Vietnamese telephone number in the form in which it is kept: national digits from 0, no separators. */
export interface PhoneNumber {
  readonly kind: "mobile" | "landline";
  readonly number: string;
}

const SEPARATORS = /[ .\-()/]/g;
const COUNTRY_CODE = /^(\+|00)?84(?=\d{9,10}$)/;
const MOBILE = /^0(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-46-9])\d{7}$/;
const LANDLINE = /^02\d{9}$/;

/**
 * The number that `text` writes, or null when it is none. Taken are mobile numbers of ten digits and landlines
 * of eleven from 02, also as `+84…`, `84…`, `0084…`, with spaces, dots, hyphens or brackets. The mobile numbers
 * of eleven digits (012x, 016x) ended in 2018. A number says nothing of its operator: it moves with its owner.
 */
export function parsePhone(text: string): PhoneNumber | null {
  const number = cleanText(text)
    .replace(SEPARATORS, "")
    .replace(COUNTRY_CODE, "0")
    .replace(/^00(?=[2-9])/, "0");
  if (MOBILE.test(number)) return { kind: "mobile", number };
  return LANDLINE.test(number) ? { kind: "landline", number } : null;
}
