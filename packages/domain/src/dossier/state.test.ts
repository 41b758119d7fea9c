import { expect, test } from "vitest";

import {
  actionsIn,
  type DossierAction,
  type DossierState,
  dossierStates,
  isAllowed,
  isDossierState,
  isEnded,
  isOpen,
} from "./state.ts";

/** Written out by hand from law.md §1 (R4–R7, R10, R13, R17–R19) and §4; nothing here is taken from the table. */
const allowed: Record<DossierState, DossierAction[]> = {
  1: ["accept", "refuse", "requestSupplement", "withdraw"],
  2: ["handOver", "requestSupplement", "requestPayment", "recordResult", "refuse", "withdraw", "stop"],
  3: [],
  4: ["handOver", "requestSupplement", "requestPayment", "recordResult", "refuse", "withdraw", "stop"],
  5: ["completeSupplement", "withdraw", "stop"],
  6: ["confirmPayment", "withdraw", "stop"],
  7: [],
  8: [],
  9: ["returnResult"],
  10: [],
};
const every: DossierAction[] = [
  "accept",
  "refuse",
  "requestSupplement",
  "completeSupplement",
  "requestPayment",
  "confirmPayment",
  "handOver",
  "recordResult",
  "returnResult",
  "withdraw",
  "stop",
];

test.each(Object.entries(dossierStates))("in state %s (%i) just what the law allows can be done", (_name, state) => {
  expect([...actionsIn(state)].sort()).toEqual([...allowed[state]].sort());
  for (const action of every) expect(isAllowed(state, action), action).toBe(allowed[state].includes(action));
});

test("open are those that still owe a result, ended those without one", () => {
  const codes = Object.values(dossierStates);
  expect(codes.filter(isOpen)).toEqual([1, 2, 4, 5, 6]);
  expect(codes.filter(isEnded)).toEqual([3, 7, 8]);
});

test.each([0, 11, 2.5, -1, Number.NaN])("%s is no state", (value) => {
  expect(isDossierState(value)).toBe(false);
});
