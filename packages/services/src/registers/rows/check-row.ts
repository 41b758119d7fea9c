import { type Deadlines, deadlinesFrom } from "@motcua/domain/dossier/deadlines";
import type { ChannelIn, ChannelOut, Payment } from "@motcua/domain/dossier/dossier";
import type { DossierState } from "@motcua/domain/dossier/state";
import { isDomainError } from "@motcua/domain/errors";
import { isIdentityNumber } from "@motcua/domain/identity/cccd";
import { localDateOf } from "@motcua/time/instant";

import { messages } from "../messages.vi.ts";
import { type CleanRow, parseAmount } from "./clean-row.ts";
import { type RegisterHeader, titleOf } from "./find-header.ts";
import { compareRegisterMoments, parseRegisterMoment, type RegisterMoment } from "./parse-moment.ts";
import type { RegisterColumn } from "./register-columns.ts";
import type { RegisterLaw, RegisterRule, RegisterUnit } from "./register-law.ts";
import { channelInOf, channelOutOf, paymentOf, stateOf, yesOf } from "./register-words.ts";
import type { RowFault } from "./row-fault.ts";

/** A row that can be taken: what it says, and what the law makes of it. */
export interface RegisterEntry {
  readonly row: number;
  readonly clean: CleanRow;
  readonly code: string;
  readonly unit: RegisterUnit;
  readonly rule: RegisterRule;
  readonly deadlines: Deadlines;
  readonly receivedAt: RegisterMoment;
  readonly statedDueAt: RegisterMoment | null;
  readonly resultAt: RegisterMoment | null;
  readonly returnedAt: RegisterMoment | null;
  /** As stated; null when the cell is empty or says nothing we know. */
  readonly state: DossierState | null;
  readonly channelIn: ChannelIn;
  readonly channelOut: ChannelOut;
  readonly digitised: boolean;
  readonly fee: number;
  readonly payment: Payment;
  readonly satisfaction: number | null;
}

/** What a row is checked against. `repeated`: its number stood in the file before. */
export interface CheckContext {
  readonly row: number;
  readonly header: RegisterHeader;
  readonly law: RegisterLaw;
  readonly repeated: boolean;
}

/** A row that can be taken, or all that speaks against it. */
export type CheckedRow =
  | { readonly entry: RegisterEntry; readonly faults: readonly [] }
  | { readonly entry: null; readonly faults: readonly RowFault[] };

const LONGEST_CODE = 64;

/**
 * Judges a cleaned row. A number counts as seen wherever it stood before, also in a row that was refused; a code is
 * never guessed from the name beside it.
 */
export function checkRow(clean: CleanRow, context: CheckContext): CheckedRow {
  const faults: RowFault[] = [];
  const { header, row } = context;
  const fault = (column: RegisterColumn, code: RowFault["code"], say: (title: string) => string) => {
    faults.push({ column, code, message: say(titleOf(header, column)) });
  };
  checkTexts(clean, { context, fault });
  const moments = readMoments(clean, { context, fault });
  const place = readPlace(clean, { context, receivedAt: moments.receivedAt, fault });
  const fee = clean.fee === "" ? 0 : parseAmount(clean.fee);
  if (fee === null) fault("fee", "amount", (title) => messages.amount(title, messages.quoted(clean.fee)));
  const satisfaction = clean.satisfaction === "" ? null : Number(clean.satisfaction);
  if (satisfaction !== null && !/^[1-5]$/.test(clean.satisfaction)) {
    fault("satisfaction", "range", (title) => messages.satisfaction(title, messages.quoted(clean.satisfaction)));
  }
  const { receivedAt } = moments;
  if (faults.length > 0 || place === null || receivedAt === null || fee === null) return { entry: null, faults };
  const words = readWords(clean, fee);
  return {
    entry: { row, clean, code: clean.code, ...place, ...moments, receivedAt, ...words, fee, satisfaction },
    faults: [],
  };
}

type Complain = (column: RegisterColumn, code: RowFault["code"], say: (title: string) => string) => void;

function checkTexts(clean: CleanRow, { context, fault }: { context: CheckContext; fault: Complain }): void {
  if (clean.code === "") fault("code", "required", messages.code.missing);
  else if (clean.code.length > LONGEST_CODE) fault("code", "required", messages.code.tooLong);
  else if (context.repeated) fault("code", "duplicate", (title) => messages.code.repeated(title, clean.code));
  if (clean.owner === "") fault("owner", "required", messages.owner.missing);
  if (clean.identity !== "" && !isIdentityNumber(clean.identity)) fault("identity", "identity", messages.identity);
}

function readMoments(clean: CleanRow, { context, fault }: { context: CheckContext; fault: Complain }) {
  const read = (column: "receivedAt" | "dueAt" | "resultAt" | "returnedAt") => {
    const text = clean[column];
    const moment = text === "" ? null : parseRegisterMoment(text);
    if (text !== "" && moment === null) {
      fault(column, "date", (title) => messages.moment.wrong(title, messages.quoted(text)));
    }
    return moment;
  };
  const [stated, statedDueAt, resultAt, returnedAt] = [
    read("receivedAt"),
    read("dueAt"),
    read("resultAt"),
    read("returnedAt"),
  ];
  if (clean.receivedAt === "") fault("receivedAt", "date", messages.moment.missing);
  // Outside every calendar a receipt is no usable date: neither order nor unit nor deadline is judged by it.
  const receivedAt = stated !== null && context.law.covers(localDateOf(stated.at)) ? stated : null;
  if (stated !== null && receivedAt === null) {
    fault("receivedAt", "date", (title) => messages.moment.notCovered(title, messages.quoted(clean.receivedAt)));
  }
  for (const [column, moment] of [
    ["resultAt", resultAt],
    ["returnedAt", returnedAt],
  ] as const) {
    if (receivedAt === null || moment === null || compareRegisterMoments(moment, receivedAt) >= 0) continue;
    fault(column, "order", (title) => messages.moment.beforeReceipt(title, titleOf(context.header, "receivedAt")));
  }
  return { receivedAt, statedDueAt, resultAt, returnedAt };
}

interface PlaceContext {
  readonly context: CheckContext;
  readonly receivedAt: RegisterMoment | null;
  readonly fault: Complain;
}

/** Unit, rule and deadlines; without a usable receipt only what does not depend on it. */
function readPlace(clean: CleanRow, { context: { law }, receivedAt, fault }: PlaceContext) {
  const { procedure, unit: unitCode } = clean;
  const quoted = { procedure: messages.quoted(procedure), unit: messages.quoted(unitCode) };
  const knowsProcedure = procedure !== "" && law.knowsProcedure(procedure);
  if (procedure === "") fault("procedure", "procedure", messages.procedure.missing);
  else if (!knowsProcedure)
    fault("procedure", "procedure", (title) => messages.procedure.unknown(title, quoted.procedure));
  if (unitCode === "") fault("unit", "unit", messages.unit.missing);
  else if (!law.knowsUnit(unitCode)) fault("unit", "unit", (title) => messages.unit.unknown(title, quoted.unit));
  if (receivedAt === null || !law.knowsUnit(unitCode)) return null;
  const day = localDateOf(receivedAt.at);
  const unit = law.findUnit(unitCode, day);
  if (unit === null) fault("unit", "unit", (title) => messages.unit.unknown(title, quoted.unit));
  if (unit === null || !knowsProcedure) return null;
  const rule = law.findRule(procedure, unit, { day, channel: channelInOf(clean.channelIn) ?? "direct" });
  if (rule === null) {
    fault("procedure", "procedure", (title) => messages.procedure.noLimit(title, quoted.procedure));
    return null;
  }
  try {
    return { unit, rule, deadlines: deadlinesFrom(receivedAt.at, rule.limits, rule.calendar) };
  } catch (error) {
    if (!isDomainError(error, "CALENDAR_NOT_COVERED")) throw error;
    fault("receivedAt", "date", (title) => messages.moment.notCovered(title, messages.quoted(clean.receivedAt)));
    return null;
  }
}

/** What the words mean; where they say nothing we know: handed in directly, given out at the desk, paid if there is a fee. */
function readWords(clean: CleanRow, fee: number) {
  const paid: Payment = fee > 0 ? "cash" : "free";
  return {
    state: clean.state === "" ? null : stateOf(clean.state),
    channelIn: channelInOf(clean.channelIn) ?? ("direct" as const),
    channelOut: channelOutOf(clean.channelOut) ?? ("desk" as const),
    digitised: yesOf(clean.digitised) ?? false,
    payment: paymentOf(clean.payment) ?? paid,
  };
}
