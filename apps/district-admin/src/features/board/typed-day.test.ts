import { localDate } from "@motcua/time/local-date";
import { expect, test } from "vitest";

import { readTypedDay, typedDay } from "./typed-day.ts";

test.each([
  ["16/10/2023", "2023-10-16"],
  [" 1/2/2023 ", "2023-02-01"],
  ["16.10.2023", "2023-10-16"],
  ["16-10-2023", "2023-10-16"],
  ["16102023", "2023-10-16"],
  ["30/02/2023", null],
  ["10/16/2023", null],
  ["16/10/23", null],
  ["hôm qua", null],
  ["", null],
])("“%s” is read as %s", (text, day) => {
  expect(readTypedDay(text)).toBe(day);
});

test("what the field shows is read back", () => {
  expect(readTypedDay(typedDay(localDate("2023-10-16")))).toBe("2023-10-16");
  expect(typedDay(undefined)).toBe("");
});
