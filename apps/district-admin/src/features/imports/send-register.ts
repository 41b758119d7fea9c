import { messages } from "./messages.vi.ts";

/** A file that has reached the server, or the sentence that says why it has not. */
export type SentRegister = { readonly uploadId: string } | { readonly sentence: string };

/** Sends a file as it is; the server keeps it until it is imported, for a day at most. */
export async function sendRegister(file: File): Promise<SentRegister> {
  try {
    const headers = { "x-motcua": "1", "x-file-name": encodeURIComponent(file.name) };
    const response = await fetch("/uploads/registers", { method: "POST", headers, body: file });
    const answer: unknown = await response.json();
    if (response.ok && hasText(answer, "id")) return { uploadId: answer.id };
    return { sentence: hasText(answer, "message") ? answer.message : messages.noAnswer };
  } catch {
    // No answer, or one that is not the server's own JSON: to whoever waits both are the same.
    return { sentence: messages.noAnswer };
  }
}

function hasText<K extends string>(answer: unknown, key: K): answer is Record<K, string> {
  return typeof answer === "object" && answer !== null && typeof (answer as Record<string, unknown>)[key] === "string";
}
