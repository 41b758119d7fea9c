import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withFolderLock } from "./folder-lock.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync("/tmp/motcua-lock-");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("work for one folder is done one after the other, by whatever path it is named", async () => {
  mkdirSync(join(folder, "data"));
  symlinkSync(join(folder, "data"), join(folder, "link"));
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise(setImmediate);
    steps.push(`${name} ends`);
  };
  await Promise.all([
    withFolderLock(join(folder, "data"), work("first")),
    withFolderLock(join(folder, "link"), work("second")),
  ]);
  expect(steps).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("work for two folders does not wait for each other", async () => {
  mkdirSync(join(folder, "other"));
  await withFolderLock(folder, () => withFolderLock(join(folder, "other"), async () => undefined));
});

test("work that fails gives the folder back", async () => {
  await expect(withFolderLock(folder, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withFolderLock(folder, async () => "free")).toBe("free");
});

test("a holder that is killed gives the folder back", async () => {
  const lock = join(import.meta.dirname, "folder-lock.ts");
  const code = `import { withFolderLock } from ${JSON.stringify(lock)};
    await withFolderLock(${JSON.stringify(folder)}, () => { console.log("held"); return new Promise((done) => process.stdin.once("end", done).resume()); });`;
  const holder = spawn(process.execPath, ["--input-type=module-typescript", "-e", code], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  const waiting = withFolderLock(folder, async () => "free");
  expect(await Promise.race([waiting, new Promise((resolve) => setImmediate(resolve, "held"))])).toBe("held");
  holder.kill("SIGKILL");
  expect(await waiting).toBe("free");
});
