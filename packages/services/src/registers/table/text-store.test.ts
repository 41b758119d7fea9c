import { expect, test } from "vitest";

import { textStore } from "./text-store.ts";

test("keeps texts by number, however many and long", () => {
  const store = textStore();
  const texts = Array.from({ length: 20_000 }, (_, number) => `Chữ thứ ${number} ${"đ".repeat(number % 40)}`);
  for (const text of ["", ...texts]) store.add(text);
  expect(store.get(0)).toBe("");
  expect(texts.map((_, number) => store.get(number + 1))).toEqual(texts);
});

test("has nothing under numbers that were never given", () => {
  const store = textStore();
  store.add("một");
  expect([store.get(-1), store.get(1), store.get(Number.NaN)]).toEqual(["", "", ""]);
});
