import { calendarCache } from "../calendar-cache.ts";
import { answerDueLine } from "../due-answer.ts";
import { vnOffice } from "../vn-office.ts";

const calendars = {
  find: (id: string) => (id === "vn-office" ? vnOffice : null),
  index: calendarCache(),
};

/** What `sla due` answers to one question, as the object that it prints. */
export function ask(question: unknown): Record<string, unknown> {
  return { ...answerDueLine(JSON.stringify(question), { calendars }) };
}

/** Code and path (or whatever else it names) of the refusal of one question; throws when it is answered. */
export function refusalOf(question: unknown): Record<string, unknown> {
  const { error } = ask(question);
  if (typeof error !== "object" || error === null) throw new Error(`answered: ${JSON.stringify(question)}`);
  const { message: _, expected: __, ...rest } = error as Record<string, unknown>;
  return rest;
}
