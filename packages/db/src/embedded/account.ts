import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { messages } from "./messages.vi.ts";
import { ServerError } from "./server-error.ts";

/** An account of this machine that PostgreSQL runs as when we are root, which it refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether this process must hand PostgreSQL to another account. */
export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** The account that a new cluster is given to by root: `postgres` if there is one, else `nobody`. */
export function serverAccount(): Account {
  const accounts = listAccounts();
  const account = accounts.find(({ name }) => name === "postgres") ?? accounts.find(({ name }) => name === "nobody");
  if (account === undefined) throw new ServerError("ACCOUNT_MISSING", messages.accountMissing());
  return account;
}

/** The account with this number, or null: PostgreSQL refuses a number without a name. */
export function findAccount(uid: number): Account | null {
  return listAccounts().find((account) => account.uid === uid) ?? null;
}

/** Whether the account can go into the folder. Asked of the kernel, which knows more than mode bits. */
export function canEnter(account: Account, folder: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd -- "$0"', folder], {
    ...identityOf(account),
    cwd: "/",
    env: {},
    stdio: "ignore",
  });
  return status === 0;
}

/** The part of spawn's options that makes a child run as the account; null leaves it as we are. */
export function identityOf(account: Account | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid };
}

function listAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .filter((fields) => fields.length >= 7)
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
