import { cleanText } from "./clean-name.ts";

const collator = new Intl.Collator("vi", { numeric: true });

/** False on a JavaScript engine without Vietnamese collation, where {@link compareVietnamese} would sort wrongly. */
export function collatesVietnamese(): boolean {
  const sorted = ["d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "v"];
  return sorted.every((letter, index) => index === 0 || collator.compare(sorted[index - 1] ?? "", letter) < 0);
}

/**
 * Order of the Vietnamese alphabet (a ă â … d đ … o ô ơ … u ư, tones a à ả ã á ạ), numbers by value; negative,
 * 0 or positive. 0 only for equal texts, so that sorting is the same everywhere.
 */
export function compareVietnamese(a: string, b: string): number {
  const order = collator.compare(a, b);
  if (order !== 0) return order;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Order of persons in a Vietnamese list: by given name (the last word), then family name (the first), then the
 * words between; negative, 0 or positive.
 */
export function comparePersonNames(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  return (
    collator.compare(left.given, right.given) ||
    collator.compare(left.family, right.family) ||
    collator.compare(left.middle, right.middle) ||
    compareVietnamese(a, b)
  );
}

function parts(name: string): { given: string; family: string; middle: string } {
  const words = cleanText(name).split(" ");
  return {
    given: words.at(-1) ?? "",
    family: words.length > 1 ? (words[0] ?? "") : "",
    middle: words.slice(1, -1).join(" "),
  };
}
