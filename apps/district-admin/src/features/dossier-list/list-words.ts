import { formatIsoMoment } from "@motcua/ui/format";

const OPENING = /^Thủ tục (\p{L})/u;

/** A procedure's name without the word with which most of them begin. */
export function procedureInList(name: string): string {
  return name.replace(OPENING, (_, letter: string) => letter.toUpperCase());
}

/** `17:00 20/10` in the year of `now`, with its year in any other; a dash for null. Both as ISO texts. */
export function momentInList(text: string | null, now: string): string {
  const year = `/${now.slice(0, 4)}`;
  const written = formatIsoMoment(text);
  return written.endsWith(year) ? written.slice(0, -year.length) : written;
}
