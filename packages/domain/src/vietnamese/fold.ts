/** Invisible format characters (zero-width spaces, soft hyphens, direction marks): they part no words. */
const INVISIBLE = /\p{Cf}/gu;
const MARKS = /\p{M}/gu;
/** đ has no decomposition; ð and ɖ are what old fonts and foreign keyboards leave in its place. */
const D_WITH_STROKE = /[đðɖ]/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^a-z0-9]+/gu;

/**
 * The search key of a Vietnamese text: lower case, without diacritics, only `a-z`, `0-9` and single spaces,
 * none at the ends. Composed and decomposed text, `Hoà` and `Hòa`, `Đ` and `d` give the same key; folding a
 * key changes nothing.
 */
export function foldVietnamese(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(D_WITH_STROKE, "d")
    .replace(NEITHER_LETTER_NOR_DIGIT, " ")
    .trim();
}

/**
 * True when every word of `query` begins a word of `haystackFolded`, in any order; an empty query matches all.
 * @param haystackFolded - a key made by {@link foldVietnamese}
 * @param query - as typed, with or without accents
 */
export function matchesFolded(haystackFolded: string, query: string): boolean {
  const folded = foldVietnamese(query);
  if (folded === "") return true;
  const haystack = ` ${haystackFolded}`;
  return folded.split(" ").every((word) => haystack.includes(` ${word}`));
}

/**
 * A key and every tail of it that begins at a word, longest first: `nguyen van dung` gives itself, `van dung`
 * and `dung`. An index over the tails finds a name by the beginning of any of its words.
 * @param folded - a key made by {@link foldVietnamese}; an empty one has no tails
 */
export function wordTails(folded: string): string[] {
  if (folded === "") return [];
  const words = folded.split(" ");
  return words.map((_, index) => words.slice(index).join(" "));
}
