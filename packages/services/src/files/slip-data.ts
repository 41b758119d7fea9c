import { receiptFormOn } from "@motcua/documents/receipt-form";
import type { ReceiptSlip, SlipParty } from "@motcua/documents/receipt-slip";
import type { Dossier } from "@motcua/domain/dossier/dossier";
import { isValidOn } from "@motcua/domain/units/tree";
import { describeLimit } from "@motcua/sla/limit";
import { type Instant, localDateOf } from "@motcua/time/instant";

import type { ServiceContext } from "../context/service-context.ts";
import type { PrintedDetails } from "../parties/seal-party.ts";
import { getUnit } from "../reference/get-unit.ts";
import { promisedLimit } from "../reference/limits-of-version.ts";
import { messages } from "./messages.vi.ts";

/** A person as the dossier keeps it, opened for printing. */
export interface OpenedParty extends PrintedDetails {
  readonly role: string;
  readonly name: string;
}

/** All that Mẫu 01 prints of a dossier, as it stood at its receipt. */
export function slipDataOf(
  ctx: ServiceContext,
  dossier: Dossier,
  given: {
    readonly parties: readonly OpenedParty[];
    readonly receiver: string;
    readonly origin: string;
    readonly demo: boolean;
  },
): ReceiptSlip {
  const day = localDateOf(dossier.receivedAt);
  const unit = getUnit(ctx.reference, dossier.districtId, { unitId: dossier.receivingUnitId, day });
  const resolving = getUnit(ctx.reference, dossier.districtId, { unitId: dossier.resolvingUnitId, day });
  const province = ctx.reference.districts
    .get(dossier.districtId)
    ?.provinces.find((version) => isValidOn(version, day));
  const procedure = ctx.reference.procedures.get(dossier.procedureCode);
  const owner = given.parties.find((party) => party.role === "owner");
  const submitter = given.parties.find((party) => party.role === "proxy" || party.role === "representative");
  if (!procedure || !owner) throw new Error(`dossier ${dossier.id} lacks its procedure or owner`);
  return {
    form: receiptFormOn(day),
    code: dossier.code,
    authority: { parent: messages.parentAgency(province?.name ?? ""), agency: unit.authority },
    desk: unit.deskName ?? unit.name,
    place: unit.name.startsWith(`${unit.kind} `) ? unit.name.slice(unit.kind.length + 1) : unit.name,
    unit: resolving.name,
    receivedAt: dossier.receivedAt,
    dueAt: dossier.firstDueAt as Instant,
    owner: printed(owner),
    submitter: submitter ? { ...printed(submitter), authorisation: submitter.capacity } : null,
    channelIn: dossier.channelIn,
    procedure: { code: procedure.code, name: procedure.name },
    components: dossier.components,
    copies: dossier.copies,
    limit: describeLimit(promisedLimit(procedure, dossier)),
    channelOut: messages.channelOut[dossier.channelOutWanted],
    fees: dossier.fee === 0 ? [] : [{ name: messages.fee, amount: dossier.fee, paid: true }],
    register: null,
    receiver: given.receiver,
    trackingUrl: `${given.origin}/tra-cuu?ma=${encodeURIComponent(dossier.code)}`,
    copyLabel: null,
    demo: given.demo,
  };
}

function printed(party: OpenedParty): SlipParty {
  const { name, address, phone, email } = party;
  return { name, address, phone, email, identity: party.identity ?? party.taxCode };
}
