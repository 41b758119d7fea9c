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

test.each([
  { facts: { dueState: "running", dueInWorkingDays: 3, outcome: null }, due: { state: "running", days: 3 } },
  { facts: { dueState: "dueSoon", dueInWorkingDays: 0, outcome: null }, due: { state: "dueSoon", days: 0 } },
  { facts: { dueState: "overdue", dueInWorkingDays: -2, outcome: null }, due: { state: "overdue", days: 2 } },
  { facts: { dueState: "overdue", dueInWorkingDays: 0, outcome: null }, due: { state: "overdue", days: 0 } },
  { facts: { dueState: "overdue", dueInWorkingDays: null, outcome: null }, due: { state: "overdue", days: 0 } },
  { facts: { dueState: "suspended", dueInWorkingDays: null, outcome: null }, due: { state: "suspended" } },
  { facts: { dueState: null, dueInWorkingDays: null, outcome: "late" }, due: { state: "late" } },
  { facts: { dueState: null, dueInWorkingDays: null, outcome: null }, due: null },
] as const)("$facts.dueState $facts.dueInWorkingDays $facts.outcome", ({ facts, due }) => {
  expect(dueStatus(facts)).toEqual(due);
});
