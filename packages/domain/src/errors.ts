/** Every refusal a caller can act on. The code is the contract (only added, never renamed); the words are the screens'. */
export const domainErrorCodes = [
  "SIGNED_OUT",
  "FORBIDDEN",
  "DOSSIER_NOT_FOUND",
  "ACTION_NOT_ALLOWED",
  "STALE_VERSION",
  "PROCEDURE_NOT_FOUND",
  "PROCEDURE_NOT_IN_FORCE",
  "UNIT_NOT_FOUND",
  "UNIT_WITHOUT_NUMBER",
  "RECIPIENT_NOT_FOUND",
  "MOMENT_BEFORE_RECEIPT",
  "MOMENT_IN_FUTURE",
  "COMMAND_REUSED",
  "CALENDAR_NOT_COVERED",
  "FILE_NOT_FOUND",
  "FILE_TOO_LARGE",
  "FILE_UNREADABLE",
  "HEADER_NOT_FOUND",
  "IMPORT_NOT_FOUND",
  "IMPORT_REFUSED",
  "IMPORT_ALREADY_UNDONE",
  "PERIOD_INVALID",
  "STORE_KIND",
  "DATABASE_UNAVAILABLE",
] as const;

/** One code of the closed union {@link domainErrorCodes}. */
export type DomainErrorCode = (typeof domainErrorCodes)[number];

/**
 * A rule said no. `details` holds plain facts for the sentence (field, code, moment), never personal data.
 * "Not yours" and "not there" share DOSSIER_NOT_FOUND, so that ids do not leak.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: DomainErrorCode, details: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(details)}`);
    this.code = code;
    this.details = details;
  }
}

/** True for a {@link DomainError} with one of `codes`, or with any code when none is given. */
export function isDomainError(error: unknown, ...codes: DomainErrorCode[]): error is DomainError {
  return error instanceof DomainError && (codes.length === 0 || codes.includes(error.code));
}
