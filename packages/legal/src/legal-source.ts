import { type LocalDate, localDate } from "@motcua/time/local-date";

/**
 * How far the rules taken from a source were checked: `V` its text was read, `V2` a secondary source
 * was read, `M` from memory, to be checked before anyone relies on it.
 */
export type Confidence = "V" | "V2" | "M";

/** One legal document of the register. Days are Vietnam's; the words are shown on screen. */
export type LegalSource = {
  readonly kind: "Bộ luật" | "Luật" | "Nghị quyết" | "Nghị định" | "Quyết định" | "Thông tư";
  /** Official number, as `61/2018/NĐ-CP`. */
  readonly number: string;
  /** Subject of the document, without kind and number. */
  readonly title: string;
  /** Day it was signed or passed; null when no source read here gives it. */
  readonly issued: LocalDate | null;
  /** First day in force. */
  readonly inForceFrom: LocalDate;
  /** Last day in force, or null while no end is known. */
  readonly inForceTo: LocalDate | null;
  readonly confidence: Confidence;
  /** What a reader should know before quoting it: amendments, what was not read, doubtful days. */
  readonly note?: string;
};

/** The days of a source as it is written down in this folder. */
export type SourceDays = { readonly issued: string | null; readonly from: string; readonly to?: string };

/**
 * Days of a source from their texts `YYYY-MM-DD`; no `to` means still in force.
 * @throws {RangeError} when one of them is no real day
 */
export function sourceDays(days: SourceDays): Pick<LegalSource, "issued" | "inForceFrom" | "inForceTo"> {
  return {
    issued: days.issued === null ? null : localDate(days.issued),
    inForceFrom: localDate(days.from),
    inForceTo: days.to === undefined ? null : localDate(days.to),
  };
}
