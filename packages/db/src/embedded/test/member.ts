/**
 * A user of a data folder as a process of its own, told what to do by lines on its standard input and
 * answering each with one line of JSON. Run as `node member.ts <data folder> [<folder of programs>]`.
 */
import { createInterface } from "node:readline";
import postgres from "postgres";
import { joinServer } from "../server.ts";
import { ServerError } from "../server-error.ts";

const [, , dataDir = "", binDir] = process.argv;

function answer(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function main(): Promise<void> {
  const began = performance.now();
  const server = await joinServer({ dataDir, ...(binDir === undefined ? {} : { binDir }) });
  const query = async (text: string) => {
    const sql = postgres(server.url(), { max: 1, fetch_types: false, onnotice: () => undefined });
    try {
      return await sql.unsafe(text);
    } finally {
      await sql.end({ timeout: 1 });
    }
  };
  await query("select 1");
  answer({ pid: server.pid, port: server.port, ms: Math.round(performance.now() - began) });
  server.onDeath(() => answer({ died: true }));
  for await (const line of createInterface({ input: process.stdin })) {
    const [verb = "", ...words] = line.split(" ");
    if (verb === "query") answer(await query(words.join(" ")).then((rows) => ({ rows })));
    if (verb === "restart") answer(await server.restart().then(() => ({ pid: server.pid, port: server.port })));
    if (verb === "leave") break;
  }
  await server.leave();
  answer({ left: true });
  process.stdin.destroy(); // else the open pipe keeps this process alive
}

main().catch((error: unknown) => {
  answer(error instanceof ServerError ? { code: error.code, message: error.message } : { error: String(error) });
  process.exitCode = 1;
});
