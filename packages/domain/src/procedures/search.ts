import { cleanText } from "../vietnamese/clean-name.ts";
import { foldVietnamese } from "../vietnamese/fold.ts";

/** What a procedure is found by. `common`: of those that fit equally well it comes first. */
export interface SearchableProcedure {
  readonly code: string;
  readonly name: string;
  readonly shortName?: string | null;
  readonly searchWords?: readonly string[];
  readonly common?: boolean;
}

interface Entry<P> {
  readonly procedure: P;
  readonly digits: string;
  readonly texts: readonly string[];
}

/** Procedures made ready for {@link rankProcedures}. */
export interface ProcedureIndex<P extends SearchableProcedure = SearchableProcedure> {
  readonly entries: readonly Entry<P>[];
}

/** Words with which a name begins and which nobody types. */
const OPENING = /^(thu tuc |dang ky |cap )+/;
const CODE = /^\d(\.?\d*)$/;
const LOCAL_CODE = /^(\d\.\d{6})\.[\d.]*[a-z]?\d*$/i;
const DOTS = /\./g;
/** What people at the desk type for words that come up all day. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  bhyt: "bao hiem y te",
  btxh: "bao tro xa hoi",
  gcn: "giay chung nhan",
  gpxd: "giay phep xay dung",
  hkd: "ho kinh doanh",
  ks: "khai sinh",
  kt: "khai tu",
  qsdd: "quyen su dung dat",
  tthn: "tinh trang hon nhan",
};

/** Makes procedures ready for searching; done once, not at every key. */
export function indexProcedures<P extends SearchableProcedure>(procedures: readonly P[]): ProcedureIndex<P> {
  return {
    entries: procedures.map((procedure) => {
      const { code, name, shortName, searchWords = [] } = procedure;
      const names = [name, ...(shortName ? [shortName] : [])].map(foldVietnamese);
      const texts = [...names.map((text) => text.replace(OPENING, "")), ...names, ...searchWords.map(foldVietnamese)];
      return { procedure, digits: code.replace(DOTS, ""), texts: [...new Set(texts)] };
    }),
  };
}

/**
 * The procedures that `query` means, best first, at most `max`. A query of digits is the beginning of a code, a
 * local code (`1.001776.000.00.00.H41`) the national one in it. Of words, typed with or without accents, each
 * must begin a word of one of the texts of a procedure; the whole text comes before its beginning, that before
 * the words in a row, those before the words apart, then common procedures, then short texts. An empty query
 * gives the common ones.
 */
export function rankProcedures<P extends SearchableProcedure>(
  index: ProcedureIndex<P>,
  query: string,
  max: number,
): P[] {
  const typed = cleanText(query);
  const code = LOCAL_CODE.exec(typed)?.[1] ?? typed.replaceAll(" ", "");
  const folded = foldVietnamese(typed);
  const score = CODE.test(code) ? byCode(code.replace(DOTS, "")) : folded === "" ? byUse : byWords(readings(folded));
  return index.entries
    .flatMap((entry) => {
      const found = score(entry);
      return found === null ? [] : [{ ...found, procedure: entry.procedure }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        use(a.procedure) - use(b.procedure) ||
        a.length - b.length ||
        order(a.procedure, b.procedure),
    )
    .slice(0, max)
    .map(({ procedure }) => procedure);
}

interface Score {
  /** 0 is best. */
  readonly rank: number;
  /** Of the text that fits. */
  readonly length: number;
}

type Scorer = (entry: Entry<SearchableProcedure>) => Score | null;

const byUse: Scorer = ({ procedure }) => (procedure.common ? { rank: 0, length: 0 } : null);

function byCode(digits: string): Scorer {
  return (entry) => (entry.digits.startsWith(digits) ? { rank: 0, length: 0 } : null);
}

function byWords(queries: readonly string[]): Scorer {
  const sought = queries.map((query) => ({ query, words: query.split(" ").map((word) => ` ${word}`) }));
  return ({ texts }) => {
    let best: Score | null = null;
    for (const text of texts) {
      for (const one of sought) {
        const rank = rankOf(text, one);
        if (rank === null) continue;
        if (best === null || rank < best.rank || (rank === best.rank && text.length < best.length)) {
          best = { rank, length: text.length };
        }
      }
    }
    return best;
  };
}

function rankOf(text: string, { query, words }: { query: string; words: readonly string[] }): number | null {
  const spaced = ` ${text}`;
  if (!words.every((word) => spaced.includes(word))) return null;
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  return spaced.includes(` ${query}`) ? 2 : 3;
}

/** The query as typed, and with its abbreviations written out where it has any. */
function readings(query: string): string[] {
  const full = query
    .split(" ")
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(" ");
  return full === query ? [query] : [query, full];
}

const use = (procedure: SearchableProcedure) => (procedure.common ? 0 : 1);
const order = (a: SearchableProcedure, b: SearchableProcedure) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
