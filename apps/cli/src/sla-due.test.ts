import { spawn } from "node:child_process";
import { once } from "node:events";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runSlaDue } from "./sla-due.ts";

const question = (id: string) =>
  JSON.stringify({
    id,
    calendar: "vn-office",
    receivedAt: "2026-04-24T09:00+07:00",
    limit: { unit: "workingDays", amount: 3 },
  });
const answer = (id: string) => ({ id, state: "due", dueAt: "2026-05-04T17:00:00+07:00" });

async function run(input: AsyncIterable<string | Uint8Array>, explain = false): Promise<unknown[]> {
  let text = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  await runSlaDue(input, output, { explain });
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe("one answer for each line, in order", () => {
  test.each([
    { input: [`${question("a")}\n${question("b")}\n`], why: "two lines" },
    { input: [`${question("a")}\n`, question("b")], why: "the last one without an end" },
    { input: [`\n  \n${question("a")}\r\n\r\n${question("b")}\r\n`], why: "empty lines are skipped, CRLF is fine" },
    { input: [...`${question("a")}\n${question("b")}`], why: "character by character" },
  ])("$why", async ({ input }) => {
    expect(await run(Readable.from(input))).toEqual([answer("a"), answer("b")]);
  });

  test("bytes: a byte order mark, and letters that are cut by a chunk's end", async () => {
    const bytes = Buffer.from(`\uFEFF${question("hồ sơ")}\n`);
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    expect(await run(Readable.from(pieces))).toEqual([answer("hồ sơ")]);
  });

  test("nothing in, nothing out", async () => {
    expect(await run(Readable.from([]))).toEqual([]);
  });

  test("a bad line is answered with its error and does not stop the others", async () => {
    const lines = await run(Readable.from([`${question("a")}\n{"id":1,\n[]\n${question("b")}\n`]));
    expect(lines).toMatchObject([
      answer("a"),
      { error: { code: "BAD_JSON" } },
      { error: { code: "BAD_INPUT", path: "" } },
      answer("b"),
    ]);
  });

  test("more than fits into one write", async () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `${question(String(at))}\n`);
    const answers = await run(Readable.from([lines.join("")]));
    expect(answers).toEqual(lines.map((_, at) => answer(String(at))));
  });

  test("answers come before more input is awaited", async () => {
    const written: string[] = [];
    const output = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    async function* input() {
      yield `${question("a")}\n`;
      expect(written.join("")).toBe(`${JSON.stringify(answer("a"))}\n`);
      yield `${question("b")}\n`;
    }
    await runSlaDue(input(), output, { explain: false });
    expect(written).toHaveLength(2);
  });
});

test("--explain adds how the deadline came about", async () => {
  const [line] = await run(Readable.from([question("a")]), true);
  expect(line).toMatchObject({
    ...answer("a"),
    explain: {
      effectiveDate: "2026-04-24",
      counted: [{ date: "2026-04-28" }, { date: "2026-04-29" }, { date: "2026-05-04" }],
      paused: [],
    },
  });
});

test("a write that fails for another reason than a gone reader is an error", async () => {
  const output = new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error("no space left"), { code: "ENOSPC" }));
    },
  });
  await expect(runSlaDue(Readable.from([question("a")]), output, { explain: false })).rejects.toThrow("no space left");
});

describe("the command", () => {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const start = (...options: string[]) =>
    spawn(process.execPath, [main, "sla", "due", ...options], { stdio: ["pipe", "pipe", "pipe"] });

  test("answers on standard output and exits 0 whatever the lines hold", async () => {
    const child = start();
    child.stdin.end(`bad\n${question("a")}\n`);
    const output = await child.stdout.toArray();
    const [code] = await once(child, "close");
    const lines = Buffer.concat(output).toString().trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ error: { code: "BAD_JSON" } }, answer("a")]);
    expect(code).toBe(0);
  }, 30_000);

  test("ends quietly when its reader has gone", async () => {
    const child = start("--explain");
    const complaints = child.stderr.toArray();
    // The command may have ended before all is written to it.
    child.stdin.on("error", (error: NodeJS.ErrnoException) => expect(error.code).toBe("EPIPE"));
    child.stdin.end(`${question("a")}\n`.repeat(20_000));
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await once(child, "close");
    expect(Buffer.concat(await complaints).toString()).toBe("");
    expect(code).toBe(0);
  }, 30_000);
});
