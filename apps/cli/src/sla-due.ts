import type { Writable } from "node:stream";
import { calendarCache } from "@motcua/sla/calendar-cache";
import { type AnswerSettings, answerDueText } from "@motcua/sla/due-answer";
import { vnOffice } from "@motcua/sla/vn-office";

/** Characters of answers that are gathered before they are written. */
const WRITE_SIZE = 65_536;

/** Settings of `motcua sla due`. */
export type SlaDueOptions = {
  /** Adds to each answer how the deadline came about, in Vietnamese. */
  readonly explain: boolean;
};

/**
 * Answers each line of JSON on `input` with one line on `output`, in order; empty lines are skipped. A
 * bad line is answered with its error and never stops the others. Ends early, without an error, when
 * the reader of `output` has gone. Asks no database and no folder.
 */
export async function runSlaDue(
  input: AsyncIterable<string | Uint8Array>,
  output: Writable,
  options: SlaDueOptions,
): Promise<void> {
  const settings = await answerSettings(options);
  for await (const text of answers(input, settings)) {
    const error = await write(output, text);
    if (error && isReaderGone(error)) return;
    if (error) throw error;
  }
}

async function answerSettings({ explain }: SlaDueOptions): Promise<AnswerSettings> {
  const calendars = {
    find: (id: string) => (id === vnOffice.id ? vnOffice : null),
    index: calendarCache(),
  };
  if (!explain) return { calendars };
  const { explainDue } = await import("@motcua/sla/explain");
  return { calendars, extend: (request) => ({ explain: explainDue(request) }) };
}

/** Answers in pieces large enough to be worth a write; what is at hand is answered before more is awaited. */
async function* answers(input: AsyncIterable<string | Uint8Array>, settings: AnswerSettings) {
  for await (const lines of lineGroups(input)) {
    let text = "";
    for (const line of lines) {
      if (line.trim() === "") continue;
      text += `${answerDueText(line, settings)}\n`;
      if (text.length < WRITE_SIZE) continue;
      yield text;
      text = "";
    }
    if (text !== "") yield text;
  }
}

/** The whole lines that each piece of input completes. */
async function* lineGroups(input: AsyncIterable<string | Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  for await (const chunk of input) {
    const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split("\n");
    const rest = lines.pop() ?? "";
    const [first] = lines;
    if (first !== undefined) {
      lines[0] = pieces.join("") + first;
      pieces = [];
      yield lines;
    }
    pieces.push(rest);
  }
  pieces.push(decoder.decode());
  yield [pieces.join("")];
}

/** Resolves once the text is handed on, or with the error that prevented it. */
function write(output: Writable, text: string): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    // A failed write says so twice: to its callback, and as an event that must find a listener.
    output.once("error", resolve);
    output.write(text, (error) => {
      if (!error) output.off("error", resolve);
      resolve(error ?? null);
    });
  });
}

function isReaderGone(error: NodeJS.ErrnoException): boolean {
  return error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED";
}
