/**
 * The ten national states of a dossier, by their code in the national synchronisation list.
 * @source QD_766
 */
export const dossierStates = {
  registered: 1,
  received: 2,
  refused: 3,
  processing: 4,
  supplement: 5,
  payment: 6,
  withdrawn: 7,
  stopped: 8,
  resolved: 9,
  returned: 10,
} as const;

/** Name of a state in code. */
export type DossierStateName = keyof typeof dossierStates;
/** National code of a state, 1 to 10. */
export type DossierState = (typeof dossierStates)[DossierStateName];

/** What can be done to a dossier. `receive` alone needs no dossier before it. */
export type DossierAction =
  | "accept"
  | "refuse"
  | "requestSupplement"
  | "completeSupplement"
  | "requestPayment"
  | "confirmPayment"
  | "handOver"
  | "recordResult"
  | "returnResult"
  | "withdraw"
  | "stop";

/**
 * The one table of what is allowed in which state; the button in the browser and the refusal on the server
 * both read it. Supplement and payment are listed as law gives them and reached by a later issue's verbs.
 * @source ND_61_2018
 */
const actionsByState = {
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
} as const satisfies Record<DossierState, readonly DossierAction[]>;

/** The actions allowed in `state`, in the order in which a screen offers them. */
export function actionsIn(state: DossierState): readonly DossierAction[] {
  return actionsByState[state];
}

/** True when `action` is allowed in `state`. */
export function isAllowed(state: DossierState, action: DossierAction): boolean {
  return (actionsByState[state] as readonly DossierAction[]).includes(action);
}

/** True while somebody still owes the applicant a result: neither resolved, returned nor ended. */
export function isOpen(state: DossierState): boolean {
  return state !== 9 && state !== 10 && !isEnded(state);
}

/** True when the dossier ended without a result: refused, withdrawn or stopped. */
export function isEnded(state: DossierState): boolean {
  return state === 3 || state === 7 || state === 8;
}

/** True for 1 to 10. */
export function isDossierState(value: number): value is DossierState {
  return Number.isInteger(value) && value >= 1 && value <= 10;
}
