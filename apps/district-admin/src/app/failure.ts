import type { StaffRouter } from "@motcua/rpc/staff-router";
import { TRPCClientError } from "@trpc/client";

import { messages } from "./messages.vi.ts";

/** Why a request came to nothing, as a screen tells it. */
export interface Failure {
  readonly sentence: string;
  /** The refusal's code, null when it was none of the rules. */
  readonly code: string | null;
  /** True when the server did not answer, or could not just now: the same may be asked again. */
  readonly passing: boolean;
}

/** The server's own words where it answered; ours where it did not. */
export function readFailure(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? (error as TRPCClientError<StaffRouter>).data : null;
  if (!data) return { sentence: messages.noAnswer, code: null, passing: true };
  const [field] = data.fields;
  return {
    sentence: field?.message ?? (error as Error).message,
    code: data.domain,
    passing: data.httpStatus >= 500 || data.httpStatus === 408,
  };
}
