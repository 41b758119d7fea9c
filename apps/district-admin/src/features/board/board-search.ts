import { type LocalDate, parseLocalDate } from "@motcua/time/local-date";
import type { Period } from "@motcua/time/period";

import { type PeriodChoice, periodChoices } from "./period-choice.ts";

/** Whose figures; kept in the address, so that a board can be sent to somebody and the browser's back works. */
export interface PlaceSearch {
  readonly unit?: number | undefined;
  readonly own?: true | undefined;
  readonly part?: "receiving" | undefined;
}

/** All that a board is set to. What is missing stands at its default. */
export interface BoardSearch extends PlaceSearch {
  readonly period?: PeriodChoice | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly by?: "field" | undefined;
}

/** What of an address means something; the rest is left out without a word. */
export function readPlace(raw: Record<string, unknown>): PlaceSearch {
  return {
    ...(Number.isInteger(raw.unit) ? { unit: raw.unit as number } : {}),
    ...(raw.own === true ? { own: true } : {}),
    ...(raw.part === "receiving" ? { part: "receiving" } : {}),
  };
}

/** The days of an address: both of them, in order, or none. */
export function readPeriod(raw: Record<string, unknown>): Period | null {
  const [from, to] = [readDay(raw.from), readDay(raw.to)];
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  const days = readPeriod(raw);
  const period = periodChoices.find((choice) => choice === raw.period);
  return {
    ...readPlace(raw),
    ...(period === "custom" && days ? { period, ...days } : {}),
    ...(period !== undefined && period !== "custom" && period !== "thisMonth" ? { period } : {}),
    ...(raw.by === "field" ? { by: "field" } : {}),
  };
}

/** What the server is told of the place. */
export function placeInput({ unit, own, part }: PlaceSearch) {
  return { unitId: unit ?? null, own: own ?? false, part: part ?? ("resolving" as const) };
}

function readDay(value: unknown): LocalDate | null {
  return typeof value === "string" ? parseLocalDate(value) : null;
}
