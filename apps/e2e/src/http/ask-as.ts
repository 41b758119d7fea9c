import type { Page } from "playwright-core";

/** An answer as far as it can be compared: without the number that the server gives each request. */
export interface PlainAnswer {
  readonly status: number;
  readonly text: string;
}

interface Request {
  readonly path: string;
  /** Sent by POST when it is there. */
  readonly body?: unknown;
}

/** Asks the server with the cookies of whoever sits at the page, and with no screen of ours in between. */
export async function askAs(page: Page, { path, body }: Request): Promise<PlainAnswer> {
  const answer = await fetch(new URL(path, page.url()), {
    headers: { "content-type": "application/json", "x-motcua": "1", cookie: await cookieOf(page) },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  const id = answer.headers.get("x-request-id");
  return { status: answer.status, text: id ? text.replaceAll(id, "…") : text };
}

/** A stream of events that is being listened to. */
export interface Listening {
  /** All that came so far. */
  readonly text: () => string;
  readonly stop: () => void;
}

/** Listens to the change feed with the cookies of whoever sits at the page; returns when the server has greeted. */
export async function follow(page: Page): Promise<Listening> {
  const ended = new AbortController();
  const answer = await fetch(new URL("/rpc/changes.follow", page.url()), {
    headers: { accept: "text/event-stream", cookie: await cookieOf(page) },
    signal: ended.signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`the feed answered ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  while (!heard.includes("ready")) heard += (await reader.read()).value ?? "";
  const listen = async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) heard += part.value;
  };
  // It ends by being stopped, which reads as an abort.
  listen().catch((error: unknown) => {
    if (!ended.signal.aborted) heard += String(error);
  });
  return { text: () => heard, stop: () => ended.abort() };
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
