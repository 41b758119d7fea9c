import { expect, test } from "vitest";

import { momentInList, procedureInList } from "./list-words.ts";

test.each([
  ["Thủ tục đăng ký khai sinh", "Đăng ký khai sinh"],
  ["Chứng thực chữ ký", "Chứng thực chữ ký"],
  ["Thủ tục", "Thủ tục"],
])("“%s” is listed as “%s”", (name, listed) => {
  expect(procedureInList(name)).toBe(listed);
});

test.each([
  ["2023-10-20T17:00:00+07:00", "17:00 20/10"],
  ["2022-12-30T17:00:00+07:00", "17:00 30/12/2022"],
  [null, "–"],
])("%s is listed in 2023 as %s", (moment, listed) => {
  expect(momentInList(moment, "2023-10-16T09:00:00+07:00")).toBe(listed);
});
