import { DomainError } from "@motcua/domain/errors";

import { messages } from "../messages.vi.ts";

/** Why a file cannot be read as a register; the words for each are in `messages.vi.ts`. */
export type UnreadableReason = keyof typeof messages.unreadable;

/** The refusal of a file that is no readable XLSX, CSV or CSV.GZ. */
export function unreadableFile(reason: UnreadableReason): DomainError {
  return new DomainError("FILE_UNREADABLE", { reason: messages.unreadable[reason] });
}

/** The refusal of a file that would unpack to more than we hold. @param limit - bytes */
export function fileTooLarge(limit: number): DomainError {
  return new DomainError("FILE_TOO_LARGE", { limit: messages.megabytes(Math.round(limit / 1_048_576)) });
}

/** Whatever a decompressor or parser says about a damaged file, said as ours; our own refusals stay as they are. */
export function asUnreadable(error: unknown): unknown {
  return isOfTheSystem(error) || error instanceof DomainError ? error : unreadableFile("broken");
}

/** A full disk or a withdrawn permission is no fault of the file. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}
