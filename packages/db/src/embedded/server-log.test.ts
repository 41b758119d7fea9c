import { closeSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLog, readLogEnd, trimLog } from "./server-log.ts";

let folder = "";
let log = "";
beforeEach(() => {
  folder = mkdtempSync("/tmp/motcua-log-");
  log = join(folder, "postgres.log");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a log over its limit becomes the one before, and who has it open writes on in an empty one", () => {
  writeFileSync(log, "cũ\n");
  const { fd } = openLog(log);
  trimLog(log, 3);
  writeSync(fd, "mới\n");
  closeSync(fd);
  expect(readFileSync(`${log}.1`, "utf8")).toBe("cũ\n");
  expect(readFileSync(log, "utf8")).toBe("mới\n");
});

test("a log within its limit stays, and one that is not there is no matter", () => {
  trimLog(log, 3);
  writeFileSync(log, "abc");
  trimLog(log, 3);
  expect(readFileSync(log, "utf8")).toBe("abc");
});

test("what is shown of a log begins where the start began, and is short", () => {
  writeFileSync(log, "lần trước\n");
  const { fd, from } = openLog(log);
  writeSync(fd, "lần này\n");
  expect(readLogEnd(log, from)).toBe("lần này");
  writeSync(fd, "x".repeat(10_000));
  closeSync(fd);
  expect(readLogEnd(log, from)).toBe("x".repeat(4096));
});
