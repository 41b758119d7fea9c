import { setTimeout as delay } from "node:timers/promises";

import { v7 as uuidv7 } from "uuid";

/** An answer a client wrote down: which command, which number, and how often it had to ask. */
export interface Acknowledged {
  readonly id: string;
  readonly code: string;
  readonly tries: number;
}

/** A desk's browser: signed in, taking in one dossier after another until told to stop. */
export interface Client {
  readonly acknowledged: readonly Acknowledged[];
  /** Numbers that differ between two answers to one command; there must be none. */
  readonly contradictions: readonly string[];
  /** No new dossier after this; resolves when the last one was acknowledged. */
  finish(): Promise<void>;
}

const RETRY_MS = 40;

/** Signs in and gives the session's cookie. */
export async function signIn(origin: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, "x-motcua": "1" },
    body: JSON.stringify({ username, password }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  if (!answer.ok || cookie === "") throw new Error(`sign-in of ${username} was answered ${answer.status}`);
  return cookie;
}

/** Starts taking in dossiers at `unitId`. A command is asked again under the same id until it is acknowledged. */
export function startClient(origin: string, cookie: string, unitId: number): Client {
  const acknowledged: Acknowledged[] = [];
  const contradictions: string[] = [];
  let open = true;
  const work = async () => {
    while (open) {
      const id = uuidv7();
      const first = await receive({ origin, cookie, unitId, id });
      acknowledged.push(first);
      // Now and then a client that missed the answer asks once more.
      if (acknowledged.length % 10 === 0) {
        const again = await receive({ origin, cookie, unitId, id });
        if (again.code !== first.code) contradictions.push(`${first.code} ${again.code}`);
      }
    }
  };
  const done = work();
  return {
    acknowledged,
    contradictions,
    finish: () => {
      open = false;
      return done;
    },
  };
}

async function receive(desk: { origin: string; cookie: string; unitId: number; id: string }): Promise<Acknowledged> {
  for (let tries = 1; ; tries += 1) {
    const code = await ask(desk).catch(() => null);
    if (code !== null) return { id: desk.id, code, tries };
    await delay(RETRY_MS);
  }
}

/** The number, or null while the server cannot say; a refusal is the harness's own mistake. */
async function ask({
  origin,
  cookie,
  unitId,
  id,
}: {
  origin: string;
  cookie: string;
  unitId: number;
  id: string;
}): Promise<string | null> {
  const answer = await fetch(`${origin}/rpc/dossiers.receive`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, "x-motcua": "1", cookie },
    body: JSON.stringify(intake(id, unitId)),
    signal: AbortSignal.timeout(10_000),
  });
  const body = (await answer.json()) as { result?: { data: { code: string } }; error?: unknown };
  if (body.result) return body.result.data.code;
  if (answer.status < 500 && answer.status !== 409) {
    process.stderr.write(`refused with ${answer.status}: ${JSON.stringify(body.error)}\n`);
    process.exit(1);
  }
  return null;
}

function intake(id: string, unitId: number) {
  return {
    id,
    unitId,
    procedureCode: "1.004873",
    applicant: { kind: "person", name: "Nguyễn Thị Thử", identity: null, phone: null, email: null, address: "Thôn 1" },
    proxy: null,
    components: [{ name: "Tờ khai", original: 1, certified: 0, copy: 0 }],
    copies: 1,
    channelIn: "direct",
    channelOut: "desk",
    payment: "free",
    fee: 0,
  };
}
