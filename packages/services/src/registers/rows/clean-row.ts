import { normaliseIdentity } from "@motcua/domain/identity/cccd";
import { parsePhone } from "@motcua/domain/identity/phone";
import { vi } from "@motcua/domain/messages/vi";
import { parseVnd } from "@motcua/domain/money/vnd";
import { foldDossierCode } from "@motcua/domain/numbering/dossier-number";
import { cleanPersonName, cleanText } from "@motcua/domain/vietnamese/clean-name";

import type { ColumnPlaces } from "./find-header.ts";
import { formatRegisterMoment, parseRegisterMoment } from "./parse-moment.ts";
import { type RegisterColumn, registerColumnKeys } from "./register-columns.ts";
import { channelInOf, channelOutOf, paymentOf, stateOf, yesOf } from "./register-words.ts";
import { remembered } from "./remembered.ts";

/** A row's cells cleaned, by column; empty where the file has none. What means nothing to us stays as it was, cleaned. */
export type CleanRow = Readonly<Record<RegisterColumn, string>>;

const cleaners: Partial<Record<RegisterColumn, (text: string) => string>> = {
  code: foldDossierCode,
  procedure: cleanDigits,
  unit: cleanDigits,
  // Twice: a letter that is two in capitals (ß, ﬀ) settles only then.
  owner: (text) => cleanPersonName(cleanPersonName(text)),
  identity: normaliseIdentity,
  phone: (text) => parsePhone(text)?.number ?? cleanText(text),
  channelIn: (text) => wordOf(vi.channelsIn, channelInOf(text), text),
  channelOut: (text) => wordOf(vi.channelsOut, channelOutOf(text), text),
  payment: (text) => wordOf(vi.payments, paymentOf(text), text),
  state: (text) => wordOf(vi.states, stateOf(cleanText(text)), text),
  digitised: (text) => cleanYesNo(text),
  receivedAt: cleanMoment,
  dueAt: cleanMoment,
  resultAt: cleanMoment,
  returnedAt: cleanMoment,
  fee: (text) => String(parseAmount(text) ?? cleanText(text)),
  satisfaction: (text) => cleanText(text).replace(/^([1-5])[.,]0+$/, "$1"),
};

/**
 * A row's cells in one form: NFC, no stray spaces, names in mixed case, moments as `dd/mm/yyyy hh:mm`, amounts in
 * digits, known words in ours. Cleaning again changes nothing.
 */
export function cleanRow(cells: readonly string[], places: ColumnPlaces): CleanRow {
  const row: Partial<Record<RegisterColumn, string>> = {};
  for (const column of registerColumnKeys) {
    const place = places[column];
    const text = place === undefined ? "" : (cells[place] ?? "");
    row[column] = text === "" ? "" : cleanCell(column, text);
  }
  return row as CleanRow;
}

/** Columns with few different texts, each of which is cleaned once. */
const REPEATING: readonly RegisterColumn[] = [
  "procedure",
  "procedureName",
  "field",
  "unit",
  "unitName",
  "channelIn",
  "channelOut",
  "state",
  "digitised",
  "fee",
  "payment",
  "satisfaction",
];
const remembering = new Map(REPEATING.map((column) => [column, remembered((text) => cleanByRule(column, text))]));

/** One cell cleaned by the rule of its column. */
export function cleanCell(column: RegisterColumn, text: string): string {
  return remembering.get(column)?.(text) ?? cleanByRule(column, text);
}

function cleanByRule(column: RegisterColumn, text: string): string {
  const cleaned = cleanText(text);
  return cleaned === "" ? "" : (cleaners[column] ?? cleanText)(cleaned);
}

/** An amount in whole đồng ≥ 0, also with a fraction of nothing (`50000.0`), as some programs export it; else null. */
export function parseAmount(text: string): number | null {
  const whole = /^(\d+)[.,](?:0|00|0{4,})$/.exec(cleanText(text))?.[1];
  return parseVnd(whole ?? text);
}

/** True when a row says nothing but its own number. */
export function isBlankRow(cells: readonly string[], places: ColumnPlaces): boolean {
  return cells.every((cell, place) => place === places.sequence || cleanText(cell) === "");
}

/** Digits and dots lose the spaces between them; a text keeps its own. */
function cleanDigits(text: string): string {
  return /^[\d. ]+$/.test(text) ? text.replaceAll(" ", "") : text;
}

function cleanMoment(text: string): string {
  const moment = parseRegisterMoment(text);
  return moment === null ? text : formatRegisterMoment(moment);
}

function cleanYesNo(text: string): string {
  const yes = yesOf(text);
  return yes === null ? text : yes ? vi.yes : vi.no;
}

function wordOf<T extends PropertyKey>(words: Readonly<Record<T, string>>, meaning: T | null, text: string): string {
  return meaning === null ? text : words[meaning];
}
