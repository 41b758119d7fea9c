import type { Dossier } from "@motcua/domain/dossier/dossier";
import { isEnded } from "@motcua/domain/dossier/state";
import { vi } from "@motcua/domain/messages/vi";
import type { Instant } from "@motcua/time/instant";

import type { PrintedParty } from "../../parties/seal-party.ts";
import type { RegisterEntry } from "./check-row.ts";
import { ownerParty } from "./owner-party.ts";
import { compareRegisterMoments, formatRegisterMoment, type RegisterMoment } from "./parse-moment.ts";
import { stateOfEntry } from "./plan-row.ts";
import { type RegisterColumn, registerColumnKeys } from "./register-columns.ts";

/** A column in which a row and the dossier here do not say the same. */
export interface ColumnDifference {
  readonly column: RegisterColumn;
  readonly here: string;
  readonly there: string;
}

/** What is here under a row's number. `owner` is null where nothing but the digest needed to be read. */
export interface ComparedDossier {
  readonly dossier: Dossier;
  readonly unitCode: string;
  readonly owner: Pick<PrintedParty, "name" | "identity" | "phone" | "address"> | null;
}

/** What is known only with a result or its return, and may therefore come along with one. */
const COMES_WITH_PROGRESS: readonly RegisterColumn[] = [
  "state",
  "digitised",
  "fee",
  "payment",
  "satisfaction",
  "channelOut",
];

/**
 * The columns in which a row differs from the dossier here, in the order of our columns. A column that the file does
 * not have or leaves empty says nothing, save that of the result and of the return: empty, they say "not yet".
 */
export function compareEntry(
  entry: RegisterEntry,
  here: ComparedDossier,
  columns: ReadonlySet<RegisterColumn>,
): ColumnDifference[] {
  const texts = [...plainTexts(entry, here), ...ownerTexts(entry, here)];
  const moments = momentTexts(entry, here.dossier);
  const found = [...texts, ...moments].filter(({ column, here: mine, there }) => {
    const silent = there === "" && column !== "resultAt" && column !== "returnedAt";
    return columns.has(column) && !silent && mine !== there;
  });
  if (found.length === 0) return stateText(entry, here.dossier, columns);
  return found.sort((a, b) => registerColumnKeys.indexOf(a.column) - registerColumnKeys.indexOf(b.column));
}

/** The differences that are no progress: what the dossier here has and the row contradicts. */
export function contradictions(differences: readonly ColumnDifference[]): ColumnDifference[] {
  return differences.filter(({ column, here }) => {
    const progress = (column === "resultAt" || column === "returnedAt") && here === "";
    return !progress && !COMES_WITH_PROGRESS.includes(column);
  });
}

function plainTexts(entry: RegisterEntry, { dossier, unitCode }: ComparedDossier): ColumnDifference[] {
  const { clean } = entry;
  const fee = { here: String(dossier.fee), there: clean.fee };
  return [
    { column: "procedure", here: dossier.procedureCode, there: clean.procedure },
    { column: "unit", here: unitCode, there: clean.unit },
    {
      column: "channelIn",
      here: vi.channelsIn[dossier.channelIn],
      there: said(clean.channelIn, vi.channelsIn[entry.channelIn]),
    },
    {
      column: "channelOut",
      here: vi.channelsOut[dossier.channelOut ?? dossier.channelOutWanted],
      there: said(clean.channelOut, vi.channelsOut[entry.channelOut]),
    },
    { column: "digitised", here: yesNo(dossier.digitised), there: said(clean.digitised, yesNo(entry.digitised)) },
    { column: "fee", ...fee },
    { column: "payment", here: vi.payments[dossier.payment], there: said(clean.payment, vi.payments[entry.payment]) },
    { column: "satisfaction", here: String(dossier.satisfaction ?? ""), there: clean.satisfaction },
  ];
}

function ownerTexts({ clean }: RegisterEntry, { owner }: ComparedDossier): ColumnDifference[] {
  if (owner === null) return [];
  const there = ownerParty(clean);
  return [
    { column: "owner", here: owner.name, there: there.name },
    { column: "identity", here: owner.identity ?? "", there: there.identity ?? "" },
    { column: "address", here: owner.address ?? "", there: there.address ?? "" },
    { column: "phone", here: owner.phone ?? "", there: there.phone ?? "" },
  ];
}

function momentTexts(entry: RegisterEntry, dossier: Dossier): ColumnDifference[] {
  const { receivedAt, resultAt, returnedAt } = entry;
  const received = momentPair("receivedAt", dossier.receivedAt, receivedAt);
  if (dossier.endedAt !== null) return [received, ...endTexts(entry, dossier.endedAt)];
  return [
    received,
    momentPair("resultAt", dossier.resultAt, resultAt),
    momentPair("returnedAt", dossier.returnedAt, resultAt === null ? null : returnedAt),
  ];
}

/** A dossier that ended has neither result nor return; a register writes the end into one of these columns, or nowhere. */
function endTexts(entry: RegisterEntry, endedAt: Instant): ColumnDifference[] {
  const { resultAt, returnedAt } = entry;
  if (!isEnded(stateOfEntry(entry))) return [momentPair("resultAt", endedAt, resultAt)];
  if (resultAt !== null) return [momentPair("resultAt", endedAt, resultAt)];
  return returnedAt === null ? [] : [momentPair("returnedAt", endedAt, returnedAt)];
}

/** Equal moments give equal texts, also where the register has only the day. */
function momentPair(column: RegisterColumn, here: Instant | null, there: RegisterMoment | null): ColumnDifference {
  const mine = here === null ? null : { at: here, dayOnly: false };
  const text = there === null ? "" : formatRegisterMoment(there);
  if (mine === null) return { column, here: "", there: text };
  const same = there !== null && compareRegisterMoments(mine, there) === 0;
  return { column, here: same ? text : formatRegisterMoment(mine), there: text };
}

function stateText(entry: RegisterEntry, dossier: Dossier, columns: ReadonlySet<RegisterColumn>): ColumnDifference[] {
  const state = stateOfEntry(entry);
  if (entry.state === null || !columns.has("state") || state === dossier.state) return [];
  return [{ column: "state", here: vi.states[dossier.state], there: vi.states[state] }];
}

function said(cell: string, meaning: string): string {
  return cell === "" ? "" : meaning;
}

function yesNo(value: boolean): string {
  return value ? vi.yes : vi.no;
}
