import { type DomainErrorCode, isDomainError } from "@motcua/domain/errors";
import { errorSentence, invalidInputSentence, unexpectedErrorSentence } from "@motcua/domain/messages/vi-errors";
import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

import { type FieldMessage, fieldMessages } from "./field-messages.ts";
import { messages } from "./messages.vi.ts";

/** What a browser learns of an error besides its sentence. */
export interface ErrorData {
  /** The refusal's code; null when it was none of the domain. */
  readonly domain: DomainErrorCode | null;
  /** Plain facts of the refusal, as its code promises them. */
  readonly details: Readonly<Record<string, string | number>>;
  /** What is wrong with the fields of the input; empty when something else is wrong. */
  readonly fields: readonly FieldMessage[];
  /** Under this reference the log has an unexpected error; null otherwise. */
  readonly reference: string | null;
}

/** An error in the words and with the facts that may leave the server. */
export interface PublicError {
  readonly message: string;
  readonly data: ErrorData;
}

const nothing: ErrorData = { domain: null, details: {}, fields: [], reference: null };

/** Errors of the transport that a caller brought about. */
const transportSentences: Partial<Record<TRPCError["code"], string>> = {
  NOT_FOUND: messages.unknownProcedure,
  METHOD_NOT_SUPPORTED: messages.unknownProcedure,
  PARSE_ERROR: messages.unreadable,
  BAD_REQUEST: messages.unreadable,
  UNSUPPORTED_MEDIA_TYPE: messages.unreadable,
  PAYLOAD_TOO_LARGE: messages.tooLarge,
  CLIENT_CLOSED_REQUEST: messages.stopped,
};

/** The one translation of errors for whoever asked: no message of an unknown error ever leaves. */
export function publicError(error: unknown, requestId: string): PublicError {
  if (isDomainError(error)) {
    const data = { ...nothing, domain: error.code, details: error.details };
    return { message: errorSentence(error.code, error.details), data };
  }
  if (error instanceof ZodError) {
    return { message: invalidInputSentence, data: { ...nothing, fields: fieldMessages(error) } };
  }
  return { message: unexpectedErrorSentence(requestId), data: { ...nothing, reference: requestId } };
}

/** The same for an error of the transport, which carries the thrown one as its cause. */
export function publicTransportError(error: TRPCError, requestId: string): PublicError {
  const { cause } = error;
  if (isDomainError(cause)) return publicError(cause, requestId);
  if (error.code === "BAD_REQUEST" && cause instanceof ZodError) return publicError(cause, requestId);
  const sentence = error.code === "INTERNAL_SERVER_ERROR" ? undefined : transportSentences[error.code];
  return sentence === undefined ? publicError(cause ?? error, requestId) : { message: sentence, data: nothing };
}
