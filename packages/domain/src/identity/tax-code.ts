import { cleanText } from "../vietnamese/clean-name.ts";
import { parseCitizenId } from "./cccd.ts";

/**
 * A tax code in the form in which it is kept. `enterprise` has 10 digits, `branch` 10, a hyphen and 3,
 * `personal` is the 12-digit number of the person (households and individuals from 01/07/2025).
 */
export interface TaxCode {
  readonly kind: "enterprise" | "branch" | "personal";
  readonly code: string;
}

const ENTERPRISE = /^(\d{10})(?:-?(\d{3}))?$/;
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * The tax code that `text` writes, or null when it is none. The tenth digit is 10 − (weighted sum of the first
 * nine mod 11) and is never 10; a branch is numbered 001 to 999. Spaces are ignored, the hyphen may be missing.
 * @source TT_86_2024
 */
export function parseTaxCode(text: string): TaxCode | null {
  const compact = cleanText(text).replaceAll(" ", "");
  const match = ENTERPRISE.exec(compact);
  if (!match) {
    const person = parseCitizenId(compact);
    return person && { kind: "personal", code: person.number };
  }
  const [, main = "", branch] = match;
  if (!isMainCode(main) || branch === "000") return null;
  return branch === undefined ? { kind: "enterprise", code: main } : { kind: "branch", code: `${main}-${branch}` };
}

function isMainCode(code: string): boolean {
  if (code.startsWith("00") || code.slice(2, 9) === "0000000") return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(code[index]), 0);
  return 10 - (sum % 11) === Number(code[9]);
}
