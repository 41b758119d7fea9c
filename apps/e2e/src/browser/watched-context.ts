import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Request } from "playwright-core";

/** The two sizes that every screen is made for. */
export const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } } as const;

export interface VisitorOptions {
  readonly size?: keyof typeof sizes;
  /** False for the citizen whose browser runs no script. */
  readonly script?: boolean;
}

/** A browser of one person, with what it did that no page of ours may do. */
export interface WatchedContext {
  readonly context: BrowserContext;
  /** Console errors, exceptions and requests to another host, as sentences. */
  readonly offences: readonly string[];
}

/** What the browser itself writes when the server refuses; that a refusal is due is the test's to say. */
const REFUSED = /^Failed to load resource: the server responded with a status of (\d+)/;
/** What it writes while a test has cut the network. */
const CUT = /net::ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED)/;

/** Opens a browser without cookies for one person and watches it. */
export async function openWatched(
  browser: Browser,
  { origin, refusals, ...options }: VisitorOptions & { readonly origin: string; readonly refusals: readonly number[] },
): Promise<WatchedContext> {
  const settings: BrowserContextOptions = {
    baseURL: origin,
    viewport: sizes[options.size ?? "desk"],
    javaScriptEnabled: options.script ?? true,
    locale: "vi-VN",
    // A desk in Vietnam; screens must show Vietnam's time wherever they are.
    timezoneId: "America/New_York",
    reducedMotion: "reduce",
  };
  const context = await browser.newContext(settings);
  const offences: string[] = [];
  context.on("console", (message) => {
    const sentence = offenceOf(message, refusals);
    if (sentence !== null) offences.push(sentence);
  });
  context.on("weberror", (error) => offences.push(`exception: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    if (leavesHouse(request, origin)) offences.push(`request to another host: ${request.url()}`);
  });
  return { context, offences };
}

function offenceOf(message: ConsoleMessage, refusals: readonly number[]): string | null {
  if (message.type() !== "error" && message.type() !== "warning") return null;
  const text = message.text();
  const status = REFUSED.exec(text)?.[1];
  if (CUT.test(text) || (status !== undefined && refusals.includes(Number(status)))) return null;
  return `console ${message.type()}: ${text} (${message.location().url})`;
}

function leavesHouse(request: Request, origin: string): boolean {
  const { protocol, origin: asked } = new URL(request.url());
  return ["http:", "https:", "ws:", "wss:"].includes(protocol) && asked !== origin;
}
