import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";

import { messages } from "../messages.vi.ts";
import type { ApiRequest } from "../parts.ts";

/** So much of a body that is refused is still taken in: a browser that is cut off while sending shows no answer. */
const DRAINED_BYTES = 20_000_000;

/** Refuses a body of more than `maxBytes` with a sentence. */
export const limitBody = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: async (c: Context<ApiRequest>) => {
      await drain(c.req.raw.body);
      return c.json({ code: "FILE_TOO_LARGE", message: messages.tooLarge, details: {}, fields: [] }, 413);
    },
  });

async function drain(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null || body.locked) return;
  let taken = 0;
  for await (const chunk of body) {
    taken += chunk.byteLength;
    if (taken > DRAINED_BYTES) return;
  }
}
