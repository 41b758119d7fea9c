import { expect, test } from "vitest";

import { createLog } from "./log.ts";
import { safeError } from "./safe-error.ts";

function databaseError() {
  const error = Object.assign(new Error("duplicate key: Key (name)=(Nguyễn Văn An) already exists"), {
    name: "PostgresError",
    code: "23505",
    constraint_name: "users_username_uq",
  });
  return Object.assign(new Error("Failed query: select 1\nparams: 012345678901,Nguyễn Văn An"), { cause: error });
}

test("of a database's error codes and places are kept, never values", () => {
  const logged = JSON.stringify(safeError(databaseError()));
  expect(logged).toContain("23505");
  expect(logged).toContain("users_username_uq");
  expect(logged).not.toMatch(/Nguyễn|0123456/);
});

test("quoted text and long numbers are masked in other messages", () => {
  expect(safeError(new RangeError('not a day: "Trần Thị B" 012345678901')).message).toBe("not a day: … …");
});

test("the stack keeps where it happened and not what was said", () => {
  const { at } = safeError(new Error("secret words"));
  expect(at.length).toBeGreaterThan(0);
  expect(at.join("\n")).not.toContain("secret words");
});

test("the log hides personal fields by their name", () => {
  const lines: string[] = [];
  const log = createLog("info", { write: (line) => lines.push(line) });
  log.info({ user: { name: "Nguyễn Văn An", phone: "0912345678" }, err: databaseError() }, "saved");
  expect(lines.join("")).toContain("saved");
  expect(lines.join("")).not.toMatch(/Nguyễn|0912345678|012345678901/);
});
