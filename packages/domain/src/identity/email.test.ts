import { expect, test } from "vitest";

import { parseEmail } from "./email.ts";

test.each([
  ["lan.nguyen@example.vn", "lan.nguyen@example.vn"],
  [" Lan.Nguyen+motcua@Hoaiduc.HaNoi.GOV.vn ", "Lan.Nguyen+motcua@hoaiduc.hanoi.gov.vn"],
  ["a@b-c.vn", "a@b-c.vn"],
])("%s is %s", (text, address) => {
  expect(parseEmail(text)).toBe(address);
});

test.each([
  "lan.nguyen",
  "lan@",
  "@example.vn",
  "lan@example",
  "lan nguyen@example.vn",
  "lan..nguyen@example.vn",
  "lan@example..vn",
  "lan@-example.vn",
  "a@example.vn, b@example.vn",
  `${"a".repeat(250)}@example.vn`,
  "",
])("%s is refused", (text) => {
  expect(parseEmail(text)).toBeNull();
});

test("a long hostile text is refused at once", () => {
  expect(parseEmail(`${"a.".repeat(120)}@`)).toBeNull();
  expect(parseEmail(`a@${"a-".repeat(120)}`)).toBeNull();
});
