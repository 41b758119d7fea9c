import { readFileSync } from "node:fs";

/**
 * One process of this machine. The start time (clock ticks since boot, as `/proc` writes it) tells
 * it from a later process that was given the same number.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startTime: string;
}

/** The process of this number, or null when there is none or only its unburied remains (a zombie). */
export function findProcess(pid: number): ProcessIdentity | null {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in parentheses and may hold anything, also ")".
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  const startTime = fields[19];
  if (startTime === undefined || state === "Z" || state === "X") return null;
  return { pid, startTime };
}

/** Whether this very process still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startTime === identity.startTime;
}

/** The words a process was started with, or its own title; empty when it is gone. */
export function commandOf(pid: number): string[] {
  const text = readProc(`/proc/${pid}/cmdline`) ?? "";
  return text.split("\0").filter((word) => word !== "");
}

/** Changes with each boot: start times count from it. */
export function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

function readProc(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ESRCH: the process ended between open and read.
    if (code === "ENOENT" || code === "ESRCH" || code === "EACCES") return null;
    throw error;
  }
}
