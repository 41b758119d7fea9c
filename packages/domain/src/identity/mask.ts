import { cleanText } from "../vietnamese/clean-name.ts";
import { foldVietnamese } from "../vietnamese/fold.ts";

const STAR = "*";
const LONG_ENOUGH = 9;

/**
 * An identity number as lists show it: its first and last three characters (`001******456`); of one with fewer
 * than nine the first and the last two; of one with fewer than five nothing.
 */
export function maskIdentity(number: string): string {
  const ends = number.length >= LONG_ENOUGH ? { head: 3, tail: 3 } : { head: 1, tail: 2 };
  return maskMiddle(number, ends);
}

/** A telephone number as lists show it: its first and last three digits (`091****678`). */
export function maskPhone(number: string): string {
  const ends = number.length >= LONG_ENOUGH ? { head: 3, tail: 3 } : { head: 0, tail: 2 };
  return maskMiddle(number, ends);
}

/**
 * A person's name as the public sees it: the given name whole, of every other word the first letter
 * (`N** T** Ánh`); of a name of one word only its first letter. The stars do not tell the length.
 */
export function maskName(name: string): string {
  const words = cleanText(name).split(" ");
  const masked = (word: string) => (word === "" ? "" : `${[...word][0]}${STAR.repeat(2)}`);
  if (words.length === 1) return words.map(masked).join("");
  return [...words.slice(0, -1).map(masked), words.at(-1)].join(" ");
}

/** An e-mail address as lists show it: its first character and its domain (`l***@example.vn`). */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf("@");
  if (at < 1) return STAR.repeat(3);
  return `${[...address][0]}${STAR.repeat(3)}${address.slice(at)}`;
}

const UNIT_WORDS = /^(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho|tp)( |$)/;

/**
 * An address as lists show it: only the commune and what is above it (`***, Xã Lại Yên`); house, street and
 * hamlet go.
 */
export function maskAddress(address: string): string {
  const parts = cleanText(address)
    .split(",")
    .map((part) => part.trim());
  const units = parts.filter((part) => UNIT_WORDS.test(foldVietnamese(part)));
  return [STAR.repeat(3), ...units].join(", ");
}

function maskMiddle(text: string, ends: { head: number; tail: number }): string {
  const hidden = text.length - ends.head - ends.tail;
  if (hidden < 2) return STAR.repeat(text.length);
  return text.slice(0, ends.head) + STAR.repeat(hidden) + text.slice(text.length - ends.tail);
}
