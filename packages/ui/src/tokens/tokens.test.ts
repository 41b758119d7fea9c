import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { contrast } from "../test/contrast.ts";
import { colours, LINE_HEIGHT, spaces, textSizes, tones } from "./tokens.ts";

test("contrast is measured as WCAG measures it", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

describe("text on its ground has at least 4.5:1", () => {
  test.each([
    ["ink", "white"],
    ["ink", "ground"],
    ["inkSoft", "white"],
    ["inkSoft", "ground"],
    ["link", "white"],
    ["link", "ground"],
    ["accent", "white"],
    ["accent", "ground"],
    ["accent", "accentGround"],
    ["white", "accent"],
    ["white", "accentDark"],
    ["white", "ink"],
  ] as const)("%s on %s", (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(tones))("tone %s, also on white", (_, { ink, ground }) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, colours.white)).toBeGreaterThanOrEqual(4.5);
  });
});

test("the edge of what can be pressed or typed in has at least 3:1", () => {
  expect(contrast(colours.edge, colours.white)).toBeGreaterThanOrEqual(3);
  expect(contrast(colours.edge, colours.ground)).toBeGreaterThanOrEqual(3);
});

test("tokens.css says the same as tokens.ts and nothing else", () => {
  const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
  const declared = [...css.matchAll(/--mc-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]);
  expect(Object.fromEntries(declared)).toEqual(Object.fromEntries(expectedProperties()));
});

function expectedProperties(): [string, string][] {
  const rems = (prefix: string, sizes: Record<string, number>) =>
    Object.entries(sizes).map(([name, px]): [string, string] => [`${prefix}-${name}`, `${px / 16}rem`]);
  return [
    ...Object.entries(colours).map(([name, value]): [string, string] => [kebab(name), value]),
    ...Object.entries(tones).flatMap(([name, { ink, ground }]): [string, string][] => [
      [`${name}-ink`, ink],
      [`${name}-ground`, ground],
    ]),
    ...rems("space", spaces),
    ...rems("text", textSizes),
    ["line-height", String(LINE_HEIGHT)],
  ];
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
