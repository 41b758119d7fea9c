import type { ImportLine } from "../../app/rpc.ts";
import { messages } from "./messages.vi.ts";

/** How a batch stands; one that says it runs but is carried out by nobody ended with its process. */
export function batchState({ state, underway }: Pick<ImportLine, "state" | "underway">): keyof typeof messages.states {
  return state === "running" && !underway ? "broken" : state;
}

/** True when there may be something to take back. */
export function canUndo(batch: Pick<ImportLine, "state" | "underway">): boolean {
  return ["done", "failed", "broken"].includes(batchState(batch));
}

/** What the rows of a batch became. */
export function systemWords(system: ImportLine["system"]): string {
  return messages.systems[system === "paper" || system === "province" ? system : "dossiers"];
}
