import { isOrganisationName } from "@motcua/domain/vietnamese/clean-name";
import { foldVietnamese } from "@motcua/domain/vietnamese/fold";

import type { PrintedParty } from "../../parties/seal-party.ts";
import type { CleanRow } from "./clean-row.ts";
import { LONGEST_NAME, LONGEST_TEXT } from "./plan-row.ts";

const HOUSEHOLD = /^(ho kinh doanh|hkd)( |$)/;

/** The owner of a row as a slip would print it; what kind of owner it is, its name tells. */
export function ownerParty({ owner, identity, phone, address }: CleanRow): PrintedParty {
  const household = HOUSEHOLD.test(foldVietnamese(owner));
  return {
    role: "owner",
    kind: household ? "household" : isOrganisationName(owner) ? "organisation" : "person",
    name: owner.slice(0, LONGEST_NAME).toWellFormed(),
    identity: identity || null,
    taxCode: null,
    phone: phone.slice(0, LONGEST_TEXT) || null,
    email: null,
    address: address.slice(0, LONGEST_TEXT).toWellFormed() || null,
    capacity: null,
  };
}
