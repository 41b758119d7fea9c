import { instant, parseInstant } from "@motcua/time/instant";
import { expect, test } from "vitest";

import { dueStatus } from "./due-status.ts";
import { momentInList, procedureInList } from "./list-words.ts";

const now = parseInstant("2023-10-16T09:00:00+07:00") ?? instant(0);

test("a procedure's name begins with what tells it from others", () => {
  expect(procedureInList("Thủ tục đăng ký khai sinh")).toBe("Đăng ký khai sinh");
  expect(procedureInList("Chứng thực di chúc")).toBe("Chứng thực di chúc");
});

test("a moment of this year is written without its year", () => {
  expect(momentInList("2023-10-20T17:00:00+07:00", now)).toBe("17:00 20/10");
  expect(momentInList("2024-01-08T17:00:00+07:00", now)).toBe("17:00 08/01/2024");
  expect(momentInList(null, now)).toBe("–");
});

const open = { dueAt: "2023-10-13T17:00:00+07:00", outcome: null } as const;

test.each([
  { facts: { ...open, dueState: "overdue" }, due: { state: "overdue", days: 3 } },
  {
    facts: { ...open, dueAt: "2023-10-16T08:00:00+07:00", dueState: "overdue" },
    due: { state: "overdue", days: 0 },
  },
  { facts: { ...open, dueState: "dueSoon" }, due: { state: "dueSoon" } },
  { facts: { ...open, dueAt: null, dueState: "suspended" }, due: { state: "suspended" } },
  { facts: { ...open, dueState: null, outcome: "late" }, due: { state: "late" } },
  { facts: { ...open, dueState: null }, due: null },
] as const)("$facts.dueState $facts.outcome", ({ facts, due }) => {
  expect(dueStatus(facts, now)).toEqual(due);
});
