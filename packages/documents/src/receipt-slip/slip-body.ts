import { formatVnd } from "@motcua/domain/money/vnd";
import type { Content, TableCell } from "pdfmake/interfaces.js";

import { writtenMoment } from "../text/written-moment.ts";
import { words } from "./messages.vi.ts";
import { type ReceiptForm, receiptForm } from "./receipt-form.ts";
import type { ReceiptSlip, SlipComponent, SlipFee, SlipParty } from "./slip-data.ts";

/** Letters of a paper's name that surely fit on one page. A longer row must be let break, or its end is lost. */
const WHOLE_NAME = 1200;

/** All fixed: a column that may grow is pushed off the page by one long word. */
const COLUMN_WIDTHS = [18, 188, 36, 48, 36];

/** From the person who handed the dossier in to the limit. */
export function slipRequest(slip: ReceiptSlip): Content[] {
  const form = receiptForm(slip.form);
  return [
    ...parties(slip, form),
    line(words.request, `${slip.procedure.name} (${words.procedureCode}: ${slip.procedure.code})`),
    line(words.resolver, slip.unit),
    { text: words.components, margin: [0, 2, 0, 2] },
    slip.components.length === 0 ? { text: words.noComponents } : componentTable(slip.components),
    { text: words.copies(String(slip.copies).padStart(2, "0")), margin: [0, 4, 0, 0] },
    line(words.limit, slip.limit),
  ];
}

/** The moments, the way out, the fees, and the book: what the signatures stand under. */
export function slipAppointment(slip: ReceiptSlip): Content[] {
  return [
    line(words.receivedAt, writtenMoment(slip.receivedAt)),
    line(words.dueAt, { text: writtenMoment(slip.dueAt), bold: true }),
    line(words.channelOut, slip.channelOut),
    line(words.fees, writtenFees(slip.fees)),
    ...register(slip, receiptForm(slip.form)),
  ];
}

function parties(slip: ReceiptSlip, form: ReceiptForm): Content[] {
  const { owner, submitter } = slip;
  const first = `${slip.desk} ${form.receivedFrom}`;
  if (submitter === null) return partyLines(first, owner, form);
  const both =
    form.leads === "submitter"
      ? [...partyLines(first, submitter, form), ...partyLines(form.other, owner, form)]
      : [...partyLines(first, owner, form), ...partyLines(form.other, submitter, form)];
  if (form.authorisation === null) return both;
  return [...both, line(form.authorisation, submitter.authorisation)];
}

function partyLines(label: string, party: SlipParty, form: ReceiptForm): Content[] {
  return [
    line(label, { text: party.name, bold: true }),
    line(form.identity, party.identity),
    line(words.address, party.address),
    {
      columnGap: 8,
      columns: [
        { width: "45%", ...line(words.phone, party.phone) },
        { width: "53%", ...line(words.email, party.email) },
      ],
    },
  ];
}

function line(label: string, value: string | { text: string; bold: true } | null) {
  return { text: [`${label}: `, value ?? words.dots] };
}

function componentTable(components: readonly SlipComponent[]): Content {
  const head: TableCell[] = words.columns.map((text) => ({ text, style: "cell", bold: true, alignment: "center" }));
  const rows = components.map((component, index): TableCell[] => [
    count(index + 1),
    { text: component.name, style: "cell" },
    count(component.original),
    count(component.certified),
    count(component.copy),
  ]);
  const whole = components.every(({ name }) => name.length <= WHOLE_NAME);
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths: COLUMN_WIDTHS,
      body: [head, ...rows],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      paddingLeft: () => 3,
      paddingRight: () => 3,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
  };
}

/** Nothing of a kind handed in is an empty cell, as on paper. */
function count(value: number): TableCell {
  return { text: value === 0 ? "" : String(value), style: "cell", alignment: "center" };
}

function writtenFees(fees: readonly SlipFee[]): string {
  if (fees.length === 0) return words.noFees;
  const parts = fees.map(
    ({ name, amount, paid }) => `${name} ${formatVnd(amount)} (${paid ? words.paid : words.unpaid})`,
  );
  if (fees.length === 1) return parts.join();
  const total = fees.reduce((sum, { amount }) => sum + amount, 0);
  return `${parts.join("; ")}. ${words.total}: ${formatVnd(total)}`;
}

function register(slip: ReceiptSlip, form: ReceiptForm): Content[] {
  if (slip.register !== null) return [{ text: words.register(slip.register.book, slip.register.ordinal) }];
  return form.emptyRegister ? [{ text: words.register(words.dots, words.dots) }] : [];
}
