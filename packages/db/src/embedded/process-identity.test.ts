import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { bootId, findProcess, isRunning } from "./process-identity.ts";
import { register, sweepUsers, unregister } from "./registration.ts";

const self = findProcess(process.pid);
const boot = bootId().slice(0, 8);

test("a process is told from a later one of the same number by its start", () => {
  expect(self?.pid).toBe(process.pid);
  expect(isRunning({ pid: process.pid, startTime: self?.startTime ?? "" })).toBe(true);
  expect(isRunning({ pid: process.pid, startTime: "1" })).toBe(false);
});

test("a process that has ended does not run, also before its parent has asked for its end", async () => {
  // The shell starts a child that ends when told to, and becomes a program that never asks for its end.
  const script = "head -c 1 <&3 >/dev/null & echo $!; exec cat";
  const parent = spawn("/bin/sh", ["-c", script], { stdio: ["pipe", "pipe", "inherit", "pipe"] });
  const { stdin, stdout } = parent;
  const [text] = await once(stdout as Readable, "data");
  const zombie = Number(String(text));
  // What comes back comes from the program: the shell, which would have asked, is gone.
  stdin?.write("here");
  await once(stdout as Readable, "data");
  (parent.stdio[3] as Writable).end("x");
  await expect.poll(() => findProcess(zombie), { timeout: 10_000, interval: 5 }).toBeNull();
  expect(existsSync(`/proc/${zombie}`), "its remains are there").toBe(true);
  stdin?.end();
  await once(parent, "exit");
  expect(findProcess(parent.pid ?? 0)).toBeNull();
});

test.each([
  { name: "999999999-1-BOOT-aaaaaaaa", why: "no such process" },
  { name: `${process.pid}-1-BOOT-aaaaaaaa`, why: "the number is another process's by now" },
  { name: `${process.pid}-${self?.startTime}-00000000-aaaaaaaa`, why: "the machine has been started since" },
  { name: "ghi-chu", why: "no registration at all" },
])("a use named $name is swept: $why", ({ name }) => {
  const folder = mkdtempSync("/tmp/motcua-users-");
  const users = join(folder, "users");
  mkdirSync(users);
  writeFileSync(join(users, name.replace("BOOT", boot)), "");
  const mine = [register(users), register(users)];
  expect(sweepUsers(users)).toBe(2);
  expect(readdirSync(users)).toHaveLength(2);
  for (const use of mine) unregister(use);
  expect(sweepUsers(users)).toBe(0);
  rmSync(folder, { recursive: true });
});
