import { ownRequest } from "../../app/own-request.ts";
import { messages } from "./messages.vi.ts";

/** How signing in went; the sentence is the server's where it answered. */
export type SignInAnswer = { readonly signedIn: true } | { readonly signedIn: false; readonly sentence: string };

/** Asks for a session; the server sets it as a cookie that scripts cannot read. */
export async function signIn(username: string, password: string): Promise<SignInAnswer> {
  const response = await post("/api/auth/sign-in/username", { username, password });
  if (response?.ok) return { signedIn: true };
  return { signedIn: false, sentence: await sentenceOf(response) };
}

/** Ends the session; false when the server did not answer. */
export async function signOut(): Promise<boolean> {
  const response = await post("/api/auth/sign-out", {});
  return response?.ok ?? false;
}

async function post(address: string, body: object): Promise<Response | null> {
  try {
    return await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", ...ownRequest },
      body: JSON.stringify(body),
    });
  } catch {
    // The one thing fetch throws for is that there was no answer; the callers say so in words.
    return null;
  }
}

async function sentenceOf(response: Response | null): Promise<string> {
  const body: unknown = await response?.json().catch(() => null);
  const message = typeof body === "object" && body !== null && "message" in body ? body.message : null;
  return typeof message === "string" && message !== "" ? message : messages.noAnswer;
}
