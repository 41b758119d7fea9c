import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from "@mantine/core";
import { describe, expect, test } from "vitest";

import { contrast } from "../test/contrast.ts";
import { staffTheme } from "./mantine-theme.ts";

const resolved = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, staffTheme));
const variables: Record<string, string> = { ...resolved.variables, ...resolved.light };

/** The colour that a browser would paint for a Mantine variable, following `var(…)` to its end. */
function painted(name: string): string {
  const value = variables[`--mantine-${name}`] ?? "";
  const next = /^var\(--mantine-(.+)\)$/.exec(value)?.[1];
  return next === undefined ? value : painted(next);
}

describe("text has at least 4.5:1", () => {
  test.each([
    ["color-text", "color-body"],
    ["color-text", "color-gray-1"],
    ["color-dimmed", "color-body"],
    ["color-dimmed", "color-gray-0"],
    ["color-placeholder", "color-body"],
    ["color-error", "color-body"],
    ["color-success", "color-body"],
    ["color-anchor", "color-body"],
    ["primary-color-contrast", "primary-color-filled"],
    ["primary-color-contrast", "primary-color-filled-hover"],
    ["primary-color-light-color", "primary-color-light"],
    ["primary-color-light-color", "primary-color-light-hover"],
  ])("%s on %s", (text, ground) => {
    expect(contrast(painted(text), painted(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["accent", "gray", "red", "yellow", "green", "teal", "blue"])("%s in every variant", (name) => {
    for (const ground of ["light", "light-hover"]) {
      expect(contrast(painted(`color-${name}-light-color`), painted(`color-${name}-${ground}`))).toBeGreaterThan(4.5);
    }
    for (const ink of ["filled", "filled-hover", "text", "outline"]) {
      expect(contrast(painted(`color-${name}-${ink}`), painted("color-white"))).toBeGreaterThan(4.5);
    }
  });
});

test("borders of inputs and the focus ring have at least 3:1", () => {
  for (const edge of ["color-default-border", "color-gray-4", "primary-color-filled"]) {
    expect(contrast(painted(edge), painted("color-body"))).toBeGreaterThanOrEqual(3);
  }
});
