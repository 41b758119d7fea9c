import fc from "fast-check";
import { expect, test } from "vitest";

import { type CanonicalValue, canonicalJson } from "./canonical-json.ts";

test.each<[unknown, string, string]>([
  [{ b: 1, a: [true, null, "x"] }, '{"a":[true,null,"x"],"b":1}', "keys sorted, no spaces"],
  [{ a: undefined, b: 2 }, '{"b":2}', "what is undefined is left out"],
  [{ name: "Nguye\u0302\u0303n" }, '{"name":"Nguyễn"}', "texts composed"],
  [{ q: '"\\\n' }, '{"q":"\\"\\\\\\n"}', "escapes as JSON has them"],
  [[], "[]", "empty list"],
  [{}, "{}", "empty object"],
])("%j → %s: %s", (value, text, _why) => {
  expect(canonicalJson(value as CanonicalValue)).toBe(text);
});

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("%s is no number of a record", (value) => {
  expect(() => canonicalJson({ value })).toThrow(RangeError);
});

test("it is JSON, and the order of keys does not matter", () => {
  const { tree } = fc.letrec<{ tree: CanonicalValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3 },
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.string().map((text) => text.normalize("NFC")),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(fc.string({ minLength: 1 }), tie("tree"), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = canonicalJson(value);
      const read = JSON.parse(text) as CanonicalValue;
      expect(canonicalJson(read)).toBe(text);
      expect(canonicalJson(reversed(read))).toBe(text);
    }),
  );
});

function reversed(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, entry]) => [key, reversed(entry as CanonicalValue)]),
  );
}
