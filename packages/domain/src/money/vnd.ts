import { cleanText } from "../vietnamese/clean-name.ts";

const CURRENCY = /^₫\s*|\s*(₫|đồng|đ|vnđ|vnd)\.?$/iu;
const PLAIN = /^\d+$/;
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/;
const SEPARATORS = /[., ]/g;

/**
 * An amount in whole đồng ≥ 0, or null when `value` is none: `150000`, `150.000`, `150,000 đ`, `150 000 đồng`.
 * Thousands are parted by one kind of separator throughout. A fraction, a sign, an amount in words, nothing,
 * and more than 2^53 − 1 are refused.
 */
export function parseVnd(value: string | number): number | null {
  if (typeof value === "number") return isVnd(value) ? value : null;
  const text = cleanText(value).replace(CURRENCY, "");
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  const amount = Number(text.replace(SEPARATORS, ""));
  return isVnd(amount) ? amount : null;
}

/**
 * An amount as a Vietnamese reader writes it: `150.000 đ`.
 * @throws {RangeError} when it is no whole number ≥ 0
 */
export function formatVnd(amount: number): string {
  if (!isVnd(amount)) throw new RangeError(`an amount in đồng is a whole number ≥ 0, got ${amount}`);
  return `${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")} đ`;
}

function isVnd(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}
