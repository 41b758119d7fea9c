/**
 * The same value with every text in it composed (NFC). Decomposed letters look right on paper and read
 * back broken: searching and copying from the PDF would fail.
 */
export function toNfc<T>(value: T): T {
  return compose(value) as T;
}

function compose(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  if (Array.isArray(value)) return value.map(compose);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, compose(part)]));
}
