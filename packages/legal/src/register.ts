import type { LocalDate } from "@motcua/time/local-date";
import type { LegalSource } from "./legal-source.ts";
import { codeSources } from "./sources/codes.ts";
import { dataProtectionSources } from "./sources/data-protection.ts";
import { fieldSources } from "./sources/fields.ts";
import { oneStopSources } from "./sources/one-stop.ts";

const sources = { ...oneStopSources, ...codeSources, ...fieldSources, ...dataProtectionSources };

/** A source of law by its key, as `ND_61_2018`: what `@source KEY.clause` in a comment names. */
export type LegalKey = keyof typeof sources;

/** Every source of law that the code or a screen cites, by key. */
export const legalSources: Readonly<Record<LegalKey, LegalSource>> = sources;

/** Every key of the register, in the order of its files. */
export const legalKeys: readonly LegalKey[] = Object.keys(sources) as LegalKey[];

/** The keys of the sources in force on `day`, their first and last day included. */
export function sourcesInForce(day: LocalDate): LegalKey[] {
  return legalKeys.filter((key) => {
    const { inForceFrom, inForceTo } = legalSources[key];
    return inForceFrom <= day && (inForceTo === null || day <= inForceTo);
  });
}

/** How a source is named in running text: `Nghị định 61/2018/NĐ-CP`. */
export function citeSource(key: LegalKey): string {
  const { kind, number } = legalSources[key];
  return `${kind} ${number}`;
}
