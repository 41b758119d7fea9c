import { z } from "zod";

import { vi } from "../../messages/vi.ts";
import { identityKindOf, normaliseIdentity } from "../identity/cccd.ts";
import { parseEmail } from "../identity/email.ts";
import { parsePhone } from "../identity/phone.ts";
import { parseTaxCode } from "../identity/tax-code.ts";
import { cleanPersonName } from "../vietnamese/clean-name.ts";
import { messages } from "./messages.vi.ts";
import { optionalParsed, optionalText, requiredName, requiredText } from "./text-fields.ts";

const identity = optionalParsed(
  (text) => (identityKindOf(text) === null ? null : normaliseIdentity(text)),
  messages.identity,
);
const taxCode = optionalParsed((text) => parseTaxCode(text)?.code ?? null, messages.taxCode);

/** How an applicant can be reached; each part may be missing. */
const contact = {
  phone: optionalParsed((text) => parsePhone(text)?.number ?? null, messages.phone),
  email: optionalParsed(parseEmail, messages.email),
  address: optionalText(vi.fields.address, messages.address),
};

/**
 * The person who speaks for a household business or an organisation. `identity` is a 12-digit number, an old
 * 9-digit one or a passport, checked if filled.
 */
const representative = z.object(
  {
    name: requiredName({
      label: vi.fields.representative,
      missing: messages.representative,
      wrong: messages.representativeWrong,
      clean: cleanPersonName,
    }),
    identity,
    phone: contact.phone,
    position: optionalText(vi.fields.position, messages.position),
  },
  { error: messages.representative },
);

/** A person as the owner of a dossier. One without a number is allowed; what is filled must be valid. */
export const PersonApplicant = z.object({
  kind: z.literal("person"),
  name: requiredName({
    label: vi.fields.name,
    missing: messages.personName,
    wrong: messages.personNameWrong,
    clean: cleanPersonName,
  }),
  identity,
  ...contact,
});

/** A household business: its name, the head of the household, and a tax code checked if filled. */
export const HouseholdApplicant = z.object({
  kind: z.literal("household"),
  name: requiredText({ label: vi.fields.householdName, missing: messages.householdName }),
  taxCode,
  representative,
  ...contact,
});

/** An organisation or enterprise: its name, its representative, and a tax code checked if filled. */
export const OrganisationApplicant = z.object({
  kind: z.literal("organisation"),
  name: requiredText({ label: vi.fields.organisationName, missing: messages.organisationName }),
  taxCode,
  representative,
  ...contact,
});

/**
 * Whoever hands a dossier in or collects its result for the owner, with the paper that allows it.
 * @source ND_61_2018
 */
export const ProxyInput = z.object({
  name: requiredName({
    label: vi.fields.proxy,
    missing: messages.proxyName,
    wrong: messages.proxyNameWrong,
    clean: cleanPersonName,
  }),
  identity,
  phone: contact.phone,
  authorisation: requiredText({ label: vi.fields.authorisation, missing: messages.authorisation }),
});

/**
 * The owner of a dossier as a form sends it, by `kind`. Parsing cleans every text and turns what is missing or
 * empty into null; parsing the result again gives the same. Each issue's message names the field and the remedy.
 */
export const ApplicantInput = z.discriminatedUnion(
  "kind",
  [PersonApplicant, HouseholdApplicant, OrganisationApplicant],
  { error: messages.kind },
);

export type PersonApplicant = z.output<typeof PersonApplicant>;
export type HouseholdApplicant = z.output<typeof HouseholdApplicant>;
export type OrganisationApplicant = z.output<typeof OrganisationApplicant>;
export type ProxyInput = z.output<typeof ProxyInput>;
/** The owner of a dossier, cleaned and checked. */
export type ApplicantInput = z.output<typeof ApplicantInput>;
/** The owner of a dossier as typed, before cleaning. */
export type ApplicantForm = z.input<typeof ApplicantInput>;
