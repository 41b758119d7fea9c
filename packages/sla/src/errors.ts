/** What an input field should have been; said to a person by `messages.vi.ts`. */
export type Expectation =
  | "object"
  | "shallow"
  | "list"
  | "day"
  | "dayNotBeforeFrom"
  | "moment"
  | "momentOrNull"
  | "text"
  | "effect"
  | "calendar"
  | "time"
  | "session"
  | "sessionOrder"
  | "weekday"
  | "weekdayWithSessions"
  | "sameDayOnce"
  | "unit"
  | "wholeNumber"
  | "halfHours"
  | "cutoffInSession";

/** Why suspensions cannot be counted: not in order, over one another, backwards, or an open one before the last. */
export type SuspensionFault = "overlap" | "backwards" | "openNotLast";

/** Codes of everything that keeps a deadline from being computed, and what each says about the case. */
export type SlaErrorDetails = {
  /** The line is no JSON. */
  BAD_JSON: Readonly<Record<string, never>>;
  /** A field is missing or of the wrong shape; `path` as in `suspensions[0].to`. */
  BAD_INPUT: { readonly path: string; readonly expected: Expectation };
  /** No shipped calendar has this id. */
  UNKNOWN_CALENDAR: { readonly calendar: string };
  /** Suspensions overlap, are out of order or end before they begin; `path` names the first wrong one. */
  BAD_SUSPENSIONS: { readonly path: string; readonly problem: SuspensionFault };
  /** The count must look at `date` (`YYYY-MM-DD`), which the calendar does not cover. */
  CALENDAR_NOT_COVERED: { readonly date: string };
};

/** A code is contract: never renamed, only added. */
export type SlaErrorCode = keyof SlaErrorDetails;

/** The refusal to compute a deadline, of one code with its details. */
export type SlaFault = {
  [C in SlaErrorCode]: { readonly code: C; readonly details: SlaErrorDetails[C] };
}[SlaErrorCode];

/** Thrown when a deadline cannot be computed; `fault` pairs the code with its details. */
export class SlaError<C extends SlaErrorCode = SlaErrorCode> extends Error {
  override readonly name = "SlaError";
  readonly code: C;
  readonly details: SlaErrorDetails[C];

  constructor(code: C, details: SlaErrorDetails[C]) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }

  /** Code and details as one value that a `switch` on the code narrows. */
  get fault(): SlaFault {
    return { code: this.code, details: this.details } as SlaFault;
  }
}
