import type { StaffRouter } from "@motcua/rpc/staff-router";
import { TRPCClientError } from "@trpc/client";

import { messages } from "./messages.vi.ts";

/** What is wrong with one field of what was sent; `path` is dotted, `applicant.phone`. */
export interface FieldMessage {
  readonly path: string;
  readonly message: string;
}

/** Why a request came to nothing, as a screen tells it. */
export interface Failure {
  readonly sentence: string;
  readonly fields: readonly FieldMessage[];
  /** The refusal's code, null when it was none of the rules. */
  readonly code: string | null;
  /** True when nobody knows whether the command was carried out: only the same command may be sent again. */
  readonly uncertain: boolean;
}

/** The server's own words where it answered; ours where it did not. */
export function readFailure(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? (error as TRPCClientError<StaffRouter>).data : null;
  if (!data) return { sentence: messages.noAnswer, fields: [], code: null, uncertain: true };
  return {
    sentence: (error as Error).message,
    fields: data.fields,
    code: data.domain,
    uncertain: data.httpStatus >= 500 || data.httpStatus === 408,
  };
}

/** True when the request never got an answer of the server's. */
export function isUnanswered(error: unknown): boolean {
  return !(error instanceof TRPCClientError) || !(error as TRPCClientError<StaffRouter>).data;
}
