import { messages } from "./messages.vi.ts";

/** Opens a session; the server sets it as a cookie that no script reads. Null, or the sentence of a refusal. */
export async function openSession(username: string, password: string): Promise<string | null> {
  const answer = await post("/api/auth/sign-in/username", { username, password });
  return answer.ok ? null : (answer.sentence ?? messages.noAnswer);
}

/** Ends the session; false when the server did not confirm it. */
export async function endSession(): Promise<boolean> {
  const answer = await post("/api/auth/sign-out", {});
  return answer.ok;
}

async function post(
  address: string,
  body: object,
): Promise<{ readonly ok: boolean; readonly sentence: string | null }> {
  try {
    const headers = { "content-type": "application/json", "x-motcua": "1" };
    const response = await fetch(address, { method: "POST", headers, body: JSON.stringify(body) });
    return { ok: response.ok, sentence: response.ok ? null : sentenceOf(await response.json()) };
  } catch {
    // No answer, or one that is not the server's own JSON: to whoever waits both are the same.
    return { ok: false, sentence: null };
  }
}

function sentenceOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("message" in body)) return null;
  return typeof body.message === "string" && body.message !== "" ? body.message : null;
}
