import { isEnded } from "@motcua/domain/dossier/state";
import { vi } from "@motcua/domain/messages/vi";
import { parseDossierNumber } from "@motcua/domain/numbering/dossier-number";

import { messages } from "../messages.vi.ts";
import type { RegisterEntry } from "./check-row.ts";
import { type RegisterHeader, titleOf } from "./find-header.ts";
import { compareRegisterMoments } from "./parse-moment.ts";
import { LONGEST_NAME, LONGEST_TEXT, stateOfEntry } from "./plan-row.ts";
import type { RegisterColumn } from "./register-columns.ts";
import { channelInOf, channelOutOf, paymentOf, stateOf, yesOf } from "./register-words.ts";
import type { RowFault, RowWarningCode } from "./row-fault.ts";

type Warning = RowFault<RowWarningCode>;

/** What is worth a look in a row that is taken all the same, in the order of our columns. */
export function warnRow(entry: RegisterEntry, header: RegisterHeader): Warning[] {
  const title = (column: RegisterColumn) => titleOf(header, column);
  return [
    ...warnTexts(entry, title),
    ...warnWords(entry, title),
    ...warnState(entry, title),
    ...warnOrder(entry, title),
  ];
}

type Title = (column: RegisterColumn) => string;

function value(column: RegisterColumn, message: string): Warning {
  return { column, code: "value", message };
}

function warnTexts({ clean }: RegisterEntry, title: Title): Warning[] {
  const warnings: Warning[] = [];
  if (parseDossierNumber(clean.code) === null) {
    warnings.push(value("code", messages.value.codeForm(title("code"), messages.quoted(clean.code))));
  }
  for (const [column, length] of [
    ["owner", LONGEST_NAME],
    ["address", LONGEST_TEXT],
    ["phone", LONGEST_TEXT],
  ] as const) {
    if (clean[column].length > length) warnings.push(value(column, messages.value.tooLong(title(column), length)));
  }
  return warnings;
}

function warnWords(entry: RegisterEntry, title: Title): Warning[] {
  const { clean } = entry;
  const taken = {
    channelIn: { known: channelInOf(clean.channelIn) !== null, as: vi.channelsIn[entry.channelIn] },
    channelOut: { known: channelOutOf(clean.channelOut) !== null, as: vi.channelsOut[entry.channelOut] },
    digitised: { known: yesOf(clean.digitised) !== null, as: entry.digitised ? vi.yes : vi.no },
    payment: { known: paymentOf(clean.payment) !== null, as: vi.payments[entry.payment] },
    state: { known: stateOf(clean.state) !== null, as: vi.states[stateOfEntry(entry)] },
  };
  return (Object.keys(taken) as (keyof typeof taken)[])
    .filter((column) => clean[column] !== "" && !taken[column].known)
    .map((column) =>
      value(column, messages.value.unknown(title(column), messages.quoted(clean[column]), taken[column].as)),
    );
}

function warnState(entry: RegisterEntry, title: Title): Warning[] {
  const { state: stated, resultAt, returnedAt } = entry;
  const taken = stateOfEntry(entry);
  if (stated === null || taken === stated) {
    const unknownEnd = isEnded(taken) && resultAt === null && returnedAt === null;
    return unknownEnd ? [value("state", messages.value.endedWithoutMoment(title("state"), vi.states[taken]))] : [];
  }
  const [said, meant] = [vi.states[stated], vi.states[taken]];
  return resultAt === null
    ? [value("state", messages.value.stateWithoutResult(title("state"), said, title("resultAt")))]
    : [value("state", messages.value.stateAgainstMoments(title("state"), said, meant))];
}

function warnOrder(entry: RegisterEntry, title: Title): Warning[] {
  const { resultAt, returnedAt } = entry;
  if (returnedAt === null || isEnded(stateOfEntry(entry))) return [];
  if (resultAt === null)
    return [value("returnedAt", messages.value.returnedWithoutResult(title("returnedAt"), title("resultAt")))];
  if (compareRegisterMoments(returnedAt, resultAt) >= 0) return [];
  return [
    {
      column: "returnedAt",
      code: "order",
      message: messages.moment.beforeResult(title("returnedAt"), title("resultAt")),
    },
  ];
}
