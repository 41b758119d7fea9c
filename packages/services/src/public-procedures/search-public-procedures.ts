import { versionInForce } from "@motcua/domain/procedures/procedure";
import { rankProcedures } from "@motcua/domain/procedures/search";
import { describeLimit } from "@motcua/sla/limit";
import type { LocalDate } from "@motcua/time/local-date";
import { procedureIndex } from "../reference/procedure-index.ts";
import type { ProcedureRecord, ReferenceData } from "../reference/reference-data.ts";
import { oftenAskedFor } from "./often-asked-for.ts";

/**
 * A line of the public look-up. `limit` is the shortest promise of a version in force, in words; null when unknown.
 * `sample`: it is a figure of the product's own making, and the line says `mẫu`.
 */
export interface PublicProcedureLine {
  readonly code: string;
  readonly name: string;
  readonly fieldName: string;
  readonly limit: string | null;
  readonly sample: boolean;
}

/** One page of what was found, best first. `page` counts from 1 and is never beyond `pages`. */
export interface PublicProcedurePage {
  readonly lines: readonly PublicProcedureLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What somebody looks for: words or the beginning of a code, and which page. */
export interface PublicSearch {
  readonly query: string;
  readonly page: number;
  readonly day: LocalDate;
}

const PAGE_SIZE = 20;

/** The procedures that the words mean, accents or not; without words those known in full, by use. Open to everyone. */
export function searchPublicProcedures(
  reference: ReferenceData,
  { query, page, day }: PublicSearch,
): PublicProcedurePage {
  const ranked = rankProcedures(procedureIndex(reference), query, reference.procedures.size);
  const found = query.trim() === "" ? byUse(ranked) : ranked;
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const current = Math.min(Math.max(1, page), pages);
  const lines = found.slice((current - 1) * PAGE_SIZE, current * PAGE_SIZE).map((record) => publicLine(record, day));
  return { lines, total: found.length, page: current, pages };
}

/** What most people come for first, the others after them as they were. */
function byUse(procedures: readonly ProcedureRecord[]): ProcedureRecord[] {
  const placeOf = ({ code }: ProcedureRecord) => {
    const place = oftenAskedFor.indexOf(code);
    return place === -1 ? oftenAskedFor.length : place;
  };
  return [...procedures].sort((a, b) => placeOf(a) - placeOf(b));
}

function publicLine(record: ProcedureRecord, day: LocalDate): PublicProcedureLine {
  const version = versionInForce(record, day, "commune") ?? versionInForce(record, day, "district");
  return {
    code: record.code,
    name: record.name,
    fieldName: record.field,
    limit: version ? describeLimit(version.committedLimit ?? version.legalLimit) : null,
    sample: version?.sample ?? false,
  };
}
