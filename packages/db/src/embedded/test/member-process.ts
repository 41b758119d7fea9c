import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Account } from "../account.ts";

/** One line that a member wrote: which fields are there depends on what it was asked. */
export interface Answer {
  readonly pid?: number;
  readonly port?: number;
  /** Milliseconds from the call to the answer of the first query. */
  readonly ms?: number;

  readonly rows?: readonly Record<string, unknown>[];
  readonly died?: boolean;
  readonly left?: boolean;
  readonly code?: string;
  readonly message?: string;
  readonly error?: string;
}

/** A member of a data folder (`member.ts`) seen from the test. */
export interface Member {
  readonly process: ChildProcess;
  /** Its next answer; the first one comes by itself, when it has joined or was refused. */
  next(): Promise<Answer>;
  ask(line: string): Promise<Answer>;
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Ends it at once and waits until it is gone and nobody holds its output any more. */
  kill(how?: NodeJS.Signals): Promise<void>;
}

export interface MemberOptions {
  readonly dataDir: string;
  readonly binDir?: string;
  readonly account?: Account;
  /** Where `member.ts` lies, when it is not to be this checkout's. */
  readonly program?: string;
}

/** Starts a member; `program` runs it from another checkout, `account` as another account. */
export function spawnMember({ dataDir, binDir, account, program }: MemberOptions): Member {
  const words = [program ?? join(import.meta.dirname, "member.ts"), dataDir, ...(binDir ? [binDir] : [])];
  const child = spawn(process.execPath, words, {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: "/",
    env: {},
    detached: true,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const closed = once(child, "close");
  const next = async (): Promise<Answer> => {
    const { value, done } = await lines.next();
    return done ? { error: "ended without an answer" } : JSON.parse(value);
  };
  const ask = (line: string) => {
    child.stdin.write(`${line}\n`);
    return next();
  };
  return {
    process: child,
    next,
    ask,
    query: async (sql) => (await ask(`query ${sql}`)).rows ?? [],
    async kill(how = "SIGKILL") {
      child.kill(how);
      await closed;
    },
  };
}
