import type { ApplicantInput, ProxyInput } from "@motcua/domain/applicant/applicant";

import type { PrintedParty } from "./seal-party.ts";

/** The persons of a dossier as they will be printed: owner, representative of a body, proxy. */
export function partiesOf(applicant: ApplicantInput, proxy: ProxyInput | null): PrintedParty[] {
  const { kind, name, phone, email, address } = applicant;
  const contact = { phone, email, address };
  const parties: PrintedParty[] = [];
  if (applicant.kind === "person") {
    parties.push({
      role: "owner",
      kind,
      name,
      identity: applicant.identity,
      taxCode: null,
      ...contact,
      capacity: null,
    });
  } else {
    const { representative, taxCode } = applicant;
    parties.push({ role: "owner", kind, name, identity: null, taxCode, ...contact, capacity: null });
    parties.push(person("representative", { ...representative, capacity: representative.position }));
  }
  if (proxy !== null) parties.push(person("proxy", { ...proxy, capacity: proxy.authorisation }));
  return parties;
}

function person(
  role: "representative" | "proxy",
  from: { name: string; identity: string | null; phone: string | null; capacity: string | null },
): PrintedParty {
  const { name, identity, phone, capacity } = from;
  return { role, kind: "person", name, identity, taxCode: null, phone, email: null, address: null, capacity };
}
