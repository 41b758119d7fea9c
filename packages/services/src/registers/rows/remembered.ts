const MOST_REMEMBERED = 1000;

/** A pure function of a text with its answers to the latest texts kept; for texts that come again and again. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const found = answer(text);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(text, found);
    return found;
  };
}
