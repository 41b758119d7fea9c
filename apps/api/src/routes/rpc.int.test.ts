import { receiveDossier } from "@motcua/services/dossiers/receive-dossier";
import { intake } from "@motcua/services/test/sample-input";
import { afterAll, beforeAll, expect, test } from "vitest";

import { startTestApi, type TestApi } from "../test/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface StreamMessage {
  readonly id: string;
  readonly data: { readonly type: string; readonly changes?: readonly { readonly subjectId: string }[] };
}

/** Follows the feed as a browser does, until `count` messages with an id have come. */
async function follow(
  { cookie, lastEventId }: { cookie: string; lastEventId?: string },
  count: number,
  meanwhile: () => Promise<void> = async () => undefined,
) {
  const ended = new AbortController();
  const input = encodeURIComponent(JSON.stringify({ lastEventId: lastEventId ?? null }));
  const answer = await api.ask(`/rpc/changes.follow?input=${input}`, {
    headers: { cookie, accept: "text/event-stream" },
    signal: ended.signal,
  });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  expect(answer.headers.get("content-encoding")).toBeNull();
  const messages: StreamMessage[] = [];
  let text = "";
  let greeted = false;
  const decoder = new TextDecoder();
  for await (const chunk of answer.body as ReadableStream<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    messages.push(...blocks.flatMap(messageOf));
    if (messages.length > 0 && !greeted) await meanwhile();
    greeted = messages.length > 0;
    if (messages.length >= count) break;
  }
  ended.abort();
  return messages;
}

function messageOf(block: string): StreamMessage[] {
  const id = /^id: (.+)$/m.exec(block)?.[1];
  const data = /^data: (.+)$/m.exec(block)?.[1];
  return id === undefined || data === undefined ? [] : [{ id, data: JSON.parse(data) }];
}

test("a clerk's screen hears of what another counter of the unit takes in, and resumes after a break", async () => {
  const cookie = await api.signIn(await api.account({ role: "clerk", unitId: 2 }));
  const colleague = await api.district.staff("clerk", 2);
  const taken: string[] = [];
  const takeIn = async () => {
    taken.push((await receiveDossier(colleague, intake())).id);
  };
  const [ready, changed] = await follow({ cookie }, 2, takeIn);
  expect(ready?.data).toEqual({ type: "ready" });
  expect(changed?.data.changes?.[0]?.subjectId).toBe(taken[0]);
  await takeIn();
  const [missed] = await follow({ cookie, lastEventId: changed?.id ?? "" }, 1);
  expect(missed?.data).toMatchObject({ type: "changed", changes: [{ subjectId: taken[1] }] });
});

test("a clerk of another commune hears nothing of it", async () => {
  const cookie = await api.signIn(await api.account({ role: "clerk", unitId: 3 }));
  const own = await api.district.staff("clerk", 3);
  const other = await api.district.staff("clerk", 2);
  const messages = await follow({ cookie }, 2, async () => {
    await receiveDossier(other, intake());
    await receiveDossier(own, intake({ unitId: 3 }));
  });
  expect(messages[1]?.data.changes).toHaveLength(1);
});

test("a server that stops ends its streams at once, in a way that browsers resume", async () => {
  const stopping = await startTestApi();
  const cookie = await stopping.signIn(await stopping.account({}));
  const answer = await stopping.ask("/rpc/changes.follow", { headers: { cookie, accept: "text/event-stream" } });
  const text = answer.text();
  await expect.poll(async () => (await (await stopping.ask("/metrics")).text()).includes("readers 1")).toBe(true);
  await stopping.close();
  expect(await text).toMatch(/"httpStatus":503/);
});

test("the stream is for staff only", async () => {
  const answer = await api.ask("/rpc/changes.follow", { headers: { accept: "text/event-stream" } });
  expect(await answer.text()).toContain("SIGNED_OUT");
});

test("a mutation from another site is refused before it is read", async () => {
  const answer = await api.ask("/rpc/session.me", {
    method: "POST",
    body: "{}",
    headers: { origin: "https://evil.example" },
  });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining("không đến từ trang của hệ thống") });
});

test("a body that is too large or no JSON is refused in Vietnamese", async () => {
  const large = await api.post("/rpc/session.me", { text: "x".repeat(1_100_000) });
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ message: expect.stringContaining("quá lớn") });
  const broken = await api.ask("/api/auth/sign-in/username", {
    method: "POST",
    body: "{",
    headers: { "x-motcua": "1" },
  });
  expect(broken.status).toBe(400);
});
