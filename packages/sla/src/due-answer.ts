import { formatInstant } from "@motcua/time/instant";
import type { LocalDate } from "@motcua/time/local-date";
import { isCovered } from "./day-count.ts";
import { computeDue } from "./due.ts";
import { type CalendarSource, type DueRequest, readDueRequest } from "./due-request.ts";
import { SlaError, type SlaErrorCode } from "./errors.ts";
import { errorMessage } from "./messages.vi.ts";
import { lateMinutes, type Outcome, outcomeOf } from "./outcome.ts";
import { dayAndSecond } from "./session-time.ts";

/** A deadline as `sla due` prints it; keys that do not apply are left out. */
export type DueAnswer = {
  readonly state: "due" | "suspended";
  /** ISO 8601 in +07:00 to the second, or null while suspended. */
  readonly dueAt: string | null;
  readonly outcome?: Outcome;
  /** Only when late, and only when the calendar covers the finish. */
  readonly lateMinutes?: number;
  readonly provisional?: readonly LocalDate[];
};

/** A refusal as `sla due` prints it: code, a Vietnamese sentence, and the details of the code. */
export type DueRefusal = {
  readonly error: { readonly code: SlaErrorCode; readonly message: string; readonly [detail: string]: unknown };
};

/** Anything that adds to an answer, from the same checked request. */
export type AnswerExtension = (request: DueRequest) => object;

/** How lines are answered: the calendars known, and what is added to each answer. */
export type AnswerSettings = { readonly calendars: CalendarSource; readonly extend?: AnswerExtension | undefined };

/** The answer to one line of JSON text, as JSON text. Whatever the line holds, there is an answer. */
export function answerDueText(line: string, settings: AnswerSettings): string {
  try {
    return JSON.stringify(answerDueLine(line, settings));
  } catch (error) {
    // JSON.parse reads deeper than JSON.stringify can write back.
    if (!(error instanceof RangeError && error.message.includes("call stack"))) throw error;
    return JSON.stringify(refusalOf(new SlaError("BAD_INPUT", { path: "", expected: "shallow" })));
  }
}

/** The answer to one line of JSON text: a deadline or a refusal, with the line's own `id` when it has one. */
export function answerDueLine(line: string, settings: AnswerSettings): object {
  let id: { readonly id?: unknown } = {};
  try {
    const value = parseLine(line);
    id = idOf(value);
    const request = readDueRequest(value, settings.calendars);
    return { ...id, ...answerDue(request), ...settings.extend?.(request) };
  } catch (error) {
    if (error instanceof SlaError) return { ...id, ...refusalOf(error) };
    throw error;
  }
}

/**
 * The deadline and outcome of a checked request.
 * @throws {SlaError} as `computeDue`
 */
function answerDue(request: DueRequest): DueAnswer {
  const due = computeDue(request);
  if (due.state === "suspended") return due;
  const { calendar, finishedAt } = request;
  const { dueAt, provisional } = due;
  const isCounted = finishedAt !== null && isCovered(calendar, dayAndSecond(finishedAt).day);
  const late = isCounted ? lateMinutes({ calendar, dueAt, finishedAt }) : null;
  return {
    state: "due",
    dueAt: formatInstant(dueAt),
    ...(finishedAt === null ? {} : { outcome: outcomeOf(dueAt, finishedAt) }),
    ...(late === null ? {} : { lateMinutes: late }),
    ...(provisional.length === 0 ? {} : { provisional }),
  };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new SlaError("BAD_JSON", {});
  }
}

function idOf(value: unknown): { readonly id?: unknown } {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return id === null ? {} : { id };
}

function refusalOf(error: SlaError): DueRefusal {
  return { error: { code: error.code, message: errorMessage(error.fault), ...error.details } };
}
