import { formatVnd, parseVnd } from "@motcua/domain/money/vnd";
import type { DeskProcedure, ReceiveCommand } from "../../app/rpc.ts";

export type ApplicantKind = ReceiveCommand["applicant"]["kind"];
export type ChannelIn = ReceiveCommand["channelIn"];
export type ChannelOut = ReceiveCommand["channelOut"];
export type Payment = ReceiveCommand["payment"];

/** How a paper may be handed in. */
export const paperKinds = ["original", "certified", "copy"] as const;
export type PaperKind = (typeof paperKinds)[number];

/** One paper of the checklist. Counts are as typed. `wanted` is what the procedure asks for; null for a row of one's own. */
export interface PaperRow extends Record<PaperKind, string> {
  readonly name: string;
  readonly required: boolean;
  readonly note: string | null;
  readonly wanted: Readonly<Record<PaperKind, number>> | null;
}

/** Everything on the intake screen, as typed. Fields of a kind that is not chosen stay, so that nothing typed is lost. */
export interface IntakeForm {
  /** Made by this page: the server knows a repeat by it. */
  readonly id: string;
  readonly procedureCode: string;
  /** Code of the procedure whose papers and fee were filled in; another one fills them anew. */
  readonly filledFor: string;
  readonly applicant: {
    readonly kind: ApplicantKind;
    readonly name: string;
    readonly identity: string;
    readonly taxCode: string;
    readonly phone: string;
    readonly email: string;
    readonly address: string;
    readonly representative: {
      readonly name: string;
      readonly identity: string;
      readonly phone: string;
      readonly position: string;
    };
  };
  readonly hasProxy: boolean;
  readonly proxy: {
    readonly name: string;
    readonly identity: string;
    readonly phone: string;
    readonly authorisation: string;
  };
  readonly channelIn: ChannelIn;
  readonly channelOut: ChannelOut;
  readonly components: readonly PaperRow[];
  readonly copies: string;
  readonly fee: string;
  /** True once the fee was typed over: a change of channel leaves it alone. */
  readonly feeTyped: boolean;
  readonly payment: Exclude<Payment, "free">;
}

export function emptyIntake(id: string): IntakeForm {
  return {
    id,
    procedureCode: "",
    filledFor: "",
    applicant: {
      kind: "person",
      name: "",
      identity: "",
      taxCode: "",
      phone: "",
      email: "",
      address: "",
      representative: { name: "", identity: "", phone: "", position: "" },
    },
    hasProxy: false,
    proxy: { name: "", identity: "", phone: "", authorisation: "" },
    channelIn: "direct",
    channelOut: "desk",
    components: [],
    copies: "1",
    fee: "",
    feeTyped: false,
    payment: "cash",
  };
}

/** True while there is nothing worth keeping. */
export function isBlank(form: IntakeForm): boolean {
  return JSON.stringify({ ...form, id: "" }) === JSON.stringify(emptyIntake(""));
}

/** The form with the papers and the fee of a procedure. Rows of one's own stay. */
export function fillFromProcedure(form: IntakeForm, procedure: DeskProcedure): IntakeForm {
  const channelIn = offers(procedure, form.channelIn)
    ? form.channelIn
    : (procedure.channels[0]?.channel ?? form.channelIn);
  const own = form.components.filter((row) => row.wanted === null);
  const asked = procedure.components.map(({ name, required, note, original, certified, copy }): PaperRow => {
    return { name, required, note, wanted: { original, certified, copy }, original: "", certified: "", copy: "" };
  });
  const filled = { ...form, filledFor: procedure.code, channelIn, components: [...asked, ...own], feeTyped: false };
  return { ...filled, fee: usualFee(filled, procedure) };
}

/** The form by another channel, with its fee unless one was typed. */
export function withChannel(form: IntakeForm, channelIn: ChannelIn, procedure: DeskProcedure | undefined): IntakeForm {
  const moved: IntakeForm = { ...form, channelIn, payment: channelIn === "direct" ? "cash" : "cashless" };
  return procedure ? withUsualFee(moved, procedure) : moved;
}

/** The form with the fee that its channel and copies make, unless one was typed. */
export function withUsualFee(form: IntakeForm, procedure: DeskProcedure): IntakeForm {
  return form.feeTyped ? form : { ...form, fee: usualFee(form, procedure) };
}

/** What the procedure costs, as text; empty where it goes by pages, which only the desk can count. */
function usualFee({ channelIn, copies }: IntakeForm, procedure: DeskProcedure): string {
  const fees = procedure.channels.find(({ channel }) => channel === channelIn)?.fees ?? [];
  if (fees.some(({ unit, amount }) => unit === "page" && amount > 0)) return "";
  const sets = parseCount(copies) ?? 1;
  return formatVnd(fees.reduce((sum, { unit, amount }) => sum + (unit === "copy" ? amount * sets : amount), 0));
}

/** True when the procedure is offered by the channel. */
export function offers(procedure: DeskProcedure, channelIn: ChannelIn): boolean {
  return procedure.channels.some(({ channel }) => channel === channelIn);
}

/** A count as typed: nothing is 0; null when it is none, or more than `most`. */
export function parseCount(text: string, most = 999): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return 0;
  return /^\d{1,4}$/.test(trimmed) && Number(trimmed) <= most ? Number(trimmed) : null;
}

/** True when at least one sheet of the paper was counted. */
export function isHandedIn(row: PaperRow): boolean {
  return paperKinds.some((kind) => parseCount(row[kind]) !== 0);
}

/** The row as the procedure asks for it, or with nothing. A row that asks for nothing gets one original. */
export function markPaper(row: PaperRow, handedIn: boolean): PaperRow {
  const wanted = row.wanted ?? { original: 1, certified: 0, copy: 0 };
  const asksNothing = paperKinds.every((kind) => wanted[kind] === 0);
  const count = (kind: PaperKind) => (handedIn ? countText(asksNothing && kind === "original" ? 1 : wanted[kind]) : "");
  return { ...row, original: count("original"), certified: count("certified"), copy: count("copy") };
}

/** Marks what must be there in every case; where nothing must, everything. What is marked already keeps its counts. */
export function markAll(rows: readonly PaperRow[]): PaperRow[] {
  const required = rows.some((row) => row.required);
  return rows.map((row) => ((row.required || !required) && !isHandedIn(row) ? markPaper(row, true) : row));
}

export function ownPaper(): PaperRow {
  return { name: "", required: false, note: null, wanted: null, original: "1", certified: "", copy: "" };
}

/** Papers that must be there in every case and are not. */
export function missingPapers(form: IntakeForm): string[] {
  return form.components.filter((row) => row.required && !isHandedIn(row)).map(({ name }) => name);
}

/** What is sent, and which row of the checklist each paper sent was. */
export interface IntakeCommand {
  readonly command: ReceiveCommand;
  readonly rows: readonly number[];
}

/** The command of a form that was checked; a count or fee that is none becomes 0, which the check has refused before. */
export function commandOf(form: IntakeForm, unitId: number): IntakeCommand {
  const rows = form.components.flatMap((row, index) => (isHandedIn(row) ? [index] : []));
  const fee = parseVnd(form.fee) ?? 0;
  const { id, procedureCode, channelIn, channelOut, copies } = form;
  const command: ReceiveCommand = {
    id,
    unitId,
    procedureCode,
    applicant: applicantOf(form),
    proxy: form.hasProxy ? form.proxy : null,
    components: rows.flatMap((index) => {
      const row = form.components[index];
      return row ? [paperOf(row)] : [];
    }),
    copies: parseCount(copies) ?? 0,
    channelIn,
    channelOut,
    payment: fee === 0 ? "free" : form.payment,
    fee,
  };
  return { command, rows };
}

/** The applicant with the fields of the chosen kind only. */
export function applicantOf({ applicant }: IntakeForm): ReceiveCommand["applicant"] {
  const { kind, name, identity, taxCode, phone, email, address, representative } = applicant;
  const contact = { name, phone, email, address };
  return kind === "person" ? { kind, ...contact, identity } : { kind, ...contact, taxCode, representative };
}

function paperOf({ name, original, certified, copy }: PaperRow): ReceiveCommand["components"][number] {
  const count = (text: string) => parseCount(text) ?? 0;
  return { name, original: count(original), certified: count(certified), copy: count(copy) };
}

const countText = (count: number) => (count === 0 ? "" : String(count));
